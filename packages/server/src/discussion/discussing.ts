import { type Discussed, routes } from '@debrief/api';
import { type Thread, writeEvent } from '@debrief/document';
import {
  idOnce,
  isHalt,
  isSaid,
  onceFrom,
  onceOf,
  type Scene,
  type Step,
  sceneOf,
  stepOf,
} from '@debrief/process/discussing';
import type { FileChange } from '@debrief/store';
import type { Api } from '../app/env.js';
import { backTo, somebody, writing } from '../operations/commit.js';
import { type Named, postmortemAt } from '../postmortem/named.js';
import { ProblemError } from '../problem/problem.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { deedOf, type Said } from './deed.js';
import { haltProblem } from './halt.js';
import { Queues } from './queues.js';

/** So often it is tried again when the text changes in the very moment in which a suggestion is taken up. */
const mostTries = 5;

/** Says something about a postmortem: one commit with one new file, and the text where a suggestion is taken up. */
export function answerDiscussing(app: Api, workbench: Workbench): void {
  const queues = new Queues();
  app.openapi(routes.discuss, async (c) => {
    const said = c.req.valid('json');
    const by = somebody(c.get('person'));
    const named = c.req.valid('param');
    // One after the other: what is sent twice is then seen to be there.
    const answer = await queues.take(`${named.year}/${named.name}`, () => say(said, by, named, workbench));
    return c.json(answer, 200);
  });
}

async function say(
  said: Said,
  by: { readonly name: string; readonly email: string },
  named: Named,
  workbench: Workbench,
): Promise<Discussed> {
  const once = said.once ?? onceFrom(crypto.getRandomValues(new Uint8Array(10)));
  for (let tries = 1; ; tries++) {
    const snapshot = await workbench.now();
    const read = await postmortemAt(named, snapshot, workbench);
    const { threads } = await workbench.views.discussion(read.id, snapshot);
    const known = said.once === undefined ? null : sentBefore(said.once, threads, read);
    if (known) return known;
    const scene = sceneOf(read.id, read.parsed.model, threads);
    const step = await stepFor(said, by, once, { scene, read, workbench });
    if (!step) return nothingNew('thread' in said ? (said.thread ?? '') : '', read);
    const outcome = await writing(() =>
      workbench.store.commit({ author: by, message: step.message, changes: changesFor(step, read) }),
    );
    if (outcome.done)
      return {
        thread: step.thread,
        remark: step.event.id,
        revision: outcome.revision,
        message: step.message,
        version: outcome.versions.get(read.path) ?? read.version,
        back: backTo(read.text, step.text ?? read.text),
        committed: outcome.uncommitted.length === 0,
      };
    if (tries === mostTries)
      throw new ProblemError(
        'busy',
        'The text is being changed again and again at this moment, so nothing was done.',
        'Send it again in a moment.',
      );
  }
}

interface Place {
  readonly scene: Scene;
  readonly read: ReadText;
  readonly workbench: Workbench;
}

/** What is said as an event; null where it is so already. */
async function stepFor(
  said: Said,
  by: { readonly name: string; readonly email: string },
  once: string,
  { scene, read, workbench }: Place,
): Promise<Step | null> {
  const deed = await deedOf(said, scene, read, workbench);
  if (isSaid(deed)) return null;
  const now = workbench.moment();
  const step = stepOf(deed, scene, { by, now, idAfter: (after) => idOnce(now, once, after) });
  if (isHalt(step)) throw haltProblem(step, deed, read.text);
  return step;
}

function changesFor({ event, text }: Step, { id, path, version }: ReadText): FileChange[] {
  const said = { path: `${id}/discussion/${event.id}.json`, base: null, content: writeEvent(event) };
  return text === null ? [said] : [{ path, base: version, content: text }, said];
}

/** What was sent before and whose answer was lost on its way; null where it is new. */
function sentBefore(once: string, threads: readonly Thread[], read: ReadText): Discussed | null {
  for (const { id, entries } of threads) {
    const event = entries.find((entry) => onceOf(entry.id) === once);
    if (event) return { ...nothingNew(id, read), remark: event.id, message: 'It is there already' };
  }
  return null;
}

function nothingNew(thread: string, { version }: ReadText): Discussed {
  return {
    thread,
    remark: null,
    revision: null,
    message: 'It is so already',
    version,
    back: [],
    committed: true,
  };
}
