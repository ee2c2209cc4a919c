import { routes } from '@debrief/api';
import { difference, idOfPath } from '@debrief/document';
import { keepMessage, restoreMessage } from '@debrief/process/doing';
import { filesLinked, moved, textToday } from '@debrief/process/renaming';
import type { FileChange, OpenFile, Step } from '@debrief/store';
import type { Api } from '../app/env.js';
import { backTo, somebody, writing } from '../operations/commit.js';
import { postmortemAt } from '../postmortem/named.js';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';

/** Makes a postmortem what it was after a step, by a new commit: nothing of what came since is lost. */
export function answerRestore(app: Api, workbench: Workbench): void {
  app.openapi(routes.restore, async (c) => {
    const { revision, base } = c.req.valid('json');
    const author = somebody(c.get('person'));
    const snapshot = await workbench.now();
    const now = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    if (now.version !== base) throw stale(now.id);
    const { steps } = await workbench.views.history(now.path, snapshot);
    const step = steps.find((each) => each.revision.startsWith(revision));
    const text = step ? await textAfter(step, now, workbench) : null;
    if (!step || text === null) throw noRevision(revision, now.id);
    const message = restoreMessage(now.id, step.revision.slice(0, 7));
    const content = text === now.text ? [] : [{ path: now.path, base, content: text }];
    const changes: readonly FileChange[] = [
      ...content,
      ...(await gone(text, now, step, snapshot, workbench)),
    ];
    if (changes.length === 0)
      return c.json({ version: base, revision: null, message, edits: [], back: [], committed: true }, 200);
    if (content.length > 0 && steps[0]?.version !== base) await keepEdits(now, author, workbench);
    const outcome = await writing(() => workbench.store.commit({ author, message, changes }));
    if (!outcome.done) throw stale(now.id);
    const edit = difference(now.text, text);
    return c.json(
      {
        version: outcome.versions.get(now.path) ?? base,
        revision: outcome.revision,
        message,
        edits: edit ? [{ ...edit }] : [],
        back: backTo(now.text, text),
        committed: !outcome.uncommitted.includes(now.path),
      },
      200,
    );
  });
}

/** The text as it was, under the name that it has now; null where the step took it away. */
async function textAfter(step: Step, now: ReadText, { views }: Workbench): Promise<string | null> {
  if (step.version === null) return null;
  const text = await views.textAt(step.path, step.revision, step.version);
  const today = text === null ? null : textToday({ path: step.path, text }, now.path, now.text);
  if (today === null || typeof today === 'string') return today;
  throw new ProblemError(
    'not-possible',
    `Its earlier name could not be noted in it, so nothing was changed: ${today.message}`,
    'Mend the lines between --- at its head first.',
  );
}

/** Files beside it that the text links to, that were there then, and are gone. */
async function gone(
  text: string,
  { path, id }: ReadText,
  step: Step,
  { files }: Snapshot,
  { store }: Workbench,
): Promise<readonly FileChange[]> {
  const found: FileChange[] = [];
  for (const file of filesLinked(text, path).filter((each) => !files.has(each))) {
    const was = moved(file, { from: id, to: idOfPath(step.path) });
    const open = () => store.open(was, step.revision);
    if (await isThere(open)) found.push({ path: file, base: null, content: lazily(open) });
  }
  return found;
}

async function isThere(open: () => Promise<OpenFile | null>): Promise<boolean> {
  const file = await open();
  // What was opened has to be read, or given up in the reading.
  if (file) for await (const _ of file.bytes) break;
  return file !== null;
}

async function* lazily(open: () => Promise<OpenFile | null>): AsyncIterable<Uint8Array> {
  const file = await open();
  if (!file) throw new Error('an attachment of an earlier commit could not be read again');
  yield* file.bytes;
}

/** What somebody edited by hand becomes a step of its own, so that it can be found again. */
async function keepEdits(
  { id, path, version, text }: ReadText,
  author: { name: string; email: string },
  { store }: Workbench,
): Promise<void> {
  const kept = await writing(() =>
    store.commit({
      author,
      message: keepMessage(id),
      changes: [{ path, base: version, content: text }],
      withEdits: true,
    }),
  );
  if (!kept.done) throw stale(id);
}

function stale(id: string): ProblemError {
  return new ProblemError(
    'stale',
    `${id} has changed since you looked at it.`,
    'Look at what is there now, and choose again.',
  );
}

function noRevision(revision: string, id: string): ProblemError {
  return new ProblemError(
    'no-revision',
    `There is no text of ${id} after ${revision}.`,
    'Its history lists the steps that there are.',
  );
}
