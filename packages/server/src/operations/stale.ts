import { mapSteps, merge, parse, type Step } from '@debrief/document';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { applied, mentionsOf } from './operations.js';

/** Somebody was faster: both texts, and what becomes of them together where what the change was made from is known. */
export async function staleProblem(
  version: string,
  steps: readonly Step[],
  now: ReadText,
  snapshot: Snapshot,
  workbench: Workbench,
  known: string | null = null,
): Promise<ProblemError> {
  const { id, path, text: theirs } = now;
  const base = known ?? (await baseText(version, now, snapshot, workbench));
  const from = base === null ? null : { id, path, parsed: parse(base, null, { path }) };
  // What could not be done to the base has no text of its own.
  const yours =
    from &&
    (await applied(from, steps, snapshot, workbench).then(
      ({ after }) => after.text,
      (error: unknown) => {
        if (error instanceof ProblemError) return null;
        throw error;
      },
    ));
  const merged = base === null || yours === null ? null : merge(base, yours, theirs);
  const isClean = merged !== null && merged.conflicts.length === 0;
  // An answer that was lost on its way makes people send their change twice: it would be done twice.
  const isThere = isClean && merged.text === theirs;
  const mapped =
    from && yours !== null && !isThere
      ? mapSteps(steps, from.parsed, theirs, await mentionsOf(id, steps, snapshot, workbench))
      : null;
  return new ProblemError(
    'stale',
    `${id} has changed since you looked at it.`,
    isThere
      ? 'Your change is there already, as it is when it was sent twice: nothing is left to do.'
      : isClean
        ? 'Your change and the other one go together: look at the result, and send your change again with the version of now.'
        : 'Look at what is there now, and make your change again where it still holds.',
    {
      version: now.version,
      base,
      yours,
      theirs,
      merged: isClean ? merged.text : null,
      operations: isThere ? [] : mapped,
      conflicts: merged?.conflicts.map(({ ours, theirs: other }) => ({ yours: ours, theirs: other })) ?? [],
    },
  );
}

/** The text of an earlier version, from memory or from the history; null where neither has it. */
export async function baseText(
  version: string,
  { path }: ReadText,
  snapshot: Snapshot,
  { views }: Workbench,
): Promise<string | null> {
  const known = views.known(path, version);
  if (known !== null) return known;
  const { steps } = await views.history(path, snapshot);
  const step = steps.find((each) => each.version === version);
  return step ? await views.textAt(step.path, step.revision, version) : null;
}
