import { firstIndex } from './search.js';

/** A stretch of the document's text: UTF-16 offsets, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A value together with the place that says it. */
export interface Said<T> extends Range {
  readonly value: T;
}

/** The last of things in order that does not begin behind an offset. */
export function lastFrom<T extends Range>(things: readonly T[], offset: number): T | undefined {
  return things[firstIndex(things.length, (at) => (things[at]?.from ?? 0) > offset) - 1];
}

/** The one of things in order that holds an offset; an empty one holds its place. */
export function holding<T extends Range>(things: readonly T[], offset: number): T | undefined {
  const last = lastFrom(things, offset);
  return last && offset < Math.max(last.to, last.from + 1) ? last : undefined;
}

/** The range without white space at its ends. */
export function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { from: start, to: end };
}

/** True for a space, a tab or a line end at an offset. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Replace the text from `from` to `to` by `insert`. All offsets refer to the text before any edit of the same list. */
export interface Edit extends Range {
  readonly insert: string;
}

/** The text after a list of edits that do not overlap. `applyEdits('abc', [{ from: 1, to: 2, insert: 'x' }])` is `'axc'`. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`edit ${edit.from}–${edit.to} overlaps another one or lies outside the text`);
    }
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** The smallest single edit that turns `before` into `after`; null when they are equal. */
export function difference(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
