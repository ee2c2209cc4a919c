import { type Call, type CalledAlready, routes, type Same } from '@debrief/api';
import { withArticle } from '@debrief/process';
import { beginMessage, foldedId, problemOfId, problemOfTitle } from '@debrief/process/calling';
import { ownerProblem } from '@debrief/process/people';
import type { Api } from '../app/env.js';
import { somebody } from '../operations/commit.js';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { Turns } from '../workbench/turns.js';
import type { Workbench } from '../workbench/workbench.js';
import { keepNew } from './keep.js';
import { namesTaken, sameAs } from './known.js';
import { type Understood, understood } from './sketch.js';

/** Calls a postmortem: the template with what is known, as one commit in the name of whoever calls. */
export function answerCall(app: Api, workbench: Workbench): void {
  // One after the other, so that the second of two who call for the same is told of the first.
  const turns = new Turns(1);
  app.openapi(routes.call, async (c) => {
    const asked = c.req.valid('json');
    const person = somebody(c.get('person'));
    const called = await turns.take(async () => {
      const snapshot = await workbench.now();
      const heard = await understood(asked, person, snapshot, workbench);
      const named = asked.id?.trim().replace(/\.md$/i, '') ?? '';
      check(heard, named, snapshot);
      const same = await sameAs(heard, snapshot, workbench);
      const seen = new Set(asked.seen);
      const unseen = same.filter(({ id }) => !seen.has(id));
      const taken = namesTaken(snapshot);
      if (unseen.length > 0) throw already(unseen, snapshot);
      if (named !== '' && taken.has(foldedId(named))) throw nameTaken(named, snapshot);
      const { text } = heard;
      const id = named === '' ? heard.proposed : named;
      const kept = await keepNew({ id, taken, text, message: beginMessage }, person, workbench);
      return { ...kept, notes: [...heard.notes] };
    });
    return c.json(called, 200);
  });
}

/** What cannot be kept ends it here, with what to say instead. */
function check(
  { call, began, ended, parsed }: Understood,
  named: string,
  { policy: { policy } }: Snapshot,
): void {
  const { model } = parsed;
  const problem =
    problemOfTitle(call.title) ??
    began?.problem ??
    ended?.problem ??
    (named === '' ? null : problemOfId(named)) ??
    (model.meta.owner === null ? null : ownerProblem(model, policy));
  if (problem !== null)
    throw new ProblemError('bad-request', withStop(problem), 'Nothing was done. Say it in another way.');
}

function withStop(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function already(same: readonly Same[], { policy: { policy } }: Snapshot): ProblemError {
  const [first] = same;
  const who = first?.calledBy ?? 'Somebody';
  const name = first?.title ?? first?.id ?? '';
  const more: Pick<CalledAlready, 'same'> = { same: [...same] };
  return new ProblemError(
    'called-already',
    `${who} has called ${withArticle(policy.noun)} that may be about the same: ${name}`,
    'Open it and add what you know. If yours is about something else, call it all the same.',
    more,
  );
}

function nameTaken(id: NonNullable<Call['id']>, { facts }: Snapshot): ProblemError {
  const there = facts.find((each) => foldedId(each.id) === foldedId(id));
  const same: Same[] = there ? [{ id: there.id, title: there.title, day: null, calledBy: null }] : [];
  return new ProblemError(
    'called-already',
    `There is one of the name ${id} already${there?.title ? `: ${there.title}` : ''}`,
    'Open it, or choose another name.',
    { same },
  );
}
