import { idsIn, readId } from '../fields.js';
import type { Table, TableRow } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import { headsOf } from '../markdown/row.js';
import type { Action, Field } from '../model.js';
import type { Range, Said } from '../range.js';
import { doneState } from './done.js';
import { ownerWords, readOwner } from './owner.js';
import { isNothing } from './prose.js';
import { isDropped, statusState } from './status.js';
import { readTicket } from './tickets.js';

export type Column =
  | 'id'
  | 'owner'
  | 'due'
  | 'status'
  | 'ticket'
  | 'kind'
  | 'priority'
  | 'addresses'
  | 'verdict'
  | 'dropped'
  | 'doneWhen'
  | 'text';

/** Which column is which; the first match of each header counts. */
const headers: readonly (readonly [Column, RegExp])[] = [
  ['id', /^(?:#|id|no\.?|nr\.?|num(?:ber)?|ref|item ?#|action ?#|№)$/i],
  ['doneWhen', /^(?:done when|definition of done|acceptance.*|success criteria|finished when)$/i],
  ['addresses', /^(?:addresses|factors?|cause|root cause)$/i],
  [
    'owner',
    /\b(?:owners?|owned|assignee|assigned|responsible|responsibility|who|dri|lead|team|person|poc|contact|actor|by whom|stakeholder|eier|ansvarlige?r?|verantwortlich(?:er)?|zuständig|responsable)\b/i,
  ],
  ['due', /\b(?:due|deadline|target date|target|eta|by when|when|date|timeline|timeframe|completion)\b/i],
  ['status', /\b(?:status|state|done|completed?|progress|resolved)\b|✅|^\[? ?[x✓]? ?\]?$/i],
  [
    'ticket',
    /\b(?:tickets?|jira|issues?|bug|links?|prs?|pull requests?|tracking|tracker|references?|url|github|gitlab|card|story)\b/i,
  ],
  ['priority', /\b(?:priority|prio|urgency|severity|p)\b/i],
  ['kind', /\b(?:type|kind|category|class)\b/i],
  ['verdict', /\bverdict\b/i],
  ['dropped', /^(?:why )?dropped$/i],
];

const textHeader =
  /\b(?:actions?|action items?|tasks?|items?|what|descriptions?|to ?dos?|follow[- ]?ups?|steps?|titles?|improvements?|recommendations?|name|work|measures?|remediation|deliverables?|mitigations?|summary|details?)\b/i;

/** The rows of a table of actions. `strict` asks for an owner, due or status column beside one of tasks. */
export function readActionTable(
  text: string,
  table: Table,
  references: ReadonlyMap<string, string>,
  group: boolean | null,
  strict: boolean,
): Action[] {
  const heads = headsOf(text, table);
  const columns = columnsOf(heads);
  if (
    strict &&
    !(
      heads.some((head) => /\b(?:actions?|tasks?|to ?dos?|follow[- ]?ups?)\b/i.test(head)) &&
      (columns.has('owner') || columns.has('due') || columns.has('status'))
    )
  )
    return [];
  const words = columns.get('text');
  if (words === undefined) return [];
  return table.rows.flatMap((row) => readRow(text, row, heads, columns, words, references, group) ?? []);
}

export function columnsOf(heads: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  const text = heads.findIndex(
    (head) =>
      /\b(?:action|task|to ?do)s?\b/i.test(head) && !/^(?:action )?(?:owner|status|id|type|#)/i.test(head),
  );
  if (text >= 0) columns.set('text', text);
  heads.forEach((head, index) => {
    if (index === text) return;
    const column = headers.find(([, pattern]) => pattern.test(head))?.[0];
    if (column && !columns.has(column)) columns.set(column, index);
    else if (!columns.has('text') && textHeader.test(head)) columns.set('text', index);
  });
  if (!columns.has('text')) {
    const taken = new Set(columns.values());
    const free = heads.findIndex((_, index) => !taken.has(index));
    if (free >= 0) columns.set('text', free);
  }
  return columns;
}

function readRow(
  text: string,
  row: TableRow,
  heads: readonly string[],
  columns: ReadonlyMap<Column, number>,
  wordsColumn: number,
  references: ReadonlyMap<string, string>,
  group: boolean | null,
): Action | null {
  const cell = (column: Column): Range | null => row.cells[columns.get(column) ?? -1] ?? null;
  const said = (column: Column): Said<string> | null => {
    const range = cell(column);
    const value = range ? plainAt(text, range) : '';
    return range && !isNothing(value) ? { ...range, value } : null;
  };
  const whole = row.cells[wordsColumn];
  const led = whole ? readId(text, whole, 'A') : null;
  const textRange = whole && { from: led?.rest ?? whole.from, to: whole.to };
  const words = textRange ? plainAt(text, textRange) : '';
  if (!textRange || isNothing(words) || /^<[^<>]*>$|^\{.*\}$/.test(text.slice(textRange.from, textRange.to)))
    return null;
  const source = text.slice(textRange.from, textRange.to);
  const ownerCell = said('owner');
  const ownerName = ownerCell && ownerWords(ownerCell.value);
  const ticketCell = cell('ticket');
  const ticket =
    (ticketCell && readTicket(text, ticketCell, references)) ?? readTicket(text, row, references);
  const status = said('status');
  const done = status && statusState(text.slice(status.from, status.to));
  const dropped = said('dropped')?.value ?? (status && isDropped(status.value) ? status.value : null);
  const used = new Set([wordsColumn, ...columns.values()]);
  if (status && done === null && dropped === null) used.delete(columns.get('status') ?? -1);
  const rest: Field[] = row.cells.flatMap((range, index) => {
    const value = plainAt(text, range);
    return used.has(index) || value === ''
      ? []
      : [{ ...range, name: heads[index] ?? '', value, valueRange: range }];
  });
  return {
    from: row.from,
    to: row.to,
    id: led?.id ?? idOf(said('id')),
    text: words,
    textRange,
    kind: said('kind')?.value ?? null,
    priority: said('priority')?.value ?? null,
    owner: columns.has('owner')
      ? ownerCell && ownerName
        ? { ...ownerCell, value: ownerName }
        : null
      : readOwner(source, words, textRange),
    ticket: ticket?.key ?? null,
    ticketUrl: ticket?.url ?? null,
    due: said('due'),
    doneWhen: said('doneWhen')?.value ?? null,
    addresses: idsIn(said('addresses')?.value ?? null),
    done: done ?? doneState(source, words) ?? rowState(text, row) ?? group,
    dropped,
    verdict: said('verdict')?.value ?? null,
    fields: rest,
  };
}

function idOf(said: Said<string> | null): Said<string> | null {
  return said && /^A\d+$/.test(said.value) ? said : null;
}

/** A mark in any cell of the row: `n/a DONE`, `**TODO**`, or a cell that says only "Done". */
function rowState(text: string, row: TableRow): boolean | null {
  const source = text.slice(row.from, row.to);
  if (/\bDONE\b/.test(source)) return true;
  if (/\b(?:TODO|WIP)\b/.test(source)) return false;
  for (const cell of row.cells) {
    const words = plainAt(text, cell);
    const state = words.split(' ').length <= 2 && words.length > 1 ? statusState(words) : null;
    if (state !== null) return state;
  }
  return null;
}
