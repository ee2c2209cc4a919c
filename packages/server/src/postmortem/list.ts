import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import { cardOf } from '../search/card.js';
import { fits } from '../search/facets.js';
import type { Workbench } from '../workbench/workbench.js';

const usual = 100;

/** All postmortems, newest first, page by page. */
export function answerPostmortems(app: Api, workbench: Workbench): void {
  app.openapi(routes.postmortems, async (c) => {
    const { limit = usual, after, ...asked } = c.req.valid('query');
    const { facts } = await workbench.now();
    const all = facts.filter((each) => fits(each, asked));
    const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const some = all.slice(start, start + limit);
    const next = start + limit < all.length ? (some.at(-1)?.id ?? null) : null;
    return c.json({ total: all.length, items: some.map(cardOf), next }, 200);
  });
}
