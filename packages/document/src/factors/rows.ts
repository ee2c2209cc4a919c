import type { Table } from '../markdown/blocks.js';
import { headsOf } from '../markdown/row.js';
import { addColumn, isBarTable, setCell } from '../markdown/rows.js';
import { asCell, asTagged, oneLine } from '../markdown/write.js';
import type { Factor } from '../model.js';
import { type Draft, freshId } from '../operations/draft.js';
import type { Things } from '../operations/operation.js';
import { type Refusal, refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { putRow, type Spot } from '../sections/spots.js';
import { factorColumn } from './factors.js';
import type { Form } from './form.js';
import { idLike } from './ids.js';
import { factorFields, rankOf } from './names.js';
import { type Value, valuesOf } from './says.js';

type Facts = Things['factor'];
type RowForm = Extract<Form, { type: 'row' }>;

/** The edits that set facts in the row of a factor. */
export function setCells(
  { text }: Draft,
  factor: Factor,
  { table, row }: RowForm,
  words: string | undefined,
  values: readonly Value[],
): readonly Edit[] | Refusal {
  const bars = isBarTable(text, table);
  const cell = bars ? asCell : asTagged;
  const edits: Edit[] = [];
  const { from, to } = factor.textRange;
  if (words !== undefined) edits.push({ from, to, insert: cell(words) });
  const columns = columnsFor(text, table, values);
  if ('refused' in columns) return columns;
  if (!bars && columns.added.length > 0)
    return refuse(
      'no place',
      'This table is written in HTML and has no column for this. Add the column by hand first.',
      factor,
    );
  const missing: string[] = [];
  for (const { name, words: value } of values) {
    const index = columns.of(name);
    const written = value === null ? '' : cell(value);
    if (row.cells[index]) edits.push(setCell(text, row, index, written));
    else if (value !== null) missing[index - row.cells.length] = written;
  }
  const last = Array.from(missing, (each) => each ?? '').join(' | ');
  if (missing.length > 0) edits.push(setCell(text, row, row.cells.length, last));
  return [...columns.added, ...edits];
}

/** The edits that put a new row into a table of factors. */
export function newRow(
  draft: Draft,
  spot: Extract<Spot, { type: 'table' }>,
  facts: Facts,
): { readonly edits: readonly Edit[]; readonly id: string | null } | Refusal {
  const { text, model } = draft;
  const { table, row } = spot;
  const heads = headsOf(text, table);
  const values = valuesOf(facts, null).filter(({ words }) => words !== null);
  const columns = columnsFor(text, table, values);
  if ('refused' in columns) return columns;
  const cells = heads.map(() => '');
  const column = factorColumn(heads);
  const said = model.factors.find(({ from }) => from === row?.from)?.id ?? null;
  const id = said ? freshId(draft, 'F') : null;
  const idIndex = row?.cells.findIndex(({ from, to }) => said && from <= said.from && said.to <= to) ?? -1;
  const lead = id && said ? idLike(text, id, { id: said }, row?.cells[idIndex]?.from ?? 0, `${id} `) : '';
  cells[column] = (idIndex === column ? lead : '') + asCell(facts.text);
  if (idIndex >= 0 && idIndex !== column) cells[idIndex] = lead.trim();
  for (const { name, words } of values) cells[columns.of(name)] = asCell(words ?? '');
  const written = Array.from(cells, (each) => each ?? '');
  return { edits: [...columns.added, putRow(draft, spot, written)], id };
}

/** The column of each value; those that the table has not yet are added at its right. */
function columnsFor(
  text: string,
  table: Table,
  values: readonly Value[],
): { readonly added: readonly Edit[]; readonly of: (name: string) => number } | Refusal {
  const heads = headsOf(text, table);
  const added: Edit[] = [];
  for (const { name, words } of values) {
    if (heads.some((head) => head.toLowerCase() === name.toLowerCase()) || words === null) continue;
    if (rankOf(name) === factorFields.length)
      return refuse(
        'no place',
        `The factors stand in a table, which has no place for “${oneLine(name)}”. A factor with a heading of its own has.`,
        table,
      );
    added.push(...addColumn(text, table, name));
    heads.push(name);
  }
  return { added, of: (name) => heads.findIndex((head) => head.toLowerCase() === name.toLowerCase()) };
}
