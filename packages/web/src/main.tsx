import './styles/index.css';
import { createClient } from '@debrief/api/client';
import { hydrate } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { followChanges } from './app/changes.js';
import { askAsOwn } from './app/own.js';
import { createQueries } from './app/queries.js';
import { createPages } from './app/router.js';
import { startDesks } from './changing/desks.js';
import { keepEarlyKeys } from './keys/early.js';
import { startOutboxes } from './postmortem/discussing/outboxes.js';

keepEarlyKeys();
const client = createClient({ fetch: askAsOwn });
const queries = createQueries();
const pages = createPages({ client, queries });
startDesks(client, queries);
startOutboxes(client, queries);

// Not awaited: pages that are fetched later import this file, and would wait for it to be done.
void start();

/** Takes over the page that the server has written, from the same answers. */
async function start(): Promise<void> {
  const page = document.getElementById('page');
  const data = document.getElementById('data');
  if (!page || !data) return;
  await painted();
  hydrate(queries, JSON.parse(data.textContent));
  // What the server rendered waits for nothing, and so has no boundaries around it.
  pages.ssr = { manifest: undefined };
  await pages.load();
  hydrateRoot(page, <App pages={pages} queries={queries} />);
  followChanges(client, queries, () => void pages.invalidate());
}

/** One sees the text first; a window in the background is never painted, and does not wait for it. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
