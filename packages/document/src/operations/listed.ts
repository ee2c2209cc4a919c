import type { ListItem } from '../markdown/blocks.js';
import { type NewItem, recounted } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { headsOf } from '../markdown/row.js';
import type { Edit, Range } from '../range.js';
import type { SectionKind } from '../sections/kinds.js';
import { putItem, putRow, putText, type Spot, spotAt, spotsFor } from '../sections/spots.js';
import { type Draft, find } from './draft.js';
import type { Fact, Part } from './facts.js';
import type { Plan } from './guard.js';
import { moveThing, type Planned, removeThing } from './items.js';
import type { Target } from './operation.js';
import { isRefusal, refuse } from './outcome.js';

/** A thing of a list, as it is looked for. */
export type Listing = Range & { readonly id?: { readonly value: string } | null };

/** How the things of one kind are listed and written. */
export interface Listed<F> {
  readonly part: Part;
  readonly kind: SectionKind;
  /** What a person calls one of them. */
  readonly name: string;
  readonly things: readonly Listing[];
  /** As a list item, written as the one beside it. */
  readonly item: (facts: F, neighbour: ListItem | null) => NewItem | null;
  /** As the cells of a row; null where the table has no place for what it says. */
  readonly cells?: (facts: F, heads: readonly string[]) => readonly string[] | null;
  /** As lines of their own, where there is no list yet; a list item where this is missing. */
  readonly lines?: (facts: F) => string;
  /** What the model says of it. */
  readonly says: (facts: F) => Fact['says'];
}

/** One more thing: in front of another one, or behind the last one, or in a new list. */
export function addListed<F>(draft: Draft, listed: Listed<F>, facts: F, before: Target | null): Planned {
  const spots = spotsOf(draft, listed, before);
  if (isRefusal(spots)) return spots;
  const plans = spots.flatMap((spot): Plan[] => {
    const edit = editAt(draft, listed, facts, spot);
    const made = spot.type === 'list' ? [] : (spot.expects ?? []);
    const added = { part: listed.part, item: null, says: listed.says(facts) };
    return edit ? [{ edits: [edit, ...countOn(draft, spot)], expects: [...made, added], touches: [] }] : [];
  });
  return plans.length > 0
    ? plans
    : refuse('no place', `The list around this place cannot hold all that this ${listed.name} says.`);
}

function spotsOf<F>(draft: Draft, { kind, things, name }: Listed<F>, before: Target | null) {
  if (before === null) return spotsFor(draft, kind, things);
  const other = find(things, before, name);
  if (isRefusal(other)) return other;
  const spot = spotAt(draft, other.from, 'before');
  return spot
    ? [spot]
    : refuse('no place', `Around this ${name} there is no list to put another one into.`, other);
}

/** In a list that counts, those behind a new item count on. */
export function countOn({ text }: Draft, spot: Spot): Edit[] {
  if (spot.type !== 'list') return [];
  const { items } = spot.list;
  const next = items[items.indexOf(spot.item) + (spot.side === 'behind' ? 1 : 0)];
  return recounted(text, spot.list, next, 1);
}

function editAt<F>(draft: Draft, { item, cells, lines }: Listed<F>, facts: F, spot: Spot): Edit | null {
  if (spot.type === 'table') {
    const heads = headsOf(draft.text, spot.table);
    const row = cells?.(facts, heads);
    return row ? putRow(draft, spot, row) : null;
  }
  if (spot.type === 'fresh' && lines) return putText(spot, lines(facts));
  const words = item(facts, spot.type === 'list' ? spot.item : null);
  return words && putItem(draft, spot, words);
}

/** Takes a thing out of its list, or moves it in front of another one. */
export function rearrange<F>(
  draft: Draft,
  { part, things, name }: Listed<F>,
  operation:
    | { readonly do: 'remove'; readonly item: Target }
    | { readonly do: 'move'; readonly item: Target; readonly before: Target | null },
): Planned {
  const thing = find(things, operation.item, name);
  if (isRefusal(thing)) return thing;
  if (operation.do === 'remove') return removeThing(draft, part, thing);
  return moveThing(draft, part, thing, things, operation.before, name);
}

/** A change of the words of a thing. */
export function changed<F>(
  { part, things, name }: Pick<Listed<F>, 'part' | 'things' | 'name'>,
  item: Target,
  says: Fact['says'],
  edits: (thing: Listing) => readonly Edit[] | null,
  free: readonly string[] = [],
): Planned {
  const thing = find(things, item, name);
  if (isRefusal(thing)) return thing;
  const written = edits(thing);
  if (!written)
    return refuse('no place', `This ${name} is written in a way that has no place for that.`, thing);
  return [{ edits: written, expects: [{ part, item: thing, says, free }], touches: [thing] }];
}

/** Where the words of a thing stand: the first paragraph of its list item, its line; null in a table. */
export function wordsAt({ text, model }: Draft, thing: Range): Range | null {
  const place = placeAt(text, model.blocks, thing.from);
  if (place?.type === 'line') return thing;
  const first = place?.type === 'item' ? place.item.blocks[0] : null;
  return first?.type === 'paragraph' ? { from: first.from, to: first.to } : null;
}

/** The row in which a thing stands, with the names of its columns; null elsewhere. */
export function rowAt({ text, model }: Draft, thing: Range) {
  const place = placeAt(text, model.blocks, thing.from);
  if (place?.type !== 'row') return null;
  return {
    row: place.row,
    table: place.table,
    heads: headsOf(text, place.table),
  };
}
