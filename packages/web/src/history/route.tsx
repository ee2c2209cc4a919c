import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { HistoryPage } from './history.js';

export const historyRoute = createRoute({
  getParentRoute: () => root,
  path: '/$year/$name/history',
  loader: async ({ context: { client, queries }, params: { year, name } }) => {
    await queries.ensureQueryData(asking(client).history(`${year}/${name}`));
  },
  head: ({ params: { name } }) => ({ meta: [{ title: `History of ${name}` }] }),
  component: HistoryPage,
});
