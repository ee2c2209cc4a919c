import type { Range } from '../range.js';
import { remember } from '../remember.js';
import { trimmed } from './blocks.js';
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
  const label = labelOf(text.slice(at, Math.min(end, at + longest)));
  if (!label) return null;
  const range = { from: at + label.range.from, to: at + label.range.to };
  return { ...label, range, rest: at + label.rest };
}

/** No label is longer, with its marks and the white space behind it. */
const longest = 120;

const labelOf = remember(
  (words) =>
    marked(words, 0, words.length, bold, true) ??
    marked(words, 0, words.length, italic, true) ??
    unmarked(words, 0, words.length),
);

function marked(text: string, at: number, end: number, pattern: RegExp, isBold: boolean): Label | null {
  if (text[at] !== '*' && text[at] !== '_') return null;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match || pattern.lastIndex > end) return null;
  const [whole, mark = '', inner = '', after] = match;
  const colon = /[:：]\s*$/.test(inner);
  const lineEnd = lineEndAt(text, at, end);
  const alone = /^\s*(?:\([^()]*\))?\s*$/.test(text.slice(at + whole.length, lineEnd));
  if (!colon && !after && !alone) return null;
  const words = plain(inner).replace(/\s*[:：]\s*$/, '');
  const from = at + mark.length;
  return {
    words,
    range: { from, to: from + inner.length },
    bold: isBold,
    led: colon || after !== undefined,
    rest: at + whole.length,
  };
}

function unmarked(text: string, at: number, end: number): Label | null {
  if (!text.slice(at, at + 62).includes(':')) return null;
  bare.lastIndex = at;
  const match = bare.exec(text);
  if (!match || bare.lastIndex > end + 1) return null;
  const words = match[1] ?? '';
  if (words.length > 60) return null;
  return {
    words,
    range: { from: at, to: at + words.length },
    bold: false,
    led: true,
    rest: Math.min(end, bare.lastIndex),
  };
}

/** The end of the line that holds an offset, without the line feed, at most `end`. */
export function lineEndAt(text: string, at: number, end: number): number {
  const feed = text.indexOf('\n', at);
  const lineEnd = feed < 0 || feed > end ? end : feed;
  return lineEnd > at && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
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
