import type { ActionRow } from '@debrief/library/actions';
import { rows as onRows } from '../show/fields.js';
import { columns } from '../terminal/columns.js';
import { ascii, type Glyphs, unicode } from '../terminal/glyphs.js';
import { apart, hanging, indented } from '../terminal/indent.js';
import { type Line, line, lineWidth, paint, type Span, span, widest } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { type Grouping, groupsOf } from './groups.js';

/** Actions as a page: in groups, or in a table with a line for each. */
export function page(
  rows: readonly ActionRow[],
  by: Grouping,
  today: string,
  { width, colour, ascii: plain }: PageOptions,
): string {
  const table = by === 'line' ? asTable(rows, width, plain) : null;
  if (table) return paint(table, colour);
  const glyphs = plain ? ascii : unicode;
  const groups = groupsOf(rows, by, today);
  const sheet: Sheet = {
    glyphs,
    named: by !== 'postmortem',
    due: rows.some(({ dueDay }) => dueDay !== null),
    columns: columnsOf(rows, width),
  };
  const parts = groups.map(({ title, rows: own }) => {
    const first = own[0]?.postmortem.title;
    const heads = [
      ...(title === '' ? [] : wrap(line(span(title, 'strong')), width)),
      ...(by === 'postmortem' && first ? wrap(line(span(first, 'faint')), width) : []),
    ];
    const indent = title === '' ? 0 : 2;
    return [
      ...heads,
      ...indented(indent, width, (inner) => own.flatMap((row) => setAction(row, sheet, inner))),
    ];
  });
  return paint(apart(parts), colour);
}

const heads = ['Due', 'State', 'Action', 'Owner', 'Severity', 'Priority', 'Postmortem'] as const;
const actionColumn = 2;
/** An action that is cut to less than this says too little. */
const narrowestAction = 32;

function asTable(rows: readonly ActionRow[], width: number, plain: boolean): Line[] | null {
  const cells = rows.map((row) => [
    row.due ?? '',
    row.overdue ? 'overdue' : row.state,
    row.text,
    row.owner,
    row.postmortem.severity,
    row.priority,
    nameOf(row),
  ]);
  return columns(heads, cells, { flexible: actionColumn, narrowest: narrowestAction, width, ascii: plain });
}

interface Sheet {
  readonly glyphs: Glyphs;
  /** Whether each says to which postmortem it belongs. */
  readonly named: boolean;
  readonly due: boolean;
  /** The widths of what stands to the right of the words; null where there is no room for it. */
  readonly columns: readonly number[] | null;
}

/** The narrowest column of words beside others, and what else a row holds: indents, the day, the box. */
const narrowestWords = 44;
const besides = 18;

function columnsOf(rows: readonly ActionRow[], width: number): readonly number[] | null {
  const asides = rows.map((row) => asideOf(row).map(widthOf));
  const widths = [0, 1, 2].map((column) => widest(asides.map((own) => own[column] ?? 0)));
  const sum = widths.reduce((all, own) => all + (own > 0 ? own + 2 : 0), 0);
  return width - besides - sum < narrowestWords ? null : widths;
}

function asideOf({ owner, state, priority, postmortem }: ActionRow): readonly [string, string, string] {
  return [owner ?? (state === 'open' ? 'no owner yet' : ''), postmortem.severity ?? '', priority ?? ''];
}

/** Its day, its box, its words; then who does it and where it belongs, beside or below. */
function setAction(row: ActionRow, sheet: Sheet, width: number): Line[] {
  const { glyphs, named, columns: beside } = sheet;
  const due = span(`${(row.dueDay ?? '').padEnd(dayWidth)}  `, row.overdue ? 'note' : 'faint');
  const mark = [...(sheet.due ? [due] : []), ...boxOf(row, glyphs)];
  const words = named || row.id === null ? line(row.text) : line(span(row.id, 'strong'), `  ${row.text}`);
  const aside = asideOf(row);
  const facts = [
    ...(beside ? [] : aside.filter((each) => each !== '')),
    ...(row.dueDay === null && row.due !== null ? [`due ${row.due}`] : []),
    ...(row.kind === null ? [] : [row.kind]),
    ...(row.ticket === null ? [] : [row.ticket]),
    ...(row.state === 'dropped' && row.dropped !== null ? [row.dropped] : []),
    ...(row.state === 'judged' && row.verdict !== null ? [row.verdict] : []),
  ].map((each) => line(span(each, 'faint')));
  const place = named ? wrapped(nameOf(row)) : () => [];
  const below = (inner: number): Line[] => [...place(inner), ...onRows(facts, ` ${glyphs.dot} `, inner)];
  return hanging(mark, width, (inner) => {
    if (!beside) return [...wrap(words, inner), ...below(inner)];
    const room = inner - beside.reduce((all, own) => all + (own > 0 ? own + 2 : 0), 0);
    const [first = [], ...rest] = [...wrap(words, room), ...below(room)];
    return [[...first, ...asideLine(aside, beside, room - lineWidth(first))], ...rest];
  });
}

/** `YYYY-MM-DD` */
const dayWidth = 10;

function wrapped(words: string): (width: number) => Line[] {
  return (width) => wrap(line(span(words, 'faint')), width);
}

function asideLine(aside: readonly string[], widths: readonly number[], fill: number): Span[] {
  return [
    span(' '.repeat(Math.max(0, fill))),
    ...aside.flatMap((words, column) => {
      const own = widths[column] ?? 0;
      return own === 0 ? [] : [span('  '), span(words), span(' '.repeat(own - widthOf(words)))];
    }),
  ];
}

function boxOf({ state }: ActionRow, glyphs: Glyphs): Span[] {
  const box = { open: glyphs.open, done: glyphs.done, judged: glyphs.done, dropped: glyphs.dropped }[state];
  return [
    state === 'done' || state === 'judged'
      ? span(box, 'calm')
      : span(box, state === 'dropped' ? 'faint' : undefined),
    span(' '),
  ];
}

/** As other commands take it: `2026/11.payments.declines A1`. */
function nameOf({ id, postmortem }: ActionRow): string {
  return id === null ? postmortem.id : `${postmortem.id} ${id}`;
}
