import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';

export const rulesRoute = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).rules());
  },
  head: () => ({ meta: [{ title: 'Rules' }] }),
  component: lazyRouteComponent(() => import('./rules.js'), 'Rules'),
});

export const ruleRoute = createRoute({
  getParentRoute: () => root,
  path: '/rules/$family/$rule',
  loader: async ({ context: { client, queries }, params: { family, rule } }) => {
    const ask = asking(client);
    await Promise.all([
      queries.ensureQueryData(ask.rule(`${family}/${rule}`)),
      queries.ensureQueryData(ask.rules()),
    ]);
  },
  head: ({ params: { family, rule } }) => ({ meta: [{ title: `${family}/${rule}` }] }),
  component: lazyRouteComponent(() => import('./rule.js'), 'RulePage'),
});
