import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { Library } from './library.js';

export const libraryRoute = createRoute({
  getParentRoute: () => root,
  path: '/library',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).search({}));
  },
  head: () => ({ meta: [{ title: 'Library' }] }),
  component: Library,
});
