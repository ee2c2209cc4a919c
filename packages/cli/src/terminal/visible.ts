import { hidden } from './width.js';

const everyHidden = new RegExp(hidden.source, 'gu');

/**
 * A text that can do nothing to a terminal: control characters become their pictures, what reorders text a mark.
 * `visible('\u001b[31m')` is `'␛[31m'`. Each becomes one column wide, tabs and line ends a space.
 */
export function visible(text: string): string {
  return text.replace(everyHidden, picture);
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (/\s/.test(character)) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}

/** JSON that can do nothing to a terminal either; it says the same. */
export function visibleJson(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
