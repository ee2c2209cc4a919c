import { createClient } from '@debrief/api/client';
import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from '../app/app.js';
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
  // Paths alone: it is never asked over the network.
  const client = createClient({ fetch });
  const pages = createPages({ client, queries }, createMemoryHistory({ initialEntries: [url] }));
  await pages.load();
  const body = renderToString(createElement(App, { pages, queries }));
  const page = { theme, welcomed, assets, title: titleOf(pages), body, data: timeless(dehydrate(queries)) };
  queries.clear();
  return { status: statusOf(pages), html: documentOf(page) };
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
