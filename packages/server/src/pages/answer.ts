import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Api, Env } from '../app/env.js';
import { addVary } from '../fresh/fresh.js';
import { Kept } from '../fresh/kept.js';
import { ProblemError } from '../problem/problem.js';
import { answerTo } from '../problem/told.js';
import type { Workbench } from '../workbench/workbench.js';
import { Assets } from './assets.js';
import type { Pages } from './pages.js';

/** Answers the pages of the workbench, and the files that they load. */
export function answerPages(app: Api, workbench: Pick<Workbench, 'now'>, pages: Pages | null): void {
  const assets = pages && new Assets(pages.assets);
  const kept = new Kept();
  app.get('*', async (c) => {
    const path = c.req.path.slice(1);
    const file = await assets?.answer(path, c.req.header('accept-encoding'));
    if (file) return file;
    // Browsers ask for a favicon.ico by themselves; no page has a name of that form.
    if (/^(?:(?:api|assets|files)(?:\/|$)|[^/]*\.\w+$)/.test(path)) return await c.notFound();
    const ofPages = assets?.ofPages ?? null;
    if (!pages || !ofPages) return notBuilt();
    const { search } = new URL(c.req.url);
    const asked = {
      url: `${c.req.path}${search}`,
      theme: themeOf(c),
      welcomed: getCookie(c, 'debrief-welcomed') === 'yes',
    };
    // Everything that a page depends on.
    const key = JSON.stringify([(await workbench.now()).mark, c.get('person'), c.get('how'), asked, ofPages]);
    return await kept.of(key, async () => {
      const { status, html } = await pages.render({ ...asked, fetch: asking(app, c), assets: ofPages });
      return page(html, status);
    });
  });
}

function page(html: string, status: number): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  addVary(headers, 'cookie');
  return new Response(html, { status, headers });
}

/** What the person chose in the workbench, which keeps it in a cookie. */
function themeOf(c: Context<Env>): 'light' | 'dark' | null {
  const theme = getCookie(c, 'debrief-theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** Asks the same server, in process and as the same person; only to read. */
function asking(app: Api, c: Context<Env>): typeof fetch {
  const within = { person: c.get('person'), how: c.get('how'), log: c.get('log') };
  return async (input, init) => {
    const request = new Request(typeof input === 'string' ? new URL(input, 'http://localhost') : input, init);
    if (request.method !== 'GET')
      return answerTo(new ProblemError('wrong-method', 'A page only reads.', null).problem);
    return await app.fetch(request, { within });
  };
}

/** Those who build Debrief themselves may not have built its pages yet. */
function notBuilt(): Response {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Debrief</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>The pages are not built yet</h1>
<p>The server runs, and <a href="/api/docs">its interface</a> answers. To have the pages too, stop it and run this in the repository of Debrief:</p>
<pre><code>npm start</code></pre></main></body></html>
`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
