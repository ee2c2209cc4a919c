import { type Comparison, routes } from '@debrief/api';
import type { Step } from '@debrief/store';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import { ProblemError } from '../problem/problem.js';
import type { Workbench } from '../workbench/workbench.js';
import { stepJson } from './history.js';
import { piecesOf } from './pieces.js';
import { rowsOf } from './rows.js';

/** Two versions of a postmortem side by side, whatever it was called then. */
export function answerComparison(app: Api, workbench: Workbench): void {
  const { views } = workbench;
  app.openapi(routes.comparison, async (c) => {
    const asked = c.req.valid('query');
    const snapshot = await workbench.now();
    const { id, path, text } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const { steps } = await views.history(path, snapshot);
    const named = (revision: string): Step => {
      const step = /^[0-9a-f]{4,64}$/.test(revision)
        ? steps.find((each) => each.revision.startsWith(revision))
        : undefined;
      if (step) return step;
      throw new ProblemError(
        'no-revision',
        `There is no ${revision} among the steps of ${id}.`,
        'Its history lists those that there are.',
      );
    };
    const right = asked.right === undefined ? null : named(asked.right);
    const left = asked.left === undefined ? before(steps, right) : named(asked.left);
    const textOf = async (step: Step | null): Promise<string> =>
      step ? ((await views.textAt(step.path, step.revision, step.version)) ?? '') : '';
    const rows = rowsOf(await textOf(left), right ? await textOf(right) : text);
    const answer: Comparison = {
      left: left && stepJson(left),
      right: right && stepJson(right),
      pieces: piecesOf(rows),
      added: rows.filter(({ kind }) => kind === 'added' || kind === 'changed').length,
      gone: rows.filter(({ kind }) => kind === 'gone' || kind === 'changed').length,
    };
    return c.json(answer, 200);
  });
}

/** The step before another one; before the file as it is now, the last one. */
function before(steps: readonly Step[], right: Step | null): Step | null {
  return steps[right === null ? 0 : steps.indexOf(right) + 1] ?? null;
}
