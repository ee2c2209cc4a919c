import type { Said } from '../range.js';
import { quoted } from './yaml.js';

/** How words are marked as words. */
export type Style = 'plain' | 'single' | 'double';

/** Where words are to stand. */
export interface Setting {
  /** The style around: of the words that stood there before, or of their siblings. */
  readonly style: Style;
  /** True between brackets, where commas and brackets end a word. */
  readonly flow: boolean;
  /** The words that stood there in the plain style, if any. */
  readonly before?: string | undefined;
}

/** The style that words at an offset have. */
export function styleAt(text: string, at: number): Style {
  if (text[at] === '"') return 'double';
  return text[at] === "'" ? 'single' : 'plain';
}

/** The style that the author of words chose. Double quotes that YAML asks for are no choice. */
export function chosenStyle(text: string, { from, value }: Said<string>, flow: boolean): Style {
  const style = styleAt(text, from);
  const asked = style === 'double' && yamlScalar(value, { style: 'plain', flow }) !== value;
  return asked ? 'plain' : style;
}

/**
 * Words as a YAML value on one line, in the style around where that says the same.
 *
 *     yamlScalar('Dana Reyes', { style: 'plain', flow: false }); // Dana Reyes
 *     yamlScalar('Payments: declined', { style: 'plain', flow: false }); // "Payments: declined"
 */
export function yamlScalar(words: string, { style, flow, before = '' }: Setting): string {
  if (style === 'single' && printable.test(words)) return `'${words.replace(/'/g, "''")}'`;
  if (style === 'plain' && isPlain(words, flow) && (!otherThanWords(words) || otherThanWords(before))) {
    return words;
  }
  return quoted(words);
}

/** Words as a TOML value on one line. Numbers and days stay bare where such a one stood before. */
export function tomlScalar(words: string, { style, before = '' }: Setting): string {
  if (style === 'plain' && bareToml.test(words) && bareToml.test(before)) return words;
  return style === 'single' && printable.test(words) && !words.includes("'") ? `'${words}'` : quoted(words);
}

const printable = /^[\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;
const bareToml =
  /^(?:true|false|[-+]?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[-+]\d\d:\d\d)?)?)$/;

/** True for words that YAML takes for one value without quotes. */
function isPlain(words: string, flow: boolean): boolean {
  if (words === '' || words !== words.trim() || !printable.test(words)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|:(?:\s|$)|\s#/.test(words)) return false;
  if (flow && /[,[\]{}]|^[-?:]/.test(words)) return false;
  return !/^(?:~|null|---|\.\.\.)$/i.test(words);
}

const number =
  /^[-+]?(?:\d[\d_]*(?::[\d_]+)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|\.inf|\.nan)$/i;

/** True for words that some version of YAML takes for another number or truth than they say: `010`, `1.10`, `yes`. */
function otherThanWords(words: string): boolean {
  if (/^(?:y|n|yes|no|on|off|=|<<)$/i.test(words)) return true;
  if (/^(?:true|false)$/i.test(words)) return words !== words.toLowerCase();
  return number.test(words) && String(Number(words)) !== words;
}
