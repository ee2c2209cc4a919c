import { discussionOf } from './discussion.js';
import { documentOf } from './document.js';
import { type Plan, Planner } from './plan.js';
import { Random } from './random.js';
import { Vocabulary } from './vocabulary.js';

/** One file: a postmortem, or something that was said about one. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** A member of a story that comes back, by the id of its postmortem. */
export interface Planted {
  readonly id: string;
  readonly story: string;
  /** The class of the fault. In large collections several stories have one: those are no relatives, and no strangers. */
  readonly fault: string;
}

export interface Collection {
  /** Each postmortem, followed by what was said about it. They are written while one goes through them. */
  readonly files: Iterable<Generated>;
  /** The members of every story of which at least two are there. */
  readonly planted: readonly Planted[];
}

/**
 * The postmortems of a made-up company over fifteen years: `collection({ seed: 1, documents: 10_000 })`.
 * The same options give the same bytes, and more documents begin with those of fewer.
 * Without `stories` there is one for each 50 documents; a number of them spreads them over all documents.
 * What a story tells is told by its members alone, each in other words; all else shares systems and words only.
 */
export function collection(options: {
  readonly seed: number;
  readonly documents: number;
  readonly stories?: number;
}): Collection {
  const { seed, documents, stories } = options;
  const block = stories === undefined ? 50 : stories === 0 ? 0 : Math.max(5, Math.floor(documents / stories));
  const vocabulary = new Vocabulary();
  const planner = new Planner(seed, block, vocabulary);
  const plans = Array.from({ length: documents }, (_, index) => planner.next(index));
  return { files: { [Symbol.iterator]: () => filesOf(plans, seed) }, planted: plantedIn(plans) };
}

function* filesOf(plans: readonly Plan[], seed: number): Generator<Generated> {
  const earlier = (index: number) => plans[index] as Plan;
  for (const planned of plans) {
    const random = new Random(seed, 3, planned.index);
    const plan = { ...planned, scene: { ...planned.scene, random } };
    yield { path: `${plan.id}.md`, text: documentOf(plan, earlier) };
    yield* discussionOf(plan);
  }
}

function plantedIn(plans: readonly Plan[]): Planted[] {
  const members = new Map<string, Planted[]>();
  for (const { id, story, fault } of plans) {
    if (story !== null && fault !== null)
      members.set(story, [...(members.get(story) ?? []), { id, story, fault }]);
  }
  return [...members.values()].filter(({ length }) => length > 1).flat();
}
