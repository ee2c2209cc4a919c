import { createRoute } from '@tanstack/react-router';
import { asking } from '../app/queries.js';
import { root } from '../app/root.js';
import { PostmortemPage } from './postmortem.js';

export const postmortemRoute = createRoute({
  getParentRoute: () => root,
  path: '/$year/$name',
  loader: async ({ context: { client, queries }, params: { year, name } }) => {
    const { title } = await queries.ensureQueryData(asking(client).postmortem(`${year}/${name}`));
    return { title };
  },
  head: ({ loaderData, params: { name } }) => ({ meta: [{ title: loaderData?.title ?? name }] }),
  component: PostmortemPage,
});
