import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';

export const guidesRoute = createRoute({
  getParentRoute: () => root,
  path: '/guide',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).guides());
  },
  head: () => ({ meta: [{ title: 'Guide' }] }),
  component: lazyRouteComponent(() => import('./guides.js'), 'Guides'),
});

export const guideRoute = createRoute({
  getParentRoute: () => root,
  path: '/guide/$page',
  loader: async ({ context: { client, queries }, params: { page } }) => {
    const ask = asking(client);
    const [{ title }] = await Promise.all([
      queries.ensureQueryData(ask.guide(page)),
      queries.ensureQueryData(ask.guides()),
    ]);
    return { title };
  },
  head: ({ loaderData }) => ({ meta: [{ title: loaderData?.title ?? 'Guide' }] }),
  component: lazyRouteComponent(() => import('./guide.js'), 'GuidePage'),
});
