import { fieldLines, fieldValue, headLike } from '../fieldlines.js';
import type { NewItem } from '../markdown/list.js';
import { nestedLists } from '../markdown/list.js';
import { lineBeside, placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { asWords } from '../markdown/write.js';
import type { Action } from '../model.js';
import { type Draft, find } from '../operations/draft.js';
import type { Fact } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import { countOn } from '../operations/listed.js';
import type { Add, Target } from '../operations/operation.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { putItem, type Spot, spotAt, spotsFor } from '../sections/spots.js';
import { newId } from './ids.js';
import { newRow } from './rows.js';
import { type Facts, objection, saysOf, valuesOf } from './says.js';

/** One more action: in front of another one, or behind the last one that is as far as it is. */
export function addAction(draft: Draft, { facts, before }: Add<'action'>): Planned {
  const wrong = objection(facts);
  if (wrong) return wrong;
  const prose = before === undefined || before === null ? asProse(draft, facts) : [];
  const spots = spotsOfAdd(draft, before ?? null, facts.done ?? false);
  if (isRefusal(spots)) return spots;
  const { done = null, ...others } = facts;
  const says = saysOf(draft, others, null);
  const plans = spots.flatMap((spot): Plan[] => {
    const edits = spot.type === 'table' ? newRow(draft, spot, facts) : newItem(draft, spot, facts);
    const made = spot.type === 'list' ? [] : (spot.expects ?? []);
    const boxed = spot.type === 'fresh' || (spot.type === 'list' && spot.item.task !== null);
    const states = done ? [true] : boxed ? [false, null] : [null, false];
    return states.flatMap((state) => {
      const added = { part: 'actions' as const, item: null, says: { ...says, done: state } };
      return edits ? [{ edits, expects: [...made, added], touches: [] }] : [];
    });
  });
  return [...prose, ...plans];
}

function spotsOfAdd(draft: Draft, before: Target | null, done: boolean): readonly Spot[] | Refusal {
  if (before === null) {
    const spots = spotsFor(draft, 'actions', draft.model.actions);
    const rank = (spot: Spot): number => {
      if (spot.type === 'fresh') return spot.to === undefined ? 2 : 0;
      return Number(isAmongDone(draft, spot) !== done);
    };
    return spots.toSorted((one, other) => rank(one) - rank(other));
  }
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

/** True for a place in a list or a table in which everything is done: "Completed". */
function isAmongDone({ model }: Draft, spot: Spot): boolean {
  if (spot.type === 'fresh') return false;
  const { from, to } = spot.type === 'list' ? spot.list : spot.table;
  const actions = model.actions.filter((action) => from <= action.from && action.from < to);
  return actions.length > 0 && actions.every(({ done }) => done === true);
}

function newItem(draft: Draft, spot: Exclude<Spot, { type: 'table' }>, facts: Facts): Edit[] | null {
  const { text, model } = draft;
  const sibling = spot.type === 'list' ? spot.item : null;
  const neighbour = sibling ? model.actions.find(({ from }) => from === sibling.from) : undefined;
  const id = newId(draft, neighbour, sibling?.blocks[0]?.from ?? 0);
  const boxed = !sibling || sibling.task !== null || (facts.done === true && !isAmongDone(draft, spot));
  const samples = spot.type === 'list' ? samplesIn(text, spot) : [];
  const item: NewItem = {
    words: id === '' ? asWords(facts.text) : id + asWords(facts.text).replace(/^\\/, ''),
    box: boxed ? (facts.done ?? false) : null,
    nested: valuesOf(facts).flatMap(({ name, words }) =>
      words === null ? [] : [{ words: headLike(text, samples, name) + fieldValue(words), box: null }],
    ),
  };
  const edit = putItem(draft, spot, item);
  return edit && [edit, ...countOn(draft, spot)];
}

/** The fields of the action beside a place, and of those around it. */
function samplesIn(text: string, { list, item }: Extract<Spot, { type: 'list' }>) {
  const index = list.items.indexOf(item);
  const around = list.items.slice(Math.max(0, index - 8), index + 8);
  return [item, ...around].flatMap((each) => fieldLines(text, nestedLists(each)));
}

/** Where all actions of a part are paragraphs, one more is a paragraph, as long as that can say what it says. */
function asProse(draft: Draft, facts: Facts): Plan[] {
  const { text, lineEnd } = draft;
  const last = lastProse(draft);
  const { done, ...named } = facts;
  const values = valuesOf(named).filter(({ words }) => words !== null);
  if (!last || done || !values.every(({ column }) => column === 'owner' || column === 'due')) return [];
  const notes = values.map(({ name, words }) => `${name.name.toLowerCase()}: ${asWords(words ?? '')}`);
  const id = newId(draft, last.action, last.action.from);
  const words = asWords(facts.text) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
  const edit = lineBeside(text, last.paragraph, last.action, 'behind', id + words, lineEnd);
  const says: Fact['says'] = { ...saysOf(draft, named, null), text: plain(words) };
  return [{ edits: [edit], expects: [{ part: 'actions', item: null, says }], touches: [] }];
}

/** The last action, where it and all others in its part are paragraphs or lines of one. */
function lastProse({ text, model }: Draft): { readonly action: Action; readonly paragraph: Range } | null {
  const action = model.actions.at(-1);
  if (!action) return null;
  const section = model.outline.all.findLast(({ from, to }) => from <= action.from && action.from < to);
  const place = placeAt(text, model.blocks, action.from);
  if (section?.kind !== 'actions' || place?.type !== 'line') return null;
  const lists = section.blocks.some(({ type }) => type === 'list' || type === 'table');
  return lists ? null : { action, paragraph: place.paragraph };
}
