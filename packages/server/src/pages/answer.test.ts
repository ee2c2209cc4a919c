import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gated, small } from '../testing/gated.js';
import type { PageRequest, Pages } from './pages.js';

const script = 'console.log("hello");\n'.repeat(100);

/** A folder as Vite leaves it. */
function built(): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(folder, '.vite'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/main-4f2a9c1b.js'), script);
  writeFileSync(join(folder, 'assets/icon.svg'), '<svg/>');
  const manifest = {
    'src/main.tsx': {
      file: 'assets/main-4f2a9c1b.js',
      isEntry: true,
      css: ['assets/main-aaaaaaaa.css'],
      imports: ['_shared.js'],
    },
    '_shared.js': { file: 'assets/shared-bbbbbbbb.js', css: ['assets/shared-cccccccc.css'] },
    'inter-latin-wght-normal.woff2': { file: 'assets/inter-latin-wght-normal-dddddddd.woff2' },
    'inter-greek-wght-normal.woff2': { file: 'assets/inter-greek-wght-normal-eeeeeeee.woff2' },
  };
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Pages that note what they were asked with. */
function noting(
  assets: string,
  answer: (page: PageRequest) => Promise<string> = () => Promise.resolve('<p>page'),
) {
  const asked: PageRequest[] = [];
  const pages: Pages = {
    assets,
    render: async (page) => {
      asked.push(page);
      return { status: page.url.startsWith('/nowhere') ? 404 : 200, html: await answer(page) };
    },
  };
  return { asked, pages };
}

describe('Pages', () => {
  test('are rendered by whoever brings them, with what they load', async () => {
    const { asked, pages } = noting(built());
    const { ask } = await gated({ '2026/05.search.slow.md': small }, { pages });
    const answer = await ask('/2026/05.search.slow?find=a%20b', {
      headers: { cookie: 'x=y; debrief-theme=dark' },
    });
    expect([answer.status, await answer.text()]).toEqual([200, '<p>page']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('vary')).toBe('cookie, accept-encoding');
    expect(asked[0]).toMatchObject({
      url: '/2026/05.search.slow?find=a%20b',
      theme: 'dark',
      assets: {
        scripts: ['/assets/shared-bbbbbbbb.js', '/assets/main-4f2a9c1b.js'],
        styles: ['/assets/shared-cccccccc.css', '/assets/main-aaaaaaaa.css'],
        preloads: ['/assets/inter-latin-wght-normal-dddddddd.woff2'],
      },
    });
    await ask('/', { headers: { cookie: 'debrief-theme=<script>' } });
    expect(asked[1]).toMatchObject({ url: '/', theme: null });
    expect((await ask('/nowhere')).status).toBe(404);
  });

  test('ask the server as the person who asks for them, and change nothing', async () => {
    const { pages } = noting(built(), async ({ fetch }) => {
      const me = await fetch('/api/v1/me');
      const change = await fetch('/api/v1/postmortems/2026/x/operations', { method: 'POST', body: '{}' });
      return `${await me.text()} ${change.status}`;
    });
    const { ask } = await gated({ '2026/05.search.slow.md': small }, { pages });
    const text = await (await ask('/')).text();
    expect(text).toContain('"Dana Reyes"');
    expect(text).toMatch(/ 405$/);
  });

  test('stay apart from addresses of programs, and of browsers', async () => {
    const { asked, pages } = noting(built());
    const { ask } = await gated({}, { pages });
    for (const path of [
      '/api/v1/nothing',
      '/api',
      '/api/v2/me',
      '/assets/none.js',
      '/assets/',
      '/files',
      '/favicon.ico',
      '/.env',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect(asked).toEqual([]);
  });

  test('that nobody built say so', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'app-'));
    for (const pages of [null, noting(empty).pages]) {
      const { ask } = await gated({}, { pages });
      const answer = await ask('/');
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('npm start');
    }
  });

  test('that fail are a fault, told without their insides', async () => {
    const { pages } = noting(built(), () => Promise.reject(new Error('secret at /home/dana')));
    const { ask, logged } = await gated({}, { pages });
    const answer = await ask('/');
    const problem = await answer.json();
    expect(problem).toMatchObject({ status: 500, name: 'fault' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    const id = answer.headers.get('debrief-request') ?? '';
    expect(JSON.stringify(problem)).toContain(id);
    expect(logged.find((line) => line.includes('secret'))).toContain(id);
  });
});

describe('What pages load', () => {
  test('is packed, and kept for ever where its name has a hash', async () => {
    const { ask } = await gated({}, { pages: noting(built()).pages });
    const answer = await ask('/assets/main-4f2a9c1b.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
    expect(await (await ask('/assets/main-4f2a9c1b.js')).text()).toBe(script);
    const tag = answer.headers.get('etag') ?? '';
    const again = await ask('/assets/main-4f2a9c1b.js', {
      headers: { 'accept-encoding': 'br', 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
    const icon = await ask('/assets/icon.svg');
    expect([icon.headers.get('cache-control'), icon.headers.get('content-type')]).toEqual([
      'no-cache',
      'image/svg+xml',
    ]);
  });

  test('is nothing beside it', async () => {
    const { ask } = await gated({}, { pages: noting(built()).pages });
    for (const path of [
      '/.vite/manifest.json',
      '/assets/..%2f.vite/manifest.json',
      '/assets/%2e%2e/.vite/manifest.json',
    ])
      expect(await (await ask(path)).text()).not.toContain('isEntry');
  });

  test('is another one after another build', async () => {
    const folder = built();
    const { asked, pages } = noting(folder);
    const { ask } = await gated({}, { pages });
    await ask('/');
    writeFileSync(join(folder, 'assets/main-99999999.js'), 'new');
    const manifest = join(folder, '.vite/manifest.json');
    writeFileSync(manifest, JSON.stringify({ a: { file: 'assets/main-99999999.js', isEntry: true } }));
    utimesSync(manifest, 5, 5);
    await ask('/');
    expect(asked[1]?.assets.scripts).toEqual(['/assets/main-99999999.js']);
    expect(await (await ask('/assets/main-99999999.js')).text()).toBe('new');
  });
});
