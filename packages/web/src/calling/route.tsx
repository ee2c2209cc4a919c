import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';

export const callRoute = createRoute({
  getParentRoute: () => root,
  path: '/call',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).offers());
  },
  head: () => ({ meta: [{ title: 'Call a postmortem' }] }),
  component: lazyRouteComponent(() => import('./page.js'), 'CallPage'),
});
