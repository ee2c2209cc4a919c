import type { Edit, Range } from '../range.js';
import type { Table, TableRow } from './blocks.js';
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
  const segments = bars.map((bar, index) => source.slice(bar + 1, bars[index + 1] ?? source.length));
  const widths = opens ? segments : [source.slice(0, bars[0] ?? source.length), ...segments];
  const padded = widths.some((each) => /^[ \t]\S/.test(each)) || /\|[ \t]/.test(source);
  const pad = padded ? ' ' : '';
  const written = cells.map((cell, index) => {
    const width = (widths[index] ?? '').length - 2 * pad.length;
    const last = index === cells.length - 1;
    return `${pad}${last && !closes ? cell : cell.padEnd(Math.min(width, 60))}${pad}`;
  });
  return `${opens ? '|' : ''}${written.join('|')}${closes ? '|' : ''}`.trimEnd();
}

/** A new row behind another one; behind the header, where the table has none yet. */
export function rowBehind(
  text: string,
  table: Table,
  row: TableRow | null,
  cells: readonly string[],
  lineEnd: string,
): Edit {
  const at = row ? row.to : ruleEnd(text, table);
  const insert = lineEnd + indentAt(text, table.header.from) + rowLike(text, row ?? table.header, cells);
  return { from: at, to: at, insert };
}

/** A new row in front of another one. */
export function rowBefore(text: string, row: TableRow, cells: readonly string[], lineEnd: string): Edit {
  const insert = rowLike(text, row, cells) + lineEnd + indentAt(text, row.from);
  return { from: row.from, to: row.from, insert };
}

/** Takes a row out, with its line. */
export function withoutRow(text: string, row: TableRow): Edit {
  const start = lineStartAt(text, row.from);
  const previous = start > 1 && text[start - 2] === '\r' ? start - 2 : start - 1;
  return { from: Math.max(0, previous), to: row.to, insert: '' };
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
  if (cell) {
    const bare = cell.from === cell.to && words !== '';
    const pad = (at: number): string => (bare && !/[ \t]/.test(text[at] ?? ' ') ? ' ' : '');
    return { from: cell.from, to: cell.to, insert: `${pad(cell.from - 1)}${words}${pad(cell.to)}` };
  }
  const missing = column - row.cells.length;
  const source = text.slice(row.from, row.to);
  const closes = source.endsWith('|') && !source.endsWith('\\|');
  const cells = `${' |'.repeat(missing)} ${words}`;
  return { from: row.to, to: row.to, insert: `${closes ? '' : ' |'}${cells}${closes ? ' |' : ''}` };
}

/** One more column at the right: its name, and the rule below. Rows without a cell for it stay as they are. */
export function addColumn(text: string, table: Table, name: string): Edit[] {
  const rule = ruleOf(text, table);
  if (!rule) return [];
  const at = (range: Range, words: string): Edit => {
    const closes = text[range.to - 1] === '|';
    return { from: range.to, to: range.to, insert: closes ? ` ${words} |` : ` | ${words}` };
  };
  return [at(table.header, name), at(rule, '---')];
}
