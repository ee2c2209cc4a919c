import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { actionsQuery } from './query.js';

export const actionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/actions',
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client, queries }, deps }) => {
    await queries.ensureQueryData(asking(client).actions(actionsQuery(deps)));
  },
  head: () => ({ meta: [{ title: 'Actions' }] }),
  component: lazyRouteComponent(() => import('./actions.js'), 'Actions'),
});
