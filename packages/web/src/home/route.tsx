import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';

export const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).home());
  },
  head: () => ({ meta: [{ title: 'Home' }] }),
  component: lazyRouteComponent(() => import('./home.js'), 'Home'),
});
