import { expect, test } from 'vitest';
import { renderPage } from '../render/index.js';

const me = {
  person: { name: '</script><b>', email: 'x@y.example' },
  how: 'git',
  folder: 'postmortems',
  noun: 'postmortem',
  version: '1.2.3',
  isExample: false,
};

async function shown(url: string, theme: 'light' | 'dark' | null = null) {
  const answer = (path: string): Response => {
    if (path.includes('/me')) return Response.json(me);
    if (path.includes('/guide')) return Response.json({ pages: [] });
    const problem = { type: '', name: 'no-postmortem', title: 'There is no such postmortem', status: 404 };
    return Response.json(
      { ...problem, detail: 'Nothing has this name.', way: 'Look in the library.' },
      { status: 404, headers: { 'content-type': 'application/problem+json' } },
    );
  };
  const fetch: typeof globalThis.fetch = (input) => Promise.resolve(answer(String(input)));
  return await renderPage({
    url,
    theme,
    fetch,
    assets: { scripts: ['/assets/a.js'], styles: ['/assets/a.css'], preloads: ['/assets/a.woff2'] },
  });
}

test('every page can be left, by links that need no script', async () => {
  const { html } = await shown('/guide');
  for (const href of [
    '/',
    '/library',
    '/actions',
    '/insights',
    '/guide',
    '/rules',
    '/decisions',
    '/api/docs',
  ])
    expect(html, href).toContain(`href="${href}"`);
  expect(html).toContain('href="#content"');
  expect(html).toContain('action="/library"');
});

test('the theme that somebody chose is there before any script', async () => {
  expect((await shown('/guide', 'dark')).html).toContain('<html lang="en" data-theme="dark">');
  expect((await shown('/guide')).html).toContain('<html lang="en">');
});

test('no script and no style stands in the page, and data cannot end its element', async () => {
  const { html } = await shown('/guide');
  expect(html).not.toMatch(/ style="|<style|<script>|javascript:/);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).toContain('&lt;/script&gt;&lt;b&gt;');
});

test('a problem is told in place of the page, with the way out and its status', async () => {
  const { status, html } = await shown('/2026/nothing');
  expect(status).toBe(404);
  for (const said of ['There is no such postmortem', 'Nothing has this name.', 'Look in the library.'])
    expect(html).toContain(said);
});

test('an address without a page says so', async () => {
  const { status, html } = await shown('/a/b/c/d/e');
  expect(status).toBe(404);
  expect(html).toContain('There is no page here');
});
