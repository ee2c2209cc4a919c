import { rows as onRows } from '../show/fields.js';
import { columns } from '../terminal/columns.js';
import { ascii, unicode } from '../terminal/glyphs.js';
import { indented } from '../terminal/indent.js';
import { type Line, line, lineWidth, paint, span } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import type { Row } from './listed.js';

/** A title that is cut to less than this says too little. */
const narrowestTitle = 32;

/** The list: a table where the width suffices, else some lines for each postmortem. */
export function page(rows: readonly Row[], { width, colour, ascii: plain }: PageOptions): string {
  return paint(table(rows, width, plain) ?? rows.flatMap((row) => block(row, width, plain)), colour);
}

const heads = ['Name', 'Title', 'Severity', 'Status', 'Systems', 'Owner', 'Began'] as const;
const titleColumn = 1;

function table(rows: readonly Row[], width: number, plain: boolean): Line[] | null {
  const cells = rows.map(({ data, day }) => [
    data.id,
    data.title,
    data.severity,
    data.status,
    data.systems.join(', '),
    data.owner,
    day,
  ]);
  return columns(heads, cells, { flexible: titleColumn, narrowest: narrowestTitle, width, ascii: plain });
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
