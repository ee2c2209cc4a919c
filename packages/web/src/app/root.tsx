import { createRootRouteWithContext } from '@tanstack/react-router';
import { Shell } from '../shell/shell.js';
import type { Search } from './address.js';
import type { Context } from './context.js';
import { asking } from './queries.js';

/** The frame around every page, and what every page needs. */
export const root = createRootRouteWithContext<Context>()({
  validateSearch: (search: Record<string, unknown>) => search as Search,
  loader: async ({ context: { client, queries } }) => {
    await queries.ensureQueryData(asking(client).me());
  },
  component: Shell,
});
