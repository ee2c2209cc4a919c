import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';

export const decisionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).decisions());
  },
  head: () => ({ meta: [{ title: 'Decisions not to write one' }] }),
  component: lazyRouteComponent(() => import('./decisions.js'), 'Decisions'),
});
