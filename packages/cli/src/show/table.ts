import type { Table } from '@debrief/document';
import { apart } from '../terminal/indent.js';
import { blank, type Line, lineWidth, type Span, span, widest } from '../terminal/line.js';
import { widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { pairs } from './fields.js';
import { inline } from './inline.js';
import type { Sheet } from './sheet.js';

type Cell = readonly Span[];

const gap = 2;
const narrowest = 8;

/** A table with its columns in line; where the width does not suffice, each row as names and values. */
export function table({ text, glyphs }: Sheet, { header, rows }: Table, width: number): Line[] {
  const cells = ({ cells: ranges }: Table['header']): Cell[] =>
    ranges.map(({ from, to }) => inline(text.slice(from, to)));
  const heads = cells(header);
  const body = rows.map(cells).filter((row) => row.some((cell) => cell.length > 0));
  const used = [...Array(widest([heads.length, ...body.map((row) => row.length)])).keys()].filter((column) =>
    body.some((row) => (row[column] ?? []).length > 0),
  );
  const widths = share(
    used.map((column) => widest([heads, ...body].map((row) => lineWidth(row[column] ?? [])))),
    used.map((column) => widest(body.map((row) => longestWord(row[column] ?? [])))),
    width,
  );
  if (!widths) return records(heads, body, used, width);
  const set = (row: readonly Cell[]): Line[] =>
    aligned(
      used.map((column) => row[column] ?? []),
      widths,
    );
  const named = used.some((column) => (heads[column] ?? []).length > 0);
  const top = named
    ? [
        ...set(heads.map((cell) => cell.map(({ text: words }) => span(words, 'faint')))),
        [span(widths.map((each) => glyphs.rule.repeat(each)).join(' '.repeat(gap)), 'faint')],
      ]
    : [];
  return [...top, ...body.flatMap(set)];
}

function longestWord(cell: Cell): number {
  return widest(cell.flatMap(({ text }) => text.split(' ').map(widthOf)));
}

/** The width of each column: what it wants where there is room, else a fair share; null when that is too little. */
function share(wanted: readonly number[], words: readonly number[], width: number): number[] | null {
  let room = width - gap * (wanted.length - 1);
  const given = new Map<number, number>();
  let open = wanted.map((own, column) => ({ own, column }));
  for (;;) {
    const fair = Math.floor(room / Math.max(1, open.length));
    const content = open.filter(({ own }) => own <= fair);
    if (content.length === 0) break;
    for (const { own, column } of content) {
      given.set(column, own);
      room -= own;
    }
    open = open.filter(({ own }) => own > fair);
  }
  const total = open.reduce((sum, { own }) => sum + own, 0);
  const fair = Math.floor(room / Math.max(1, open.length));
  let left = room;
  open.forEach(({ own, column }, index) => {
    const least = Math.max(Math.floor(fair / 2), Math.min(words[column] ?? 0, fair));
    const part = index === open.length - 1 ? left : Math.max(least, Math.floor((room * own) / total));
    const later = (open.length - 1 - index) * Math.floor(fair / 2);
    const taken = Math.min(part, left - later);
    given.set(column, taken);
    left -= taken;
  });
  const widths = wanted.map((_, column) => given.get(column) ?? 0);
  const tooNarrow = widths.some((each, column) => each < Math.min(narrowest, wanted[column] ?? 0));
  return tooNarrow ? null : widths;
}

function aligned(cells: readonly Cell[], widths: readonly number[]): Line[] {
  const columns = cells.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = widest([1, ...columns.map((lines) => lines.length)]);
  return Array.from({ length: height }, (_, at) =>
    columns.flatMap((lines, index): Span[] => {
      const own = lines[at] ?? blank;
      const last = index === columns.length - 1;
      const fill = (widths[index] ?? 0) - lineWidth(own) + gap;
      return last || fill <= 0 ? [...own] : [...own, span(' '.repeat(fill))];
    }),
  );
}

function records(
  heads: readonly Cell[],
  body: readonly Cell[][],
  used: readonly number[],
  width: number,
): Line[] {
  return apart(
    body.map((row) =>
      pairs(
        used
          .filter((column) => (row[column] ?? []).length > 0)
          .map((column) => ({
            name: (heads[column] ?? []).map(({ text }) => span(text, 'faint')),
            value: (inner: number) => wrap(row[column] ?? [], inner),
          })),
        width,
      ),
    ),
  );
}
