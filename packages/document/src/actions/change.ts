import { fieldLines, fieldValue, setField, withoutFields } from '../fieldlines.js';
import { type FieldName, isCalled, readId } from '../fields.js';
import type { List, ListItem, Paragraph } from '../markdown/blocks.js';
import { nestedLists } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { asWords } from '../markdown/write.js';
import type { Action } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Planned } from '../operations/items.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { inWords, type Manner, manners, readAnew, saidIn } from './asides.js';
import { stateMark, type Told } from './marks.js';
import { actionFields, statusField } from './names.js';
import { inRow } from './rows.js';
import { type Given, objection, saysOf, unsaid, valuesOf, type Written } from './says.js';

/** Changes the facts of an action that differ from what it says. */
export function changeAction(draft: Draft, action: Action, given: Given): Planned {
  const wrong = objection(given);
  if (wrong) return wrong;
  const facts = unsaid(draft, given, action);
  if (Object.keys(facts).length === 0) return [];
  const ways = waysTo(draft, action, facts);
  if (isRefusal(ways)) return ways;
  const says = saysOf(draft, facts, action);
  const derived = facts.text === undefined ? [] : ['owner', 'ticket', 'ticketUrl', 'due', 'done', 'dropped'];
  const plans = distinct(ways).map(({ edits, free }) => ({
    edits,
    expects: [{ part: 'actions' as const, item: action, says, free: [...derived, ...free] }],
    touches: [action],
  }));
  const message = 'The words of this action say that themselves. Other words would say something else.';
  return plans.length > 0 ? plans : refuse('no place', message, action);
}

/** Ways that change something, each once. */
function distinct(ways: readonly (Written | null)[]): Written[] {
  const known = new Map<string, Written>();
  for (const way of ways) {
    const key = JSON.stringify(way?.edits ?? []);
    if (way && way.edits.length > 0 && !known.has(key)) known.set(key, way);
  }
  return [...known.values()];
}

/** Ways to write a change, best first. */
function waysTo(draft: Draft, action: Action, facts: Given): readonly (Written | null)[] | Refusal {
  const place = placeAt(draft.text, draft.model.blocks, action.from);
  switch (place?.type) {
    case 'item':
      return manners.flatMap((manner) => [
        inItem(draft, action, facts, place.item, manner, stateOf(draft, action, facts, place)),
        inItem(draft, action, facts, place.item, manner, null),
      ]);
    case 'row': {
      const ways = manners.map((manner) => inRow(draft, action, facts, place.table, place.row, manner));
      return (
        ways.find((way): way is Refusal => way !== null && isRefusal(way)) ?? (ways as (Written | null)[])
      );
    }
    case 'line': {
      const prose = manners.map((manner) => inProse(draft, action, facts, manner));
      const written = prose.filter((way): way is Written => way !== null && !isRefusal(way));
      const item = asItem(draft, action, facts, place.paragraph);
      const refused = prose.find((way): way is Refusal => way !== null && isRefusal(way));
      return written.length === 0 && !item && refused ? refused : [...written, item];
    }
    default:
      return refuse('no place', 'This action is written in a way that cannot be changed in place.', action);
  }
}

/** How an item says in its notation that it is done, where it has neither a box nor a field for it; null elsewhere. */
function stateOf(
  { text, model }: Draft,
  action: Action,
  { done }: Given,
  { item, list }: { readonly item: ListItem; readonly list: List },
): Written | null {
  const words = wordsOf(text, item);
  if (done === undefined || item.task || !words || statusLine(text, item)) return null;
  const actions = new Map(model.actions.map((each) => [each.from, each]));
  const others = list.items.flatMap((other): Told[] => {
    const told = other === item ? undefined : actions.get(other.from);
    const range = wordsOf(text, other);
    return told && range && !other.task ? [{ words: range, done: told.done }] : [];
  });
  const mark = stateMark(text, words, done, others);
  const box: Edit[] = mark?.box ? [boxBefore(item, action, done)] : [];
  return mark && { edits: [...mark.edits, ...box], free: ['text', 'fields'] };
}

/** The words of an item behind its id. */
function wordsOf(text: string, { blocks }: ListItem): Range | null {
  const [first] = blocks;
  return first?.type === 'paragraph'
    ? { from: readId(text, first, 'A')?.rest ?? first.from, to: first.to }
    : null;
}

function statusLine(text: string, item: ListItem) {
  return fieldLines(text, nestedLists(item)).find(({ field }) => isCalled(statusField, field.name));
}

