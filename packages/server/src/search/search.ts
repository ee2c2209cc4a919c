import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import type { Workbench } from '../workbench/workbench.js';
import { cardOf } from './card.js';
import { facetsOf } from './facets.js';

const usual = 20;

/** Search in everything that postmortems and their discussions say. */
export function answerSearch(app: Api, workbench: Workbench): void {
  app.openapi(routes.search, async (c) => {
    const { q = '', typing, limit = usual } = c.req.valid('query');
    const { facts, factsById } = await workbench.now();
    const asYouType = typing === 'yes';
    const found = await workbench.library.search(q, { limit, asYouType, ids: true });
    const matching = found.total === facts.length ? null : found.ids;
    return c.json(
      {
        total: found.total,
        results: found.results.flatMap(({ id, titleMarks, passages }) => {
          const own = factsById.get(id);
          if (!own) return [];
          return [
            {
              ...cardOf(own),
              titleMarks: titleMarks.map(({ from, to }) => ({ from, to })),
              passages: passages.map(({ field, section, text, marks }) => ({
                ...{ field, section, text },
                marks: marks.map(({ from, to }) => ({ from, to })),
              })),
            },
          ];
        }),
        complete: found.complete,
        suggestion: found.suggestion,
        notes: [...found.notes],
        facets: facetsOf(matching, facts, q),
      },
      200,
    );
  });
}
