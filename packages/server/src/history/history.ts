import { type History, routes, type Step } from '@debrief/api';
import type { Step as Kept } from '@debrief/store';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import type { Workbench } from '../workbench/workbench.js';

/** The steps that made a postmortem what it is. */
export function answerHistory(app: Api, workbench: Workbench): void {
  app.openapi(routes.history, async (c) => {
    const { limit = Number.POSITIVE_INFINITY } = c.req.valid('query');
    const snapshot = await workbench.now();
    const { path, version } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const { steps, complete } = await workbench.views.history(path, snapshot);
    const answer: History = {
      steps: steps.slice(0, limit).map(stepJson),
      complete: complete && steps.length <= limit,
      uncommitted: steps[0]?.version !== version,
    };
    return c.json(answer, 200);
  });
}

/** One commit of a file, as data. */
export function stepJson({ revision, time, author, message, path, version }: Kept): Step {
  return {
    revision,
    short: revision.slice(0, 8),
    at: time.toISOString(),
    by: author.name,
    message,
    path,
    gone: version === null,
  };
}
