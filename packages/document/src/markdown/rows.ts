import { type Edit, type Range, trimmed } from '../range.js';
import type { Table, TableRow } from './blocks.js';
import { lineEndAt } from './label.js';
import { barsIn } from './row.js';
import { indentAt, lineStartAt } from './write.js';

/** True for a table of bars; one of HTML tags is written in another way. */
export function isBarTable(text: string, table: Table): boolean {
  return text.slice(table.from, table.header.to).includes('|');
}

/** The line of a row with other cells, set as the row that it is to resemble. */
function rowLike(text: string, row: TableRow, cells: readonly string[]): string {
  const source = text.slice(row.from, row.to);
  const bars = barsIn(source, { from: 0, to: source.length });
  const opens = bars[0] === 0;
  const closes = source.length > 1 && bars.at(-1) === source.length - 1;
  const pad = isPadded(source) ? ' ' : '';
  const aligned = isAligned(text, row);
  const starts = opens ? bars : [-1, ...bars];
  const written = cells.map((cell, index) => {
    const [first, last] = [index === 0 && !opens, index === cells.length - 1 && !closes];
    const width = (bars[opens ? index + 1 : index] ?? 0) - (starts[index] ?? 0) - 1;
    const room = width - (first ? 0 : pad.length) - pad.length;
    const words = aligned && !last ? cell.padEnd(Math.min(room, 60)) : cell;
    const behind = last || (words === '' && pad !== '' && !first) ? '' : pad;
    return `${first ? '' : pad}${words}${behind}`;
  });
  return `${opens ? '|' : ''}${written.join('|')}${closes ? '|' : ''}`.trimEnd();
}

/** True for a row with white space around its words. */
function isPadded(source: string): boolean {
  return /\|[ \t]|[ \t]\|/.test(source);
}

/** True where the bars of a row stand below or above those of the line beside it. */
function isAligned(text: string, row: Range): boolean {
  const own = barsOf(text, row.from);
  const start = lineStartAt(text, row.from);
  const end = text.indexOf('\n', row.to);
  const above = start > 0 && sameBars(own, barsOf(text, start - 1));
  return above || (end >= 0 && sameBars(own, barsOf(text, end + 1)));
}

/** Where the bars stand in the line of an offset. */
function barsOf(text: string, offset: number): number[] {
  const from = lineStartAt(text, offset);
  return barsIn(text, { from, to: lineEndAt(text, offset, text.length) }).map((bar) => bar - from);
}

function sameBars(one: readonly number[], other: readonly number[]): boolean {
  return one.length > 1 && one.length === other.length && one.every((bar, index) => bar === other[index]);
}

/** A new row behind another one; behind the header, where the table has none yet. */
export function rowBehind(
  text: string,
  table: Table,
  row: TableRow | null,
  cells: readonly string[],
  lineEnd: string,
): Edit {
  const at = lineEndAt(text, row ? row.to : ruleEnd(text, table), text.length);
  const insert = lineEnd + indentAt(text, table.header.from) + rowLike(text, row ?? table.header, cells);
  return { from: at, to: at, insert };
}

/** A new row in front of another one. */
export function rowBefore(text: string, row: TableRow, cells: readonly string[], lineEnd: string): Edit {
  const insert = rowLike(text, row, cells) + lineEnd + indentAt(text, row.from);
  return { from: row.from, to: row.from, insert };
}

/** A new row in place of an empty one. */
export function rowOver(text: string, row: TableRow, cells: readonly string[]): Edit {
  return { from: row.from, to: row.to, insert: rowLike(text, row, cells) };
}

/** Takes a row out, with its line. */
export function withoutRow(text: string, row: TableRow): Edit {
  const start = lineStartAt(text, row.from);
  const previous = start > 1 && text[start - 2] === '\r' ? start - 2 : start - 1;
  return { from: Math.max(0, previous), to: lineEndAt(text, row.to, text.length), insert: '' };
}

/** The end of the line between the header and the rows. */
function ruleEnd(text: string, table: Table): number {
  const rule = ruleOf(text, table);
  return rule ? rule.to : table.header.to;
}

function ruleOf(text: string, { header, to }: Table): Range | null {
  const feed = text.indexOf('\n', header.to);
  if (feed < 0 || feed >= to) return null;
  const next = text.indexOf('\n', feed + 1);
  const end = next < 0 || next > to ? to : next;
  const line = text.slice(feed + 1, end);
  const from = feed + 1 + (/^[\s>]*/.exec(line)?.[0].length ?? 0);
  return { from, to: feed + 1 + line.trimEnd().length };
}

/** Puts words into a cell of a row. A row that is too short gets the cells that it lacks. */
export function setCell(text: string, row: TableRow, column: number, words: string): Edit {
  const cell = row.cells[column];
  if (cell) return cell.from < cell.to ? inCell(text, row, cell, words) : inBlank(text, row, cell, words);
  const source = text.slice(row.from, row.to).trimEnd();
  const at = row.from + source.length;
  const pad = isPadded(source) || row.cells.length < 2 ? ' ' : '';
  const closes = source.endsWith('|') && !source.endsWith('\\|');
  const cells = `${`${pad}|`.repeat(column - row.cells.length)}${pad}${words}`;
  return { from: at, to: at, insert: `${closes ? '' : `${pad}|`}${cells}${closes ? `${pad}|` : ''}` };
}

/** Other words in a cell. Where the bars of a table stand below one another, they stay so while there is room. */
function inCell(text: string, row: TableRow, { from, to }: Range, words: string): Edit {
  const behind = /^[ \t]*(?=\|)/.exec(text.slice(to, row.to))?.[0].length ?? 0;
  if (behind === 0 || words.length === to - from || !isAligned(text, row))
    return { from, to: words === '' && behind > 0 ? to + 1 : to, insert: words };
  const room = to - from + behind - 1;
  return { from, to: from + room, insert: words.padEnd(room) };
}

/** Words in a cell that has none. */
function inBlank(text: string, row: TableRow, { to }: Range, words: string): Edit {
  const bar = text.lastIndexOf('|', to - 1);
  if (words === '' || bar < row.from || text.slice(bar + 1, to).trim() !== '')
    return { from: to, to, insert: words };
  const room = isAligned(text, row) ? to - bar - 3 : 0;
  const pad = isPadded(text.slice(row.from, row.to)) ? ' ' : '';
  return { from: bar + 1, to, insert: `${pad}${words.padEnd(room)}${pad}` };
}

/** One more column at the right: its name, and the rule below. Rows without a cell for it stay as they are. */
export function addColumn(text: string, table: Table, name: string): Edit[] {
  const rule = ruleOf(text, table);
  if (!rule) return [];
  const ruled = text.slice(rule.from, rule.to);
  const last = /-+(?=:?[ \t]*\|?$)/.exec(ruled)?.[0].length ?? 3;
  const own = Math.max(3, name.length + (isPadded(ruled) ? 0 : 2));
  const dashes = '-'.repeat(isAligned(text, table.header) ? own : last);
  return [lastCell(text, table.header, name), lastCell(text, rule, dashes)];
}

/** One more cell at the end of a line. */
function lastCell(text: string, range: Range, words: string): Edit {
  const { from, to } = trimmed(text, range.from, range.to);
  const source = text.slice(from, to);
  const pad = isPadded(source) ? ' ' : '';
  const closes = source.endsWith('|');
  return { from: to, to, insert: closes ? `${pad}${words}${pad}|` : `${pad}|${pad}${words}` };
}
