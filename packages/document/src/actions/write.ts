import { fieldHead, fieldLines, fieldValue, nestedLists, setField } from '../fieldlines.js';
import type { FieldName } from '../fields.js';
import type { ListItem, Table, TableRow } from '../markdown/blocks.js';
import { readReferences } from '../markdown/links.js';
import type { NewItem } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { plain, plainAt } from '../markdown/plain.js';
import { addColumn, isBarTable, setCell } from '../markdown/rows.js';
import { asCell, asWords } from '../markdown/write.js';
import type { Action } from '../model.js';
import { type Draft, find, freshId } from '../operations/draft.js';
import { type Fact, fieldsSay } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import { moveThing, type Planned, removeThing } from '../operations/items.js';
import type { Add, Change, Move, Remove, Things } from '../operations/operation.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { putItem, putRow, type Spot, spotAt, spotsFor } from '../sections/spots.js';
import { actionFields, type NamedFact, statusField } from './names.js';
import { statusState } from './status.js';
import { type Column, columnsOf } from './table.js';
import { readTicket } from './tickets.js';

type Facts = Things['action'];
type Given = Partial<Facts>;

export function planActions(
  draft: Draft,
  operation: Add<'action'> | Change<'action'> | Move<'action'> | Remove<'action'>,
): Planned {
  if (operation.do === 'add') return add(draft, operation);
  const action = find(draft.model.actions, operation.item, 'action');
  if (isRefusal(action)) return action;
  switch (operation.do) {
    case 'change':
      return change(draft, action, operation.facts);
    case 'remove':
      return removeThing(draft, 'actions', action);
    case 'move':
      return moveThing(draft, 'actions', action, draft.model.actions, operation.before, 'action');
  }
}

/** A value on the line of a field, or in the cell of a column. */
interface Value {
  readonly name: FieldName;
  readonly column: Column | null;
  readonly words: string | null;
}

/** The facts that have lines of their own, in the order in which we write them. */
function valuesOf(facts: Given): Value[] {
  const named = actionFields.flatMap((field): Value[] => {
    const words = field.fact ? wordsOf(facts, field.fact) : facts.fields?.[field.name];
    return words === undefined ? [] : [{ name: field, column: field.column ?? null, words }];
  });
  const others = Object.entries(facts.fields ?? {}).filter(
    ([name]) => !actionFields.some((field) => field.name === name),
  );
  return [...named, ...others.map(([name, words]) => ({ name: { name }, column: null, words }))];
}

function wordsOf(facts: Given, fact: NamedFact): string | null | undefined {
  if (fact === 'addresses') return facts.addresses && (facts.addresses.join(', ') || null);
  return facts[fact];
}

/** What the model is to say where facts are given. */
function saysOf(draft: Draft, facts: Given, before: Action | null): Fact['says'] {
  const says: Record<string, unknown> = {};
  if (facts.text !== undefined) says['text'] = plain(facts.text);
  if (facts.done !== undefined) says['done'] = facts.done;
  for (const fact of ['kind', 'priority', 'owner', 'due', 'doneWhen', 'dropped', 'verdict'] as const) {
    const words = facts[fact];
    if (words !== undefined) says[fact] = words === null ? null : plain(words);
  }
  if (facts.addresses) says['addresses'] = facts.addresses;
  if (facts.ticket !== undefined) {
    const words = facts.ticket ?? '';
    const read = readTicket(words, { from: 0, to: words.length }, readReferences(draft.model.blocks));
    says['ticket'] = facts.ticket === null ? null : (read?.key?.value ?? plain(words));
    says['ticketUrl'] = facts.ticket === null ? null : (read?.url ?? null);
  }
  if (facts.fields) {
    const fields: Record<string, readonly string[]> = { ...fieldsSay(before?.fields ?? []) };
    for (const [name, words] of Object.entries(facts.fields)) {
      if (words === null) delete fields[name];
      else fields[name] = [plain(words)];
    }
    says['fields'] = fields;
  }
  return says;
}

function objection({ fields = {}, text }: Given): Refusal | null {
  if (text !== undefined && plain(text) === '')
    return refuse('value not allowed', 'An action needs words: a verb, and what is to be different.');
  const known = Object.keys(fields).find((name) =>
    actionFields.some(
      (field) => field.fact && [field.name.toLowerCase(), ...(field.also ?? [])].includes(name.toLowerCase()),
    ),
  );
  return known
    ? refuse('value not allowed', `“${known}” is a fact of its own, and no further field of an action.`)
    : null;
}

