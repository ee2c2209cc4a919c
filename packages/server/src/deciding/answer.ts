import { type Answer, type Changed, type Person, routes } from '@debrief/api';
import { parse } from '@debrief/document';
import { answer, type Context, sameFactors, withdrawal } from '@debrief/process';
import { answerDoings, type Decided, withdrawalDoings } from '@debrief/process/doing';
import type { Api } from '../app/env.js';
import { committed, somebody } from '../operations/commit.js';
import { baseText } from '../operations/stale.js';
import { type Named, postmortemAt } from '../postmortem/named.js';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { done } from './done.js';
import { nameIn } from './name.js';

/** So often somebody else may be faster before we say so. */
const mostTries = 8;

/** Keeps somebody's agreement to the factors, or their dissent, or takes it back. */
export function answerAnswer(app: Api, workbench: Workbench): void {
  app.openapi(routes.answer, async (c) => {
    const given = c.req.valid('json');
    const person = somebody(c.get('person'));
    for (let tries = 0; tries < mostTries; tries++) {
      const changed = await answered(given, person, c.req.valid('param'), workbench);
      if (changed) return c.json(changed, 200);
    }
    throw new ProblemError(
      'busy',
      'Others are changing this postmortem right now.',
      'Try again in a moment.',
    );
  });
}

/** One try; null where somebody was faster. Several people answer at once, and none of their answers is lost. */
async function answered(
  given: Answer,
  person: Person,
  named: Named,
  workbench: Workbench,
): Promise<Changed | null> {
  const snapshot = await workbench.now();
  const read = await postmortemAt(named, snapshot, workbench);
  await sameAsSeen(given.base, read, snapshot, workbench);
  const context = await workbench.views.context(read, snapshot);
  const { after, message } = done(read, doingsFor(given, nameIn(context, person), context));
  return await committed(read, after, message, person, workbench);
}

function doingsFor({ says, words }: Answer, name: string, context: Context): readonly Decided[] {
  if (says === 'withdraw') return withdrawalDoings(withdrawal(context, name), name);
  const given = { name, dissent: says === 'agree' ? null : onOneLine(words ?? '') };
  const operations = answer(context, given);
  if (!('problem' in operations)) return answerDoings(operations, given);
  throw new ProblemError('not-possible', operations.problem, 'Nothing was changed.');
}

/** A dissent is a line of the review. */
function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** People agree to a list of factors: whatever else has changed since they looked is fine. */
async function sameAsSeen(
  base: string,
  read: ReadText,
  snapshot: Snapshot,
  workbench: Workbench,
): Promise<void> {
  if (read.version === base) return;
  const seen = await baseText(base, read, snapshot, workbench);
  if (seen !== null && sameFactors(parse(seen, null, { path: read.path }).model, read.parsed.model)) return;
  throw new ProblemError(
    'stale',
    `The factors of ${read.id} may be other ones than those that you looked at.`,
    'Look at what is there now, and answer again.',
    { version: read.version },
  );
}
