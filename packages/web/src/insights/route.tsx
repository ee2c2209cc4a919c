import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { statisticsQuery } from './query.js';

export const insightsRoute = createRoute({
  getParentRoute: () => root,
  path: '/insights',
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client, queries }, deps }) => {
    const ask = asking(client);
    await Promise.all([
      queries.ensureQueryData(ask.statistics(statisticsQuery(deps))),
      queries.ensureQueryData(ask.recurrences()),
    ]);
  },
  head: () => ({ meta: [{ title: 'Insights' }] }),
  component: lazyRouteComponent(() => import('./insights.js'), 'Insights'),
});
