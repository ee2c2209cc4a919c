import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { Home } from './home.js';

export const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).home());
  },
  head: () => ({ meta: [{ title: 'Home' }] }),
  component: Home,
});
