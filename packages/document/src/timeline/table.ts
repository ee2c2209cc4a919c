import type { Table, TableRow } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import { headsOf } from '../markdown/row.js';
import type { Range } from '../range.js';
import { movedStamp, readStamp, type Stamp } from '../time/stamp.js';
import type { Candidate } from './candidate.js';

const timeHeader = /\b(?:date|time|timestamp|when|hour|day|datum|zeit|uhrzeit)\b/i;
const notTimeHeader = /\b(?:due|deadline|target|eta|created|updated|duration|time to|spent|end|until)\b/i;
const eventHeader =
  /\b(?:event|what|description|details?|activity|notes?|happened|summary|update|message|comment|entry|actions?)\b/i;

/** Rows that a template leaves behind. */
const template =
  /^(?:short )?(?:event )?description\.?$|^(?:lorem ipsum|event|example|placeholder|\.{3}|…|tb[cd])\b.{0,20}$|^[<[{].*[>\]}]$/i;

/** A column that names things of their own: a table that begins with it lists those, and not what happened. */
const keyHeader =
  /(?:^(?:#|id|key|no\.?)$|_(?:id|number|no)$|\b(?:id|number|hash|block|slot|version|host|user|service)\b)/i;

/** The rows of a table with a column for the time. `strict` asks for clocks in most rows. */
export function readTimeTable(
  text: string,
  table: Table,
  strict: boolean,
): { readonly candidates: Candidate[]; readonly heading: Range } | null {
  const heads = headsOf(text, table);
  let columns = heads.flatMap((head, index) =>
    timeHeader.test(head) && !notTimeHeader.test(head) ? [index] : [],
  );
  if (columns.length === 0 && !strict) {
    const guess = heads.slice(0, 12).findIndex((_, index) => isMostlyStamped(text, table.rows, index));
    if (guess >= 0) columns = [guess];
  }
  if (columns.length === 0 || (strict && keyHeader.test(heads[0] ?? ''))) return null;
  const candidates = table.rows.flatMap((row) => readTimeRow(text, row, heads, columns) ?? []);
  const clocks = candidates.filter(({ stamp }) => stamp.clock).length;
  if (strict && (clocks < 2 || clocks * 2 < table.rows.length)) return null;
  return { candidates, heading: table.header };
}

function isMostlyStamped(text: string, rows: readonly TableRow[], column: number): boolean {
  const stamped = rows.filter((row) => stampIn(text, row.cells[column])).length;
  return stamped > 0 && stamped * 2 > rows.length;
}

function stampIn(text: string, cell: Range | undefined): Stamp | null {
  if (!cell) return null;
  const stamp = readStamp(text, cell.from, cell.to, true) ?? bareClock(text, cell);
  return stamp && (stamp.clock || stamp.day || stamp.blank || stamp.relative) ? stamp : null;
}

/** A cell that is nothing but four digits: `0730`. */
function bareClock(text: string, cell: Range): Stamp | null {
  const words = text.slice(cell.from, cell.to);
  if (!/^\d{4}$/.test(words)) return null;
  const stamp = readStamp(`${words} – `, 0, words.length + 3, true);
  return stamp && { ...movedStamp(stamp, cell.from), to: cell.to, rest: cell.to };
}

function readTimeRow(
  text: string,
  row: TableRow,
  heads: readonly string[],
  columns: readonly number[],
): Candidate | null {
  const stamps = columns.flatMap((column) => stampIn(text, row.cells[column]) ?? []);
  const [first, ...others] = stamps;
  if (!first) return null;
  const stamp = others.reduce(joined, first);
  const words = wordsOf(row, heads, new Set(columns));
  if (!stamp.clock && template.test(plainAt(text, words))) return null;
  return { from: row.from, to: row.to, stamp, words, milestone: null, dayOnly: false, known: null };
}

/** One stamp from columns of weekdays, days and clocks. */
function joined(one: Stamp, two: Stamp): Stamp {
  if (one.clock && two.clock) return one;
  const dated = [one, two].find(({ day }) => day?.readings.some(({ weekday }) => weekday === null));
  return {
    ...one,
    to: Math.max(one.to, two.to),
    from: Math.min(one.from, two.from),
    day: dated?.day ?? one.day ?? two.day,
    clock: one.clock ?? two.clock,
    until: one.until ?? two.until,
    zone: one.zone ?? two.zone,
    approximate: one.approximate || two.approximate,
    blank: one.blank || two.blank,
    parts: {
      day: (dated ?? (one.day ? one : two)).parts.day,
      clock: (one.clock ? one : two.clock ? two : null)?.parts.clock ?? one.parts.clock ?? two.parts.clock,
      until: (one.until ? one : two).parts.until,
      zone: (one.zone ? one : two).parts.zone,
    },
  };
}

/** The column that tells what happened, or else all that is not a time. */
function wordsOf(row: TableRow, heads: readonly string[], times: ReadonlySet<number>): Range {
  const others = row.cells.flatMap((cell, index) =>
    times.has(index) ? [] : [{ cell, head: heads[index] ?? '' }],
  );
  const named = others.find(({ cell, head }) => eventHeader.test(head) && cell.to > cell.from);
  if (named) return named.cell;
  const longest = others.reduce<Range | null>(
    (best, { cell }) => (best && best.to - best.from >= cell.to - cell.from ? best : cell),
    null,
  );
  return longest ?? { from: row.to, to: row.to };
}