function add(draft: Draft, { facts, before }: Add<'action'>): Planned {
  const wrong = objection(facts);
  if (wrong) return wrong;
  const spots = spotsOfAdd(draft, before ?? null);
  if (isRefusal(spots)) return spots;
  const { done, ...others } = facts;
  const says = saysOf(draft, done === true ? facts : others, null);
  return spots.flatMap((spot): Plan[] => {
    const edits = spot.type === 'table' ? newRow(draft, spot, facts) : newItem(draft, spot, facts);
    const made = spot.type === 'fresh' ? spot.expects : [];
    return edits ? [{ edits, expects: [...made, { part: 'actions', item: null, says }], touches: [] }] : [];
  });
}

function spotsOfAdd(
  draft: Draft,
  before: Add['before'] & (string | number | null),
): readonly Spot[] | Refusal {
  if (before === null) return spotsFor(draft, 'actions', draft.model.actions);
  const other = find(draft.model.actions, before, 'action');
  if (isRefusal(other)) return other;
  const spot = spotAt(draft, other.from, 'before');
  return spot
    ? [spot]
    : refuse(
        'no place',
        'The action to stand behind the new one is written as prose, which has no places between.',
        other,
      );
}

/** The id of a new action as its neighbour writes its own: `**A4** `, `A4: `. Nothing where actions have none. */
function newId(draft: Draft, neighbour: Action | undefined, start: number): string {
  const { actions } = draft.model;
  if (actions.length > 0 && !actions.some(({ id }) => id)) return '';
  const id = freshId(draft, 'A');
  if (!id) return '';
  if (!neighbour?.id || neighbour.id.from < start) return `**${id}** `;
  const behind = /^\]?(?:\*\*|__)?[.:)]?(?:\*\*|__)?[ \t]*(?:[–—-][ \t]+)?/.exec(
    draft.text.slice(neighbour.id.to, neighbour.id.to + 12),
  );
  return draft.text.slice(start, neighbour.id.from) + id + (behind?.[0] || ' ');
}

function newItem(draft: Draft, spot: Exclude<Spot, { type: 'table' }>, facts: Facts): Edit[] | null {
  const { text, model } = draft;
  const sibling = spot.type === 'list' ? spot.item : null;
  const neighbour = sibling ? model.actions.find(({ from }) => from === sibling.from) : undefined;
  const id = newId(draft, neighbour, sibling?.blocks[0]?.from ?? 0);
  const boxed = !sibling || sibling.task !== null || facts.done === true;
  const sample = sibling ? fieldLines(text, nestedLists(sibling))[0] : undefined;
  const item: NewItem = {
    words: id === '' ? asWords(facts.text) : id + asWords(facts.text).replace(/^\\/, ''),
    box: boxed ? (facts.done ?? false) : null,
    nested: valuesOf(facts).flatMap(({ name, words }) =>
      words === null ? [] : [{ words: fieldHead(text, sample, name.name) + fieldValue(words), box: null }],
    ),
  };
  const edit = putItem(draft, spot, item);
  return edit && [edit];
}

