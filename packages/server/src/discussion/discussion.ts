import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import { resolving } from '../postmortem/resolve.js';
import type { Workbench } from '../workbench/workbench.js';
import { threadsJson } from './threads.js';

/** What was said about a postmortem. */
export function answerDiscussion(app: Api, workbench: Workbench): void {
  app.openapi(routes.discussion, async (c) => {
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const { threads, problems } = await workbench.views.discussion(read.id, snapshot);
    const resolve = resolving(read.id.slice(0, 'YYYY'.length), snapshot);
    return c.json(
      {
        threads: threadsJson(threads, read.parsed.model, resolve),
        problems: problems.map(({ name, message }) => (name === null ? message : `${name}: ${message}`)),
      },
      200,
    );
  });
}
