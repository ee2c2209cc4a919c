import type { Draft } from '@debrief/api';
import type { Facts } from '@debrief/library';
import { standingJson } from '../postmortem/standing.js';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { commitOf, looksBack } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { nextOf } from './next.js';

type Way = Pick<Draft, 'loop' | 'next'>;

interface Kept extends Way {
  /** What it depends on beside the text and its discussion, which the facts stand for. */
  readonly key: string;
}

const kept = new WeakMap<Facts, Kept>();

/** How far the phases of a postmortem are, and what comes next; an edit elsewhere changes nothing of it. */
export async function wayOf(facts: Facts, snapshot: Snapshot, { views }: Workbench): Promise<Way> {
  const before = kept.get(facts);
  if (before && [keyOf(snapshot, false), keyOf(snapshot, true)].includes(before.key)) return before;
  const read = await views.read(facts.path).catch(unreadable);
  if (!read) return { loop: null, next: null };
  const { standing, dues } = await views.judged(read, snapshot);
  const { phase, phases } = standingJson(read.text, standing, dues);
  const way: Kept = {
    key: keyOf(snapshot, looksBack(read.text)),
    loop: { phase, phases: phases.map(({ needs: _needs, ...rest }) => rest) },
    next: nextOf(read.parsed.model, standing),
  };
  kept.set(facts, way);
  return way;
}

/** What was agreed to before is asked of the commits; of a draft nobody asks it. */
function keyOf({ policy, today, head }: Snapshot, isLookingBack: boolean): string {
  return `${policy.version} ${today} ${isLookingBack ? commitOf(head) : ''}`;
}

/** One that cannot be read now keeps nobody from the others. */
function unreadable(error: unknown): null {
  if (error instanceof ProblemError) return null;
  throw error;
}
