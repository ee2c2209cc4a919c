import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { Decisions } from './decisions.js';

export const decisionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).decisions());
  },
  head: () => ({ meta: [{ title: 'Decisions not to write one' }] }),
  component: Decisions,
});
