import type { Range } from '../range.js';
import type { FrontMatterKey, FrontMatterValue } from './frontmatter.js';
import { endOfLine, endsLine, indentOf, startOfLine } from './line.js';

/** A key and its value, where nothing but white space and comments stands around them. */
export interface Pair extends Range {
  readonly key: Range;
  /** The offset behind the colon. */
  readonly colon: number;
  readonly value: FrontMatterValue | null;
  /** Where a value that says nothing is written out (`~`). */
  readonly nothing: Range | null;
}

const betweenYaml = /^[ \t]*:(?:\s|#[^\n]*\n)*$/;
const betweenToml = /^[ \t]*=[ \t]*$/;

/** Reads how a key is written; null where there is more to it than the reader shows: an anchor, an alias, a tag, deeper names. */
export function readPair(
  text: string,
  key: FrontMatterKey,
  setting: { readonly flow: boolean },
): Pair | null {
  const { value } = key;
  const separator = /[ \t]*[:=]/y;
  separator.lastIndex = key.key.to;
  if (!separator.test(text)) return null;
  const colon = separator.lastIndex;
  if (value) {
    const gap = text.slice(key.key.to, value.from);
    if (!betweenYaml.test(gap) && !betweenToml.test(gap)) return null;
    if (!setting.flow && !endsLine(text, value.to)) return null;
    if (isOpen(text, value)) return null;
    return { from: key.from, to: value.to, key: key.key, colon, value, nothing: null };
  }
  const literal = /[ \t]+(~|null)(?=[ \t]*(?:[,}\]\r\n]|[ \t]#|$))/y;
  literal.lastIndex = colon;
  const words = literal.exec(text)?.[1];
  const to = words ? literal.lastIndex : colon;
  const nothing = words ? { from: to - words.length, to } : null;
  if (!setting.flow && (!endsLine(text, to) || holdsMore(text, key.from, to))) return null;
  return { from: key.from, to, key: key.key, colon, value, nothing };
}

/** True for a quote or a bracket without its closing one, which may hold lines that were not meant. */
function isOpen(text: string, { type, from, to }: FrontMatterValue): boolean {
  const opening = text[from] ?? '';
  const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[opening];
  if (closing === undefined || (type === 'text') !== (closing === opening)) return false;
  return to - from < 2 || text[to - 1] !== closing;
}

/** True when lines with a deeper indent follow, which the reader leaves alone. */
function holdsMore(text: string, from: number, to: number): boolean {
  const indent = indentOf(text, from);
  const deeper = /(?:\n[ \t]*(?:#[^\n]*|\r)?(?=\n))*\n([ \t]*)[^\s#]/y;
  deeper.lastIndex = lineFeed(text, to);
  return (deeper.exec(text)?.[1]?.length ?? 0) > indent;
}

function lineFeed(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}

/** Where something new may follow: behind the value, its comment and the comments that are indented below it. */
export function endWithComments(text: string, { from, to }: Range): number {
  const indent = indentOf(text, from);
  let end = endOfLine(text, to);
  for (;;) {
    const next = lineFeed(text, end) + 1;
    const depth = /([ \t]*)#/y;
    depth.lastIndex = next;
    if (next >= text.length || (depth.exec(text)?.[1]?.length ?? 0) <= indent) return end;
    end = endOfLine(text, next);
  }
}

/** Where something new may come before, but not above `floor`: the comments right above belong to what follows them. */
export function startWithComments(text: string, { from }: Range, floor: number): number {
  let start = startOfLine(text, from);
  const indent = indentOf(text, from);
  while (start > floor) {
    const above = startOfLine(text, start - 1);
    const depth = /^([ \t]*)#/.exec(text.slice(above, start))?.[1]?.length;
    if (above < floor || depth === undefined || depth > indent) return start;
    start = above;
  }
  return start;
}

/** True where a comment stands with a key rather than with what it holds: behind it, or below its items or entries. */
export function isCommented(text: string, key: FrontMatterKey): boolean {
  const { value } = key;
  if (!value) return false;
  const below = value.type !== 'text' && !/[[{]/.test(text[value.from] ?? '');
  const end = endOfLine(text, value.to);
  const behind = below ? text.slice(end, endWithComments(text, key)) : text.slice(value.to, end);
  return `${text.slice(key.key.to, value.from)}${behind}`.includes('#');
}
