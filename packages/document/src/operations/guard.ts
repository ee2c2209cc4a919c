import { same } from '../data.js';
import type { Block } from '../markdown/blocks.js';
import type { Model } from '../model.js';
import type { Edit, Range } from '../range.js';
import { type Fact, factsOf, type Part, parts } from './facts.js';
import type { Refusal } from './outcome.js';
import { positionsAfter } from './position.js';
import { Stretches } from './stretches.js';

/** What the model is to say of one thing after a change. */
export interface Expectation {
  readonly part: Part;
  /** Where the thing stood before the change; null for a new one. */
  readonly item: Range | null;
  /** What it is to say, where that is asked for; null when it is to be gone. */
  readonly says: Fact['says'] | null;
  /** What else of it may change with that, because it is read from the same words. */
  readonly free?: readonly string[];
}

/** Edits, and what they are to do. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly expects: readonly Expectation[];
  /** The items that the edits belong to: what else is read from their words may change with them. */
  readonly touches: readonly Range[];
  /** Facts that are worked out from what changes, anywhere in a part: the days of a timeline, from the title. */
  readonly follows?: Partial<Readonly<Record<Part, readonly string[]>>>;
  /** True where the words of a whole part are given: they may say anything. */
  readonly anything?: boolean;
  /** What to say where no plan can be done, if there is something better to say than what stood in the way. */
  readonly otherwise?: Refusal;
}

/** What went wrong with a plan: the thing itself does not say what it should, or something else has changed. */
export type Breach = { readonly part: Part | 'blocks'; readonly what: 'item' | 'others' };

/**
 * Law 3: after the edits the model shows the change that was asked for, and everything that does not stand in the
 * touched items says what it said. Null when the law holds.
 */
export function breach(before: Model, after: Model, plan: Plan): Breach | null {
  const known = factsOf(before);
  const { edits, expects, follows = {} } = plan;
  const ranges = [...plan.touches, ...edits];
  const position = positionsAfter(edits);
  const touched = new Stretches(ranges);
  // With what is put in at their ends.
  const inAfter = new Stretches(
    ranges.map(({ from, to }) => ({ from: position(from, 'before'), to: position(to, 'behind') })),
  );
  if (!sameBlocks(untouched(before, touched), untouched(after, inAfter)))
    return { part: 'blocks', what: 'others' };
  const now = factsOf(after);
  const gone = expects.flatMap(({ item, says }) => (item && says === null ? [item] : []));
  let wrong: Breach | null = null;
  for (const part of parts) {
    const [old, young] = [split(known[part], touched), split(now[part], inAfter)];
    if (!sameSays(old.outside, young.outside, follows[part])) return { part, what: 'others' };
    const asked = expects.filter((each) => each.part === part);
    if (asked.length > 0) {
      if (!areMet(asked, old.within, young.within)) wrong ??= { part, what: 'item' };
    } else if (!plan.anything && !isStill(part, old.within, young.within, gone)) {
      // Words that are read as one thing more are the wrong words here; a thing less is lost.
      wrong ??= { part, what: young.within.length > old.within.length ? 'item' : 'others' };
    }
  }
  return wrong;
}

/** Facts in the touched places, and all others. */
function split(
  facts: readonly Fact[],
  places: Stretches,
): { readonly within: readonly Fact[]; readonly outside: readonly Fact[] } {
  const within: Fact[] = [];
  const outside: Fact[] = [];
  for (const fact of facts) (places.overlap(fact) ? within : outside).push(fact);
  return { within, outside };
}

/** Among the facts of the touched places, each thing says what it should, and the others say what they said. */
function areMet(expects: readonly Expectation[], old: readonly Fact[], now: readonly Fact[]): boolean {
  const [first, ...rest] = expects;
  if (!first) return sameSays(old, now);
  const { item, says, free = [] } = first;
  const before = item && old.find(({ from, to }) => from === item.from && to === item.to);
  if (before === undefined) return false;
  const others = old.filter((fact) => fact !== before);
  if (says === null) return areMet(rest, others, now);
  return now.some(
    (fact, index) => saysThat(fact, before, says, free) && areMet(rest, others, now.toSpliced(index, 1)),
  );
}

/**
 * A thing may be read as part of two lists, and then changes in both, and goes from both. What else stands in it stays,
 * but for the labels in it; and where nothing was read nothing is.
 */
function isStill(part: Part, old: readonly Fact[], now: readonly Fact[], gone: readonly Range[]): boolean {
  const goes = (fact: Fact): boolean =>
    gone.some(
      ({ from, to }) => fact.from === from || (part === 'sections' && from < fact.from && fact.to <= to),
    );
  return now.length <= old.length && now.length >= old.length - old.filter(goes).length;
}

function saysThat(fact: Fact, before: Fact | null, says: Fact['says'], free: readonly string[]): boolean {
  const asked = Object.keys(says).every((name) => same(fact.says[name], says[name]));
  const kept = Object.keys(before?.says ?? {}).every(
    (name) => Object.hasOwn(says, name) || free.includes(name) || same(fact.says[name], before?.says[name]),
  );
  return asked && kept;
}

function sameSays(one: readonly Fact[], other: readonly Fact[], but: readonly string[] = []): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ says }, index) => {
    const there = other[index]?.says ?? {};
    if (but.length === 0) return same(says, there);
    return Object.keys(says).every((name) => but.includes(name) || same(says[name], there[name]));
  });
}

function untouched({ blocks }: Model, places: Stretches): readonly Block[] {
  return blocks.filter((block) => !places.touch(block));
}

/** The blocks that no edit touches are there after it, each of its old length. */
function sameBlocks(old: readonly Block[], now: readonly Block[]): boolean {
  return (
    old.length === now.length &&
    old.every((block, index) => {
      const other = now[index];
      return other?.type === block.type && other.to - other.from === block.to - block.from;
    })
  );
}
