import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { actionsQueries } from './query.js';

export const actionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/actions',
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client, queries }, deps }) => {
    const ask = asking(client);
    await Promise.all(actionsQueries(deps).map((query) => queries.ensureQueryData(ask.actions(query))));
  },
  head: () => ({ meta: [{ title: 'Actions' }] }),
  component: lazyRouteComponent(() => import('./actions.js'), 'Actions'),
});
