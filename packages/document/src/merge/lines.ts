import type { Range } from '../range.js';

/** What the first letters of a line make of it, as far as a merge needs to know; front matter or plain text too. */
export type LineKind = 'blank' | 'heading' | 'item' | 'row' | 'key' | 'fence' | 'prose';

export interface Line extends Range {
  /** The end of its words, in front of the line end. */
  readonly end: number;
  readonly kind: LineKind;
  /** The columns in front of it; for a heading its level. */
  readonly indent: number;
}

/** The lines of a stretch of text; each holds its line end. */
export function splitLines(text: string, { from, to }: Range): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 || feed >= to ? to : feed + 1;
    lines.push(readLine(text, at, next));
    at = next;
  }
  return lines;
}

const lineFeed = 10;
const carriageReturn = 13;

function readLine(text: string, from: number, to: number): Line {
  let end = to;
  if (end > from && text.charCodeAt(end - 1) === lineFeed) end--;
  if (end < to && end > from && text.charCodeAt(end - 1) === carriageReturn) end--;
  let start = from;
  let columns = 0;
  for (; start < end; start++) {
    const letter = text[start];
    if (letter === ' ') columns++;
    else if (letter === '\t') columns += 4 - (columns % 4);
    else break;
  }
  const kind = start === end ? 'blank' : kindAt(text, start, end, columns);
  return { from, to, end, kind, indent: kind === 'heading' ? headingLevel(text, start) : columns };
}

const heading = /#{1,6}(?=\s|$)/y;
const item = /(?:[-*+]|\d{1,9}[.)])(?=\s|$)/y;
const fence = /`{3}|~{3}/y;
const key = /[A-Za-z_][\w.-]{0,60}:(?=\s|$)/y;

function kindAt(text: string, start: number, end: number, columns: number): LineKind {
  const says = (pattern: RegExp): boolean => {
    pattern.lastIndex = start;
    return pattern.test(text) && pattern.lastIndex <= end;
  };
  switch (text[start]) {
    case '#':
      return columns < 4 && says(heading) ? 'heading' : 'prose';
    case '|':
      return 'row';
    case '`':
    case '~':
      return says(fence) ? 'fence' : 'prose';
    default:
      return says(item) ? 'item' : says(key) ? 'key' : 'prose';
  }
}

function headingLevel(text: string, start: number): number {
  let level = 0;
  while (text[start + level] === '#') level++;
  return level;
}

/** True for a line of bars, dashes and colons, as it stands below the header of a table. */
export function isRule(text: string, line: Line | undefined): boolean {
  return line !== undefined && /^[\s|:-]*-[\s|:-]*$/.test(text.slice(line.from, line.end));
}

/**
 * For each line, the one that it belongs to: an item or key with less indent, else the heading above; -1 where that
 * stands before these lines.
 */
export function parentsOf(lines: readonly Line[]): number[] {
  const headings: number[] = [];
  let holders: number[] = [];
  const pop = (stack: number[], least: number): void => {
    while (stack.length > 0 && (lines[stack.at(-1) ?? 0]?.indent ?? 0) >= least) stack.pop();
  };
  return lines.map(({ kind, indent }, index) => {
    if (kind === 'heading') {
      pop(headings, indent);
      holders = [];
      const parent = headings.at(-1) ?? -1;
      headings.push(index);
      return parent;
    }
    if (kind === 'blank') return headings.at(-1) ?? -1;
    pop(holders, indent);
    const parent = holders.at(-1) ?? headings.at(-1) ?? -1;
    if (kind === 'item' || kind === 'key') holders.push(index);
    return parent;
  });
}
