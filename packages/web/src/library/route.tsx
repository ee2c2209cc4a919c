import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { askedIn, othersAsked, resultsAsked } from './asked.js';

export const libraryRoute = createRoute({
  getParentRoute: () => root,
  path: '/library',
  loaderDeps: ({ search }) => askedIn(search),
  loader: async ({ context: { client, queries }, deps }) => {
    const ask = asking(client);
    await Promise.all([
      queries.ensureQueryData(resultsAsked(deps, ask)),
      ...othersAsked(deps, ask).map((each) => queries.ensureQueryData(each)),
    ]);
  },
  head: ({ match: { loaderDeps } }) => ({
    meta: [{ title: loaderDeps.q === '' ? 'Library' : `${loaderDeps.q} · Library` }],
  }),
  component: lazyRouteComponent(() => import('./library.js'), 'Library'),
});
