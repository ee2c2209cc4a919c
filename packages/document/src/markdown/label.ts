import { isBlank, type Range, trimmed } from '../range.js';
import { remember } from '../remember.js';
import { plain } from './plain.js';

/** The words at the head of a line that name what follows: `**Impact**: …`, `Owner: Dana`. */
export interface Label {
  readonly words: string;
  readonly range: Range;
  readonly bold: boolean;
  /** True when a colon or dash follows. False when the label is all that the line says. */
  readonly led: boolean;
  /** Where the words after the label begin. */
  readonly rest: number;
}

const bold = /(\*\*|__)((?:(?!\1)[^\n]){1,80}?)\1[ \t]*([:：]|[–—-](?=[ \t]))?[ \t]*/y;
const italic = /([*_])((?:(?!\1)[^\n*_]){1,60}?)\1[ \t]*([:：])[ \t]*/y;
const bare = /((?:[^\s:*_`|[\]<>#]+[ \t]+){0,6}[^\s:*_`|[\]<>#]+):(?=[ \t]|\r?\n|\r?$)[ \t]*/y;

/** The label that begins at an offset, before `end`. Code and links are no labels. */
export function readLabel(text: string, at: number, end: number): Label | null {
  const label = mayLabel(text, at, end) ? labelOf(text.slice(at, Math.min(end, at + longest))) : null;
  if (!label) return null;
  const range = { from: at + label.range.from, to: at + label.range.to };
  return { ...label, range, rest: at + label.rest };
}

/** Most lines begin without marks and without a colon at the end of a word, and are told so at once. */
function mayLabel(text: string, at: number, end: number): boolean {
  if (text[at] === '*' || text[at] === '_') return true;
  const colon = text.slice(at, Math.min(end, at + longestBare)).indexOf(':');
  return colon >= 0 && (at + colon + 1 >= end || isBlank(text, at + colon + 1));
}

/** No label is longer, with its marks and the white space behind it. */
const longest = 120;

/** Nor is one without marks, with its colon. */
const longestBare = 62;

const labelOf = remember((words) => marked(words, bold) ?? marked(words, italic) ?? unmarked(words));

function marked(text: string, pattern: RegExp): Label | null {
  if (text[0] !== '*' && text[0] !== '_') return null;
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  if (!match) return null;
  const [whole, mark = '', inner = '', after] = match;
  const colon = /[:：]\s*$/.test(inner);
  const alone = /^\s*(?:\([^()]*\))?\s*$/.test(text.slice(whole.length, lineEndAt(text, 0, text.length)));
  if (!colon && !after && !alone) return null;
  return {
    words: plain(inner).replace(/\s*[:：]\s*$/, ''),
    range: { from: mark.length, to: mark.length + inner.length },
    bold: true,
    led: colon || after !== undefined,
    rest: whole.length,
  };
}

function unmarked(text: string): Label | null {
  bare.lastIndex = 0;
  const match = text.slice(0, longestBare).includes(':') ? bare.exec(text) : null;
  const words = match?.[1] ?? '';
  if (!match || words.length > 60) return null;
  return {
    words,
    range: { from: 0, to: words.length },
    bold: false,
    led: true,
    rest: match[0].length,
  };
}

/** The end of the line that holds an offset, without the line feed, at most `end`. */
export function lineEndAt(text: string, at: number, end: number): number {
  const feed = text.indexOf('\n', at);
  const lineEnd = feed < 0 || feed > end ? end : feed;
  const returns = text[lineEnd - 1] === '\r' && (lineEnd > at || text[lineEnd] === '\n');
  return returns ? lineEnd - 1 : lineEnd;
}

const lineBreak = /\n|<br\s*\/?>/gi;

/** The lines of a range, each without its indent and its end; `<br>` ends a line too. Blank ones are left out. */
export function linesOf(text: string, { from, to }: Range): Range[] {
  const source = text.slice(from, to);
  if (!source.includes('\n') && !source.includes('<')) {
    const line = trimmed(text, from, to);
    return line.to > line.from ? [line] : [];
  }
  const lines: Range[] = [];
  const add = (start: number, end: number): void => {
    const line = trimmed(text, start, end);
    if (line.to > line.from) lines.push(line);
  };
  let at = from;
  for (const match of source.matchAll(lineBreak)) {
    add(at, from + match.index);
    at = from + match.index + match[0].length;
  }
  add(at, to);
  return lines;
}
