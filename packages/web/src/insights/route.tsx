import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { Insights } from './insights.js';

export const insightsRoute = createRoute({
  getParentRoute: () => root,
  path: '/insights',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).statistics({}));
  },
  head: () => ({ meta: [{ title: 'Insights' }] }),
  component: Insights,
});
