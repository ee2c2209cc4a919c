import { type Range, trimmed } from '../range.js';

/** The value of a `Name: value` line, which is one thing however many words it has: a name, a date, a list. */
export interface Value extends Range {
  readonly list: boolean;
}

const field = /[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?[\p{L}_][\p{L}\p{N}_ '’-]{0,40}:(?:\*\*)?[ \t]+/uy;

/** Longer lines hold prose. */
const longest = 400;

/** The value at an offset; null in prose, and in values that are sentences. */
export function valueAt(text: string, offset: number): Value | null {
  const back = text.slice(Math.max(0, offset - longest), offset);
  const from = offset - (back.length - (back.lastIndexOf('\n') + 1));
  if (from > 0 && text[from - 1] !== '\n') return null;
  field.lastIndex = from;
  if (!field.test(text) || field.lastIndex > offset) return null;
  const start = field.lastIndex;
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start, start + longest)) ?? [];
  const words = line.replace(/[ \t]#.*$/, '');
  const value = trimmed(text, start, start + words.length);
  if (line.length === longest || offset > value.to) return null;
  const said = text.slice(value.from, value.to);
  if (isBracketed(said) || isShortList(said)) return { ...value, list: true };
  return said.split(/\s+/).length <= 3 ? { ...value, list: false } : null;
}

/** `[payments, ledger]` */
export function isBracketed(words: string): boolean {
  return /^\[[^[\]]*\]$/.test(words);
}

/** `Dana Reyes, Arjun Rao`: nothing in it is longer than a name. */
function isShortList(words: string): boolean {
  const parts = words.split(/,[ \t]+/);
  return parts.length > 1 && parts.every((part) => part !== '' && part.split(/\s+/).length <= 4);
}

/** Whether several texts are one list of names or words, written with or without brackets. */
export function areLists(texts: readonly string[]): boolean {
  if (texts.some((text) => /[\r\n"'{}]/.test(text))) return false;
  if (texts.every(isBracketed)) return true;
  if (texts.some((text) => isBracketed(text) || !text.split(/,[ \t]+/).every(isClosed))) return false;
  return (
    texts.filter(isShortList).length > 1 &&
    texts.every((text) => /^[^,.!?;[\]]+$/.test(text) || isShortList(text))
  );
}

/** True where no bracket is left open: a comma between brackets parts no items. */
function isClosed(words: string): boolean {
  return ['()', '[]'].every(
    ([open = '', close = '']) => words.split(open).length === words.split(close).length,
  );
}
