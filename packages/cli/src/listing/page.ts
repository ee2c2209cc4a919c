import { rows as onRows } from '../show/fields.js';
import { ascii, unicode } from '../terminal/glyphs.js';
import { indented } from '../terminal/indent.js';
import { type Line, line, lineWidth, paint, span, widest } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { graphemes, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import type { Row } from './listed.js';

const gap = 2;
/** A title that is cut to less than this says too little. */
const narrowestTitle = 32;

/** The list: a table where the width suffices, else some lines for each postmortem. */
export function page(rows: readonly Row[], { width, colour, ascii: plain }: PageOptions): string {
  return paint(table(rows, width, plain) ?? rows.flatMap((row) => block(row, width, plain)), colour);
}

const heads = ['Name', 'Title', 'Severity', 'Status', 'Systems', 'Owner', 'Began'] as const;
const titleColumn = 1;

function table(rows: readonly Row[], width: number, plain: boolean): Line[] | null {
  if (rows.length === 0) return [];
  const cells = rows.map(({ data, day }) =>
    [data.id, data.title, data.severity, data.status, data.systems.join(', '), data.owner, day].map((words) =>
      visible(words ?? ''),
    ),
  );
  const used = heads.map((_, column) => column).filter((column) => cells.some((row) => row[column] !== ''));
  const wanted = heads.map((head, column) =>
    widest([head, ...cells.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const whole = used.reduce((sum, column) => sum + (wanted[column] ?? 0) + gap, -gap);
  const title = (wanted[titleColumn] ?? 0) - Math.max(0, whole - width);
  if (whole > width && title < narrowestTitle) return null;
  const widths = wanted.map((own, column) => (column === titleColumn ? Math.min(own, title) : own));
  const set = (words: readonly string[], tone?: 'faint'): Line =>
    used.flatMap((column, index) => {
      const cell = cut(words[column] ?? '', widths[column] ?? 0, plain);
      const fill = index === used.length - 1 ? 0 : (widths[column] ?? 0) - widthOf(cell) + gap;
      return line(span(cell, tone ?? (column === 0 ? 'strong' : undefined)), ' '.repeat(fill));
    });
  return [set(heads, 'faint'), ...cells.map((row) => set(row))];
}

function cut(words: string, width: number, plain: boolean): string {
  if (widthOf(words) <= width) return words;
  const mark = plain ? '...' : '…';
  let kept = '';
  let filled = widthOf(mark);
  for (const each of graphemes(words)) {
    filled += widthOf(each);
    if (filled > width) break;
    kept += each;
  }
  return kept.trimEnd() + mark;
}

/** The name, the title below it, and the facts below that. */
function block({ data, day }: Row, width: number, plain: boolean): Line[] {
  const { dot } = plain ? ascii : unicode;
  const facts = [day, data.severity, data.status, data.systems.join(', '), data.owner]
    .filter((words) => words !== null && words !== '')
    .map((words) => line(span(words ?? '', 'faint')));
  const below = (inner: number): Line[] => [
    ...wrap(line(data.title ?? ''), inner),
    ...onRows(facts, ` ${dot} `, inner),
  ];
  return [...wrap(line(span(data.id, 'strong')), width), ...indented(2, width, below)].filter(
    (each) => lineWidth(each) > 0,
  );
}