function newRow(draft: Draft, spot: Extract<Spot, { type: 'table' }>, facts: Facts): Edit[] | null {
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

function headsOf(text: string, table: Table): string[] {
  return table.header.cells.map((cell) => plainAt(text, cell));
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
  const set = ({ name, column }: Value): number => {
    const known = column ? columns.get(column) : heads.findIndex((head) => head === name.name);
    if (known !== undefined && known >= 0) return known;
    edits.push(...addColumn(text, table, name.name));
    return width++;
  };
  return { edits, set };
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
  const used = table.rows
    .map((row) => row.cells[column ?? -1])
    .flatMap((cell) => (cell ? text.slice(cell.from, cell.to) : []))
    .find((words) => statusState(words) === done);
  return [{ name: statusField, column: 'status', words: used ?? (done ? 'Done' : 'Open') }];
}

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

function change(draft: Draft, action: Action, facts: Given): Planned {
  const wrong = objection(facts);
  if (wrong) return wrong;
  const says = saysOf(draft, facts, action);
  const derived = facts.text === undefined ? [] : ['owner', 'ticket', 'ticketUrl', 'due', 'done', 'dropped'];
  const ways = waysTo(draft, action, facts);
  if (isRefusal(ways)) return ways;
  return ways.map(({ edits, free }) => ({
    edits,
    expects: [{ part: 'actions', item: action, says, free: [...derived, ...free] }],
    touches: [action],
  }));
}

/** Ways to write a change, best first. */
function waysTo(draft: Draft, action: Action, facts: Given): readonly Written[] | Refusal {
  const place = placeAt(draft.text, draft.model.blocks, action.from);
  switch (place?.type) {
    case 'item':
      return [
        inItem(draft, action, facts, place.item, true),
        inItem(draft, action, facts, place.item, false),
      ];
    case 'row': {
      const written = inRow(draft, action, facts, place.table, place.row);
      return isRefusal(written) ? written : [written];
    }
    case 'line': {
      const prose = inProse(draft, action, facts);
      const item = asItem(draft, action, facts, place.paragraph);
      const ways = [...(isRefusal(prose) ? [] : [prose]), ...(item ? [item] : [])];
      return ways.length === 0 && isRefusal(prose) ? prose : ways;
    }
    default:
      return refuse('no place', 'This action is written in a way that cannot be changed in place.', action);
  }
}

interface Written {
  readonly edits: Edit[];
  readonly free: readonly string[];
}

/** In a list item; `inWords` where a name that stands in the words is to be changed there. */
function inItem(draft: Draft, action: Action, facts: Given, item: ListItem, inWords: boolean): Written {
  const { text, lineEnd } = draft;
  const edits: Edit[] = [];
  const free: string[] = [];
  if (facts.text !== undefined) edits.push(newWords(text, action, facts.text, item));
  if (facts.done !== undefined) {
    const [status] = fieldLines(text, nestedLists(item)).filter(({ field }) =>
      [statusField.name.toLowerCase(), ...(statusField.also ?? [])].includes(field.name.toLowerCase()),
    );
    if (item.task) edits.push({ ...item.task.at, insert: facts.done ? 'x' : ' ' });
    else if (status) {
      edits.push({ ...status.field.valueRange, insert: facts.done ? 'Done' : 'Open' });
      free.push('fields', 'dropped');
    } else {
      const at = item.blocks[0]?.from ?? item.mark.to;
      edits.push({ from: at, to: at, insert: facts.done ? '[x] ' : '[ ] ' });
    }
  }
  for (const { name, column, words } of valuesOf(facts)) {
    const inline = inWords && facts.text === undefined ? inlineOf(text, action, column, item) : null;
    if (inline) {
      edits.push(words === null ? withoutAside(text, inline) : { ...inline, insert: asWords(words) });
      free.push('text', 'ticket', 'ticketUrl');
      continue;
    }
    if (column === 'dropped' && words === null && action.dropped !== null)
      edits.push(...setField(text, item, statusField, null, actionFields, lineEnd));
    const value = words === null ? null : fieldValue(words);
    edits.push(...setField(text, item, name, value, actionFields, lineEnd, neighbourOf(draft, item)));
  }
  return { edits, free };
}

/** Where the words of an action themselves name its owner or its day. */
function inlineOf(text: string, action: Action, column: Column | null, item: ListItem): Edit | null {
  const said = column === 'owner' ? action.owner : column === 'due' ? action.due : null;
  const first = item.blocks[0];
  if (!said || !first || said.from < first.from || said.to > first.to) return null;
  if (text.slice(said.from, said.to) !== said.value) return null;
  return { from: said.from, to: said.to, insert: '' };
}

/** Takes a name out of the words of an action, with the brackets, the dash or the label that set it apart. */
function withoutAside(text: string, { from, to }: Edit): Edit {
  const before =
    /[ \t]*(?:[([]|[–—-]+[ \t]+|(?:,[ \t]*)?\b(?:owner|assignee|due|by)\b:?[ \t]*)?(?:\b(?:owner|due|by)\b:?[ \t]*)?$/i.exec(
      text.slice(Math.max(0, from - 40), from),
    )?.[0];
  const behind = /^[)\]]?/.exec(text.slice(to, to + 1))?.[0] ?? '';
  return { from: from - (before?.length ?? 0), to: to + behind.length, insert: '' };
}

function newWords(text: string, action: Action, words: string, item: ListItem | null): Edit {
  const { textRange, id } = action;
  const atHead = !id && textRange.from === (item?.blocks[0]?.from ?? textRange.from);
  const space = id && textRange.from === id.to ? ' ' : '';
  const written = atHead ? asWords(words) : asWords(words).replace(/^\\/, '');
  const bare = textRange.from === textRange.to && !/\s/.test(text[textRange.from - 1] ?? ' ');
  return { ...bareRange(textRange), insert: (bare || space ? ' ' : '') + written };
}

function bareRange({ from, to }: { readonly from: number; readonly to: number }): {
  readonly from: number;
  readonly to: number;
} {
  return { from, to };
}

/** Another action of the same document that has fields, to write them alike. */
function neighbourOf({ text, model }: Draft, item: ListItem): ListItem | null {
  for (const { from } of model.actions) {
    if (from === item.from) continue;
    const place = placeAt(text, model.blocks, from);
    if (place?.type === 'item' && fieldLines(text, nestedLists(place.item)).length > 0) return place.item;
  }
  return null;
}

function inRow(draft: Draft, action: Action, facts: Given, table: Table, row: TableRow): Written | Refusal {
  const { text } = draft;
  const heads = headsOf(text, table);
  const columns = columnsOf(heads);
  const bars = isBarTable(text, table);
  const { edits: added, set } = columnWriter(text, table, heads, columns);
  const edits: Edit[] = [];
  const free: string[] = [];
  const cell = bars ? asCell : asTagged;
  if (facts.text !== undefined) edits.push({ ...bareRange(action.textRange), insert: cell(facts.text) });
  const status = statusOf(draft, table, columns, facts.done);
  if (status.length > 0) free.push('fields', 'dropped');
  const missing: { column: number; words: string }[] = [];
  for (const value of [...valuesOf(facts), ...status]) {
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

/** Cells that a row does not have yet, in one edit at its end. */
function lastCells(
  text: string,
  row: TableRow,
  missing: readonly { column: number; words: string }[],
): Edit[] {
  const last = Math.max(-1, ...missing.map(({ column }) => column));
  if (last < 0) return [];
  const words = Array.from({ length: last - row.cells.length + 1 }, (_, index) => {
    return missing.find(({ column }) => column === row.cells.length + index)?.words ?? '';
  });
  return [setCell(text, row, row.cells.length, words.join(' | '))];
}

/** Words between the tags of an HTML table. */
function asTagged(words: string): string {
  return words
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** A loose paragraph can say who, when and that it is done; everything else needs a line of its own. */
function inProse({ text }: Draft, action: Action, facts: Given): Written | Refusal {
  const edits: Edit[] = [];
  const notes: string[] = [];
  if (facts.text !== undefined) edits.push(newWords(text, action, facts.text, null));
  for (const { name, column, words } of valuesOf(facts)) {
    const said = column === 'owner' ? action.owner : column === 'due' ? action.due : null;
    const inside = said && said.from >= action.from && text.slice(said.from, said.to) === said.value;
    if (inside)
      edits.push(
        words === null ? withoutAside(text, { ...said, insert: '' }) : { ...bareRange(said), insert: words },
      );
    else if (words !== null && (column === 'owner' || column === 'due'))
      notes.push(`${name.name.toLowerCase()}: ${asWords(words)}`);
    else if (words !== null)
      return refuse(
        'no place',
        `This action is a paragraph, which has no line for “${name.name}”. Written as a list item it would have one.`,
        action,
      );
  }
  if (facts.done) notes.push('done');
  if (facts.done === false && action.done)
    return refuse('no place', 'The words of this action say that it is done. Change the words.', action);
  if (notes.length > 0) edits.push({ from: action.to, to: action.to, insert: ` (${notes.join(', ')})` });
  return { edits, free: ['text', 'ticket', 'ticketUrl'] };
}

/** A paragraph of its own becomes a list item, where it is to say more than words can. */
function asItem({ text, lineEnd }: Draft, action: Action, facts: Given, paragraph: Range): Written | null {
  if (action.from !== paragraph.from || action.to !== paragraph.to) return null;
  const box = facts.done === undefined ? '' : facts.done ? '[x] ' : '[ ] ';
  const edits: Edit[] = [{ from: action.from, to: action.from, insert: `- ${box}` }];
  if (facts.text !== undefined) edits.push(newWords(text, action, facts.text, null));
  else
    for (const match of text.slice(action.from, action.to).matchAll(/\n(?=[^\r\n])/g)) {
      const at = action.from + match.index + 1;
      edits.push({ from: at, to: at, insert: '  ' });
    }
  const lines = valuesOf(facts).flatMap(({ name, words }) =>
    words === null ? [] : `${lineEnd}  - ${name.name}: ${fieldValue(words)}`,
  );
  return {
    edits: [...edits, { from: action.to, to: action.to, insert: lines.join('') }],
    free: ['done', 'owner', 'ticket', 'ticketUrl', 'due'].filter((name) => !(name in facts)),
  };
}
