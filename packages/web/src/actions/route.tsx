import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { Actions } from './actions.js';

export const actionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/actions',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).actions({}));
  },
  head: () => ({ meta: [{ title: 'Actions' }] }),
  component: Actions,
});
