import { ascii, unicode } from './glyphs.js';
import { type Line, line, span, widest } from './line.js';
import { visible } from './visible.js';
import { graphemes, widthOf } from './width.js';

const gap = 2;

interface ColumnOptions {
  /** The column that is cut where the width does not suffice, and the least that is left of it. */
  readonly flexible: number;
  readonly narrowest: number;
  readonly width: number;
  readonly ascii: boolean;
}

/** A line for each row, in columns under their heads; empty columns are left out. Null where the width is too small. */
export function columns(
  heads: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  { flexible, narrowest, width, ascii: plain }: ColumnOptions,
): Line[] | null {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => row.map((words) => visible(words ?? '')));
  const used = heads.map((_, column) => column).filter((column) => cells.some((row) => row[column] !== ''));
  const wanted = heads.map((head, column) =>
    widest([head, ...cells.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const whole = used.reduce((sum, column) => sum + (wanted[column] ?? 0) + gap, -gap);
  const left = (wanted[flexible] ?? 0) - Math.max(0, whole - width);
  if (whole > width && left < narrowest) return null;
  const widths = wanted.map((own, column) => (column === flexible ? Math.min(own, left) : own));
  const set = (words: readonly string[], tone?: 'faint'): Line =>
    used.flatMap((column, index) => {
      const cell = cut(words[column] ?? '', widths[column] ?? 0, plain);
      const fill = index === used.length - 1 ? 0 : (widths[column] ?? 0) - widthOf(cell) + gap;
      return line(span(cell, tone ?? (column === 0 ? 'strong' : undefined)), ' '.repeat(fill));
    });
  return [set(heads, 'faint'), ...cells.map((row) => set(row))];
}

/** Words in at most so many columns, with a mark where they go on. */
export function cut(words: string, width: number, plain: boolean): string {
  if (widthOf(words) <= width) return words;
  const mark = (plain ? ascii : unicode).more;
  let kept = '';
  let filled = widthOf(mark);
  for (const each of graphemes(words)) {
    filled += widthOf(each);
    if (filled > width) break;
    kept += each;
  }
  return kept.trimEnd() + mark;
}
