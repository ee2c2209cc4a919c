import { createClient } from '@debrief/api/client';
import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from '../app/app.js';
import type { Context } from '../app/context.js';
import { createQueries } from '../app/queries.js';
import { createPages } from '../app/router.js';
import { titleOf } from '../app/title.js';
import { documentOf } from './document.js';
import type { Assets, PageRequest, RenderedPage, Theme } from './page.js';
import { statusOf } from './status.js';

export type { Assets, PageRequest, RenderedPage, Theme };

/** A page with everything that it says in it, before any script runs. */
export async function renderPage({
  url,
  theme,
  welcomed = false,
  fetch,
  assets,
}: PageRequest): Promise<RenderedPage> {
  const queries = createQueries();
  // The client asks by paths alone: it never goes over the network.
  const pages = await pagesAt(url, { client: createClient({ fetch }), queries });
  const body = renderToString(createElement(App, { pages, queries }));
  const page = { theme, welcomed, assets, title: titleOf(pages), body, data: timeless(dehydrate(queries)) };
  queries.clear();
  return { status: statusOf(pages), html: documentOf(page) };
}

/** The pages at an address; one that can be written in another way, such as `/library/?q=a%20b`, is the same page. */
async function pagesAt(url: string, context: Context): Promise<ReturnType<typeof createPages>> {
  const pages = createPages(context, createMemoryHistory({ initialEntries: [url.replace(/^\/+/, '/')] }));
  await pages.load();
  if (pages.state.matches.length > 0) return pages;
  const { pathname } = pages.latestLocation;
  const { publicHref } = pages.buildLocation({ to: pathname, search: true, params: true });
  const same = createPages(context, createMemoryHistory({ initialEntries: [publicHref] }));
  await same.load();
  return same;
}

/** The same answers without the moment at which they came: the same page is the same bytes, and need not be sent twice. */
function timeless({ queries, ...others }: DehydratedState): DehydratedState {
  return {
    ...others,
    queries: queries.map((query) => ({
      ...query,
      dehydratedAt: 0,
      state: { ...query.state, dataUpdatedAt: 0 },
    })),
  };
}
