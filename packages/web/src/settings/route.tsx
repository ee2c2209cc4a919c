import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';

export const settingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: async ({ context: { client, queries } }) => {
    const ask = asking(client);
    await Promise.all([queries.ensureQueryData(ask.policy()), queries.ensureQueryData(ask.rules())]);
  },
  head: () => ({ meta: [{ title: 'Settings' }] }),
  component: lazyRouteComponent(() => import('./settings.js'), 'SettingsPage'),
});
