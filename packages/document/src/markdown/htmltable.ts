import { type Range, trimmed } from '../range.js';
import type { Table, TableRow } from './blocks.js';

const tableTag = /<(\/?)(table|tr|t[hd])(?:\s[^<>]*)?>/gi;

/** A table that stands in the text as HTML, as wikis export it; null when the block is another. */
export function htmlTable(text: string, { from, to }: Range): Table | null {
  if (!/^\s*<table[\s>]/i.test(text.slice(from, Math.min(to, from + 40)))) return null;
  const rows: Range[][] = [];
  let cell: number | null = null;
  for (const match of text.slice(from, to).matchAll(tableTag)) {
    const [tag, closes, name = ''] = match;
    const at = from + match.index;
    if (cell !== null) rows.at(-1)?.push(wordsIn(text, cell, at));
    cell = !closes && /^t[hd]$/i.test(name) ? at + tag.length : null;
    if (!closes && /^tr$/i.test(name)) rows.push([]);
  }
  const [header, ...body] = rows.flatMap((cells) => rowOf(cells) ?? []);
  return header && body.length > 0 ? { type: 'table', from, to, header, rows: body } : null;
}

/** A row reaches from its first cell to its last. */
function rowOf(cells: readonly Range[]): TableRow | null {
  const [first] = cells;
  const last = cells.at(-1);
  return first && last ? { from: first.from, to: last.to, cells } : null;
}

const wrapsBefore = /(?:\s*<(?:span|p|div|strong|em|b|i|u|font)(?:\s[^<>]*)?>)*/iy;
const wrapsBehind = /(?:<\/(?:span|p|div|strong|em|b|i|u|font)>\s*)*$/i;

/** A cell without the tags around all of its words. */
function wordsIn(text: string, from: number, to: number): Range {
  wrapsBefore.lastIndex = from;
  const start = Math.min(to, from + (wrapsBefore.exec(text)?.[0].length ?? 0));
  const tail = text.slice(Math.max(start, to - 200), to);
  return trimmed(text, start, to - (wrapsBehind.exec(tail)?.[0].length ?? 0));
}
