import { routes } from '@debrief/api';
import { advance, type NeedLack } from '@debrief/process';
import { advanceDoings } from '@debrief/process/doing';
import type { Api } from '../app/env.js';
import { committed, somebody } from '../operations/commit.js';
import { postmortemAt } from '../postmortem/named.js';
import { needsJson } from '../postmortem/standing.js';
import { ProblemError } from '../problem/problem.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { done } from './done.js';

/** Moves a postmortem to its next state, or says what is missing for that. */
export function answerAdvance(app: Api, workbench: Workbench): void {
  app.openapi(routes.advance, async (c) => {
    const { base } = c.req.valid('json');
    const person = somebody(c.get('person'));
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    // Whoever moves it on has looked at all of it, so any other text is another decision.
    if (read.version !== base) throw movedOn(read);
    const step = advance(await workbench.views.context(read, snapshot));
    if (step.to === null)
      throw new ProblemError('not-possible', `${read.id} is closed already.`, 'There is no state behind it.');
    if ('lacks' in step) throw notYet(read, step.to, step.lacks);
    const { after, message } = done(read, advanceDoings(step));
    const answer = await committed(read, after, message, person, workbench);
    if (!answer) throw movedOn(read);
    return c.json(answer, 200);
  });
}

function movedOn({ id, version }: ReadText): ProblemError {
  return new ProblemError(
    'stale',
    `${id} has changed since you looked at it.`,
    'Look at what is there now, and decide again.',
    { version },
  );
}

function notYet({ id, text }: ReadText, to: string, lacks: readonly NeedLack[]): ProblemError {
  const count = lacks.length === 1 ? 'one thing is' : `${lacks.length} things are`;
  return new ProblemError(
    'not-yet',
    `${id} is not ${to} yet: ${count} missing.`,
    'Each of them says where it is supplied.',
    { to, needs: needsJson(text, lacks) },
  );
}