function boxBefore(item: ListItem, action: Action, done: boolean): Edit {
  const at = item.blocks[0]?.from ?? Math.max(item.mark.to, action.textRange.from);
  return { from: at, to: at, insert: done ? '[x] ' : '[ ] ' };
}

/** In a list item; `state` says in its words that it is done, or open. */
function inItem(
  draft: Draft,
  action: Action,
  facts: Given,
  item: ListItem,
  manner: Manner,
  state: Written | null,
): Written | null {
  const { text, lineEnd } = draft;
  const edits: Edit[] = [];
  const free: string[] = [];
  if (facts.text !== undefined) edits.push(newWords(text, action, facts.text, item));
  if (facts.done !== undefined) {
    const status = statusLine(text, item);
    if (item.task) edits.push({ ...item.task.at, insert: facts.done ? 'x' : ' ' });
    else if (status) {
      const lower = /^[a-z]/.test(status.field.value);
      const words = facts.done ? 'Done' : 'Open';
      edits.push({ ...status.field.valueRange, insert: lower ? words.toLowerCase() : words });
      free.push('fields', 'dropped');
    } else if (state) {
      edits.push(...state.edits);
      free.push(...state.free);
    } else edits.push(boxBefore(item, action, facts.done));
  }
  const values = valuesOf(facts);
  const leaving = values.flatMap(({ name, words }) => (words === null ? [name] : []));
  const going: FieldName[] = [];
  for (const { name, column, words } of values) {
    const first = item.blocks[0];
    const said = first && facts.text === undefined ? saidIn(text, action, column, first) : null;
    if (first && said) {
      const written = inWords(text, first, said, words, manner);
      if (!written) return null;
      edits.push(...written.edits);
      free.push(...readAnew(action));
      if (!written.line) continue;
    }
    if (column === 'dropped' && words === null && action.dropped !== null) going.push(statusField);
    if (words === null) going.push(name);
    else {
      const example = neighbourOf(draft, item);
      edits.push(...setField(text, item, name, fieldValue(words), actionFields, lineEnd, example, leaving));
    }
  }
  return { edits: [...edits, ...withoutFields(text, item, going)], free };
}

function newWords(text: string, { textRange, id }: Action, words: string, item: ListItem | null): Edit {
  const { from, to } = textRange;
  const atHead = !id && from === (item?.blocks[0]?.from ?? from);
  const written = atHead ? asWords(words) : asWords(words).replace(/^\\/, '');
  const close = id?.to === from || (from === to && !/\s/.test(text[from - 1] ?? ' '));
  return { from, to, insert: (close ? ' ' : '') + written };
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

/** A loose paragraph can say who, when and that it is done; everything else needs a line of its own. */
function inProse(
  { text, model }: Draft,
  action: Action,
  facts: Given,
  manner: Manner,
): Written | Refusal | null {
  const edits: Edit[] = [];
  const notes: string[] = [];
  if (facts.text !== undefined) edits.push(newWords(text, action, facts.text, null));
  for (const { name, column, words } of valuesOf(facts)) {
    const said = saidIn(text, action, column, action);
    if (said) {
      const written = inWords(text, action, said, words, manner);
      if (!written) return null;
      edits.push(...written.edits);
      if (!written.line) continue;
    }
    if (words !== null && (column === 'owner' || column === 'due'))
      notes.push(`${name.name.toLowerCase()}: ${asWords(words)}`);
    else if (words !== null)
      return refuse(
        'no place',
        `This action is a paragraph, which has no line for “${name.name}”. Written as a list item it would have one.`,
        action,
      );
  }
  if (facts.done !== undefined) {
    const others = model.actions.map((other) => ({ words: other.textRange, done: other.done }));
    const mark = stateMark(text, action.textRange, facts.done, facts.done ? others : []);
    if (mark && !mark.box) edits.push(...mark.edits);
    else if (facts.done) notes.push('done');
    else return refuse('no place', 'The words of this action say that it is done. Change the words.', action);
  }
  if (notes.length > 0) edits.push({ from: action.to, to: action.to, insert: ` (${notes.join(', ')})` });
  return { edits, free: readAnew(action) };
}

/** A paragraph of its own becomes a list item, where it is to say more than words can. */
function asItem(
  { text, lineEnd }: Draft,
  action: Action,
  facts: Given,
  paragraph: Paragraph,
): Written | null {
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
