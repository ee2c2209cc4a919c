import { type Pasted, routes } from '@debrief/api';
import { readPasted } from '@debrief/connect';
import type { Api } from '../app/env.js';
import type { Workbench } from '../workbench/workbench.js';

/** Reads what somebody pasted, for them to look through; nothing is changed. */
export function answerPasted(app: Api, workbench: Workbench): void {
  app.openapi(routes.pasted, async (c) => {
    const { text, today, zone, day } = c.req.valid('json');
    const snapshot = await workbench.now();
    const { format, rows, left, passed, note } = readPasted(text, {
      today: today ?? snapshot.today,
      zone: zone ?? null,
      day: day ?? null,
      people: namesByHandle(snapshot.policy.policy.people),
    });
    const answer: Pasted = { format, rows: [...rows], left: [...left], passed: [...passed], note };
    return c.json(answer, 200);
  });
}

/** What people are called, by the handles that the team has written down for them. */
function namesByHandle(
  people: ReadonlyMap<string, { readonly handles?: readonly string[] }>,
): Record<string, string> {
  return Object.fromEntries(
    [...people].flatMap(([name, { handles = [] }]) =>
      handles.map((handle) => [handle.replace(/^@/, ''), name]),
    ),
  );
}
