import type { Table, TableRow } from '../markdown/blocks.js';
import { headsOf } from '../markdown/row.js';
import { addColumn, isBarTable, setCell } from '../markdown/rows.js';
import { asCell, asTagged } from '../markdown/write.js';
import type { Action } from '../model.js';
import { type Draft, freshId } from '../operations/draft.js';
import { type Refusal, refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { putRow, type Spot } from '../sections/spots.js';
import { inWords, type Manner, readAnew, saidIn } from './asides.js';
import { newId } from './ids.js';
import { stateMark } from './marks.js';
import { statusField } from './names.js';
import { type Facts, type Given, type Value, valuesOf, type Written } from './says.js';
import { statusState } from './status.js';
import { type Column, columnsOf } from './table.js';

/** The edits that put a new row into a table of actions; null where it has no column for the words. */
export function newRow(draft: Draft, spot: Extract<Spot, { type: 'table' }>, facts: Facts): Edit[] | null {
  const { text, model } = draft;
  const { table } = spot;
  const heads = headsOf(text, table);
  const columns = columnsOf(heads);
  const words = columns.get('text');
  if (words === undefined) return null;
  const cells = heads.map(() => '');
  const neighbour = model.actions.find(({ from }) => from === spot.row?.from);
  const idColumn = columns.get('id');
  const start = spot.row?.cells[words]?.from ?? 0;
  const led = idColumn === undefined || (neighbour?.id && neighbour.id.from >= start);
  cells[words] = (led ? newId(draft, neighbour, start) : '') + asCell(facts.text);
  if (!led) cells[idColumn] = nextNumber(draft, table, idColumn);
  const { edits, set } = columnWriter(text, table, heads, columns);
  for (const value of [...valuesOf(facts), ...statusOf(draft, table, columns, facts.done)]) {
    if (value.words !== null) cells[set(value)] = asCell(value.words);
  }
  for (let index = 0; index < cells.length; index++) cells[index] ??= '';
  return [...edits, putRow(draft, spot, cells)];
}

/** The column for each value; one that the table has not yet is added at its right. */
function columnWriter(
  text: string,
  table: Table,
  heads: readonly string[],
  columns: ReadonlyMap<Column, number>,
): { readonly edits: Edit[]; readonly set: (value: Value) => number } {
  const edits: Edit[] = [];
  let width = heads.length;
  const set = (value: Value): number => {
    const known = columnOf(value, heads, columns);
    if (known !== null) return known;
    edits.push(...addColumn(text, table, value.name.name));
    return width++;
  };
  return { edits, set };
}

function columnOf(
  { name, column }: Value,
  heads: readonly string[],
  columns: ReadonlyMap<Column, number>,
): number | null {
  const known = column ? columns.get(column) : heads.indexOf(name.name);
  return known === undefined || known < 0 ? null : known;
}

/** What the status column is to say: the words that other rows have for it, where they have some. */
function statusOf(
  { text }: Draft,
  table: Table,
  columns: ReadonlyMap<Column, number>,
  done: boolean | undefined,
): Value[] {
  const column = columns.get('status');
  if (done === undefined || (column === undefined && !done)) return [];
  const used = table.rows.flatMap((row) => {
    const cell = row.cells[column ?? -1];
    return cell ? text.slice(cell.from, cell.to) : [];
  });
  const same = used.find((words) => statusState(words) === done);
  const other = used.map((words) => opposites.get(words.toLowerCase())).find((words) => words !== undefined);
  const words = same ?? (other && statusState(other) === done ? other : done ? 'Done' : 'Open');
  return [{ name: statusField, column: 'status', words }];
}

/** What a column says of the other actions, where it has only two words. */
const opposites: ReadonlyMap<string, string> = new Map([
  ['yes', 'no'],
  ['no', 'yes'],
  ['✅', '❌'],
  ['❌', '✅'],
  ['[x]', '[ ]'],
  ['[ ]', '[x]'],
]);

/** The next number of a column that counts, or an id where it holds ids. */
function nextNumber(draft: Draft, table: Table, column: number): string {
  const cells = table.rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell ? draft.text.slice(cell.from, cell.to) : [];
  });
  if (cells.some((cell) => /^A\d+$/.test(cell)) || cells.length === 0) return freshId(draft, 'A') ?? '';
  const numbers = cells.map(Number).filter((each) => Number.isSafeInteger(each));
  return numbers.length > 0 ? String(Math.max(...numbers) + 1) : '';
}

/** A change in a row, where a name that stands in the words of the action may change there. */
export function inRow(
  draft: Draft,
  action: Action,
  facts: Given,
  table: Table,
  row: TableRow,
  manner: Manner,
): Written | Refusal | null {
  const { text } = draft;
  const heads = headsOf(text, table);
  const columns = columnsOf(heads);
  const bars = isBarTable(text, table);
  const { edits: added, set } = columnWriter(text, table, heads, columns);
  const edits: Edit[] = [];
  const free: string[] = [];
  const cell = bars ? asCell : asTagged;
  const { from, to } = action.textRange;
  if (facts.text !== undefined) edits.push({ from, to, insert: cell(facts.text) });
  const mark = columns.has('status') || manner !== 'in place' ? null : markOf(draft, action, facts, table);
  if (mark) {
    edits.push(...mark);
    free.push('text');
  }
  const status = mark ? [] : statusOf(draft, table, columns, facts.done);
  if (status.length > 0) free.push('fields', 'dropped');
  const missing: { column: number; words: string }[] = [];
  for (const value of [...valuesOf(facts), ...status]) {
    const known = columnOf(value, heads, columns) !== null;
    const said =
      known || facts.text !== undefined ? null : saidIn(text, action, value.column, action.textRange);
    if (said) {
      const written = inWords(text, action.textRange, said, value.words, manner);
      if (!written) return null;
      edits.push(...written.edits);
      free.push(...readAnew(action));
      if (!written.line) continue;
    }
    if (value.words === null && !known) continue;
    const index = set(value);
    if (row.cells[index]) edits.push(setCell(text, row, index, cell(value.words ?? '')));
    else if (value.words !== null) missing.push({ column: index, words: cell(value.words) });
  }
  if (facts.dropped === null && action.dropped !== null && columns.get('dropped') === undefined) {
    const index = columns.get('status');
    if (index !== undefined) edits.push(setCell(text, row, index, ''));
    free.push('done');
  }
  if (!bars && (added.length > 0 || missing.length > 0))
    return refuse('no place', 'This table is written in HTML and has no column for this.', action);
  return { edits: [...added, ...edits, ...lastCells(text, row, missing)], free };
}

/** In a table without a column for it, the words of the actions may say what is done. */
function markOf(
  { text, model }: Draft,
  { textRange }: Action,
  { done }: Given,
  table: Table,
): readonly Edit[] | null {
  if (done === undefined) return null;
  const others = model.actions.filter(({ from }) => table.from <= from && from < table.to);
  const told = others.map((other) => ({ words: other.textRange, done: other.done }));
  const mark = stateMark(text, textRange, done, told);
  return mark && !mark.box ? mark.edits : null;
}

/** Cells that a row does not have yet, in one edit at its end. */
function lastCells(
  text: string,
  row: TableRow,
  missing: readonly { column: number; words: string }[],
): Edit[] {
  const columns = missing.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  if (missing.length === 0) return [];
  const words = Array.from({ length: last - first + 1 }, (_, index) => {
    return missing.find(({ column }) => column === first + index)?.words ?? '';
  });
  return [setCell(text, row, first, words.join(' | '))];
}
