import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import type { Workbench } from '../workbench/workbench.js';

/** What the language rules need to know of the policy, for a browser that reads along. */
export function answerListening(app: Api, workbench: Workbench): void {
  app.openapi(routes.listening, async (c) => {
    const {
      settings = {},
      people = [],
      systems = [],
      internal = [],
    } = (await workbench.now()).policy.options;
    return c.json(
      {
        settings: { ...settings },
        people: people.map(({ name, handles }) => ({ name, handles: [...handles] })),
        systems: [...systems],
        internal: [...internal],
      },
      200,
    );
  });
}
