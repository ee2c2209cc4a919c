import { routes } from '@debrief/api';
import {
  type ApplyOptions,
  idOfPath,
  isRefusal,
  Lines,
  type Parsed,
  readStep,
  type Step,
  takeStep,
  wordsOf,
} from '@debrief/document';
import { messageOfSteps } from '@debrief/process/doing';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { committed, somebody } from './commit.js';
import { staleProblem } from './stale.js';

/** A document after what was to be done to it, and what it is called that was done. */
interface Applied {
  readonly after: Parsed;
  readonly message: string;
}

/** Changes a postmortem by operations: all of them are done, as one commit, or none. */
export function answerChange(app: Api, workbench: Workbench): void {
  app.openapi(routes.change, async (c) => {
    const { base, operations, message } = c.req.valid('json');
    const person = somebody(c.get('person'));
    const asked = operations.map(stepIn);
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    if (read.version !== base) throw await staleProblem(base, asked, read, snapshot, workbench);
    const { after, message: ours } = await applied(read, asked, snapshot, workbench);
    const told = plain(message ?? '') || plain(ours);
    const answer = await committed(read, after.text, told, person, workbench);
    if (answer) return c.json(answer, 200);
    const now = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    throw await staleProblem(base, asked, now, snapshot, workbench, read.text);
  });
}

/** A message as Git keeps it: lines of text, and nothing that a terminal would take for a command. */
export function plain(message: string): string {
  return message
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
}

function stepIn(said: Readonly<Record<string, unknown>>): Step {
  const read = readStep(said);
  if (!isRefusal(read)) return read;
  throw new ProblemError(
    'not-an-operation',
    read.message,
    'The operations are those of the document: add, change, move and remove things, set keys and parts.',
  );
}

/** Milliseconds that the operations of one change may take together. */
const longest = 8000;

/** The document with everything done to it, each step as those before it left it; in between, others are answered. */
export async function applied(
  { id, path, parsed: before }: Pick<ReadText, 'id' | 'path' | 'parsed'>,
  steps: readonly Step[],
  snapshot: Snapshot,
  workbench: Workbench,
): Promise<Applied> {
  const options = await mentionsOf(id, steps, snapshot, workbench);
  const models = [before.model];
  let after = before;
  const start = performance.now();
  for (const step of steps) {
    if (performance.now() - start > longest)
      throw new ProblemError(
        'too-large',
        'These operations are too much to do at once. Nothing was changed.',
        'Send fewer of them, one part after the other.',
      );
    if (models.length > 1) await new Promise((resolve) => setImmediate(resolve));
    const outcome = takeStep(after, step, options);
    if (isRefusal(outcome)) throw notPossible(outcome.message, outcome.at?.from, after.text);
    after = outcome.parsed;
    models.push(after.model);
  }
  return { after, message: messageOfSteps(steps, models, idOfPath(path)) };
}

/** What the discussion says, where a number may be given: numbers in it are not given again. */
export async function mentionsOf(
  id: string,
  steps: readonly Step[],
  snapshot: Snapshot,
  { views }: Workbench,
): Promise<ApplyOptions> {
  if (!steps.some((each) => each.do === 'add' || each.do === 'renumber')) return {};
  const said = wordsOf((await views.discussion(id, snapshot)).threads);
  return said === '' ? {} : { mentions: [said] };
}

function notPossible(message: string, at?: number, text = ''): ProblemError {
  const place = at === undefined ? '' : ` (line ${new Lines(text).lineAt(at)})`;
  return new ProblemError(
    'not-possible',
    `${message}${place}`,
    'Nothing was changed. An edit of the text can do more.',
  );
}
