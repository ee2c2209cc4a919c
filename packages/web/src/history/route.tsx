import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { wordOf } from '../app/address.js';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { chosen } from './chosen.js';
import { comparisonQuery } from './query.js';

export const historyRoute = createRoute({
  getParentRoute: () => root,
  path: '/$year/$name/history',
  loaderDeps: ({ search }) => ({ left: wordOf(search, 'left'), right: wordOf(search, 'right') }),
  loader: async ({ context: { client, queries }, params: { year, name }, deps }) => {
    const ask = asking(client);
    const id = `${year}/${name}`;
    const [{ title }, history] = await Promise.all([
      queries.ensureQueryData(ask.postmortem(id)),
      queries.ensureQueryData(ask.history(id)),
    ]);
    const pair = chosen(history, deps);
    if (pair !== null) await queries.ensureQueryData(ask.comparison(id, comparisonQuery(pair)));
    return { title };
  },
  head: ({ loaderData, params: { name } }) => ({
    meta: [{ title: `History of ${loaderData?.title ?? name}` }],
  }),
  component: lazyRouteComponent(() => import('./history.js'), 'HistoryPage'),
});
