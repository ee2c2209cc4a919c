import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import type { Workbench } from '../workbench/workbench.js';

/** Who is asking, and where. */
export function answerMe(app: Api, workbench: Workbench): void {
  const { name, version, isExample } = workbench;
  app.openapi(routes.me, async (c) => {
    const { policy } = await workbench.now();
    const person = c.get('person');
    const how = c.get('how');
    return c.json({ person, how, folder: name, noun: policy.policy.noun, version, isExample }, 200);
  });
}
