import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';
import type { Workbench } from '../workbench/workbench.js';
import { postmortemAt } from './named.js';

/** The text of a postmortem byte for byte, as it is or as it was. */
export function answerText(app: Api, workbench: Workbench): void {
  app.openapi(routes.text, async (c) => {
    const snapshot = await workbench.now();
    const { path, text, version } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const { at } = c.req.valid('query');
    c.header('Content-Type', 'text/markdown; charset=utf-8');
    if (at === undefined) {
      c.header('Debrief-Version', version);
      return c.body(text);
    }
    const { steps } = await workbench.views.history(path, snapshot);
    const step = steps.find(({ revision }) => revision.startsWith(at));
    const old = step && (await workbench.views.textAt(step.path, step.revision, step.version));
    if (old === undefined || old === null)
      throw new ProblemError(
        'no-revision',
        `There is no ${at} among the steps of ${path}.`,
        'Its history lists those that there are.',
      );
    return c.body(old);
  });
}
