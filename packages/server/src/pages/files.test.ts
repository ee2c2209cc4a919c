import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Gated, gated, small } from '../testing/gated.js';

const log = '10:41 The queue grew\n'.repeat(10);
const beside = '2026/05.search.slow';
const page = `/files/${beside}`;
const hostile = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const files = {
  [`${beside}.md`]: small,
  [`${beside}/gateway.log`]: log,
  [`${beside}/graph.svg`]: hostile,
  [`${beside}/page.html`]: '<script>alert(1)</script>',
  [`${beside}/notes & "quotes" 100%.txt`]: 'notes',
  [`${beside}/東京.png`]: 'png',
  [`${beside}/tool.exe`]: 'MZ',
  [`${beside}/no-ending`]: 'x',
  [`${beside}/.secret`]: 'secret',
  [`2026/.hidden/x.txt`]: 'secret',
  'debrief.yaml': 'noun: postmortem\n',
  'notes/2026/x.txt': 'outside',
  '2026-secret/x.txt': 'outside',
};

async function headersOf({ ask }: Gated, name: string) {
  return (await ask(`${page}/${name}`)).headers;
}

describe('A file beside a postmortem', () => {
  test('is sent as it is, with its type and name', async () => {
    const gate = await gated(files);
    const answer = await gate.ask(`${page}/gateway.log`);
    expect(await answer.text()).toBe(log);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="gateway.log"; filename*=UTF-8''gateway.log`,
    );
    const type = async (name: string) => (await headersOf(gate, name)).get('content-type');
    expect(await type('graph.svg')).toBe('image/svg+xml');
    expect(await type('page.html')).toBe('text/html; charset=utf-8');
    expect(await type('no-ending')).toBe('application/octet-stream');
    expect((await headersOf(gate, 'tool.exe')).get('content-disposition')).toMatch(
      /^attachment; filename="tool.exe"/,
    );
    expect(
      (await headersOf(gate, encodeURIComponent('notes & "quotes" 100%.txt'))).get('content-disposition'),
    ).toBe(
      `inline; filename="notes _ _quotes_ 100_.txt"; filename*=UTF-8''notes%20%26%20%22quotes%22%20100%25.txt`,
    );
    expect((await headersOf(gate, encodeURIComponent('東京.png'))).get('content-disposition')).toContain(
      `filename*=UTF-8''%E6%9D%B1%E4%BA%AC.png`,
    );
  });

  test('is put into a sandbox, whatever it is', async () => {
    const gate = await gated(files);
    for (const name of ['graph.svg', 'page.html', 'gateway.log', 'tool.exe']) {
      const headers = await headersOf(gate, name);
      expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
      expect(headers.get('content-security-policy')).not.toMatch(/allow-|script-src/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('that is a PDF may load and run nothing either, and can be shown', async () => {
    const gate = await gated({ ...files, [`${beside}/report.pdf`]: '%PDF-1.4' });
    const headers = await headersOf(gate, 'report.pdf');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(headers.get('content-disposition')).toMatch(/^inline;/);
    expect(headers.get('content-type')).toBe('application/pdf');
  });

  test('is asked for again by its ETag, and in parts', async () => {
    const { ask, repository } = await gated(files);
    const path = `${page}/gateway.log`;
    const tag = (await ask(path)).headers.get('etag') ?? '';
    expect((await ask(path, { headers: { 'if-none-match': tag } })).status).toBe(304);
    const part = await ask(path, { headers: { range: 'bytes=6-8' } });
    expect([part.status, await part.text()]).toEqual([206, 'The']);
    expect(part.headers.get('content-range')).toBe(`bytes 6-8/${log.length}`);
    const outside = await ask(path, { headers: { range: 'bytes=9999-' } });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${log.length}`]);
    expect((await ask(path, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } })).status).toBe(200);
    repository.write({ [`${beside}/gateway.log`]: 'other' });
    const changed = await ask(path, { headers: { 'if-none-match': tag } });
    expect([changed.status, await changed.text()]).toEqual([200, 'other']);
  });

  test('that is large comes in pieces, from anywhere in it', async () => {
    const large = Buffer.alloc(5_000_000, 'The quick brown fox. ');
    const { ask, repository } = await gated(files);
    repository.write({ [`${beside}/large.bin`]: large });
    const path = `${page}/large.bin`;
    const whole = await ask(path);
    expect(whole.headers.get('content-length')).toBe('5000000');
    expect(Buffer.from(await whole.arrayBuffer()).equals(large)).toBe(true);
    const tag = whole.headers.get('etag') ?? '';
    expect((await ask(path, { headers: { 'if-none-match': tag } })).status).toBe(304);
    const part = await ask(path, { headers: { range: 'bytes=4321000-4321009', 'if-range': tag } });
    expect(Buffer.from(await part.arrayBuffer()).equals(large.subarray(4_321_000, 4_321_010))).toBe(true);
    repository.write({ [`${beside}/large.bin`]: Buffer.alloc(5_000_000, 'x') });
    expect((await ask(path, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});

describe('Nothing else is a file', () => {
  test('Not what is hidden, outside, or a folder', async () => {
    const { ask } = await gated(files);
    for (const path of [
      '/files/debrief.yaml',
      '/files/notes/2026/x.txt',
      '/files/2026-secret/x.txt',
      `${page}/.secret`,
      '/files/2026/.hidden/x.txt',
      '/files/.git/config',
      '/files/2026/../.git/config',
      '/files/2026/%2e%2e/.git/config',
      '/files/2026/..%2f.git%2fconfig',
      '/files/2026/..%5c.git%5cconfig',
      '/files/2026/.GIT/config',
      '/files/2026/git~1/config',
      '/files//2026/x',
      '/files/%2fetc/passwd',
      '/files/2026/%00',
      '/files/2026/%ff',
      '/files/2026/%E0%A4%A',
      '/files/2026',
      '/files/2026/',
      '/files/',
      page,
      `${page}/`,
      `${page}/gateway.log/x`,
    ]) {
      const answer = await ask(path);
      // Some lead out of /files before we see them.
      const isPage = !new URL(path, 'http://localhost').pathname.startsWith('/files/');
      expect([path, isPage ? 404 : answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain('secret');
    }
  });

  test('No link leads out of the folder', async () => {
    const { ask, repository } = await gated(files);
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/etc/passwd', `${repository.root}/${beside}/passwd.txt`);
    symlinkSync('../../notes', `${repository.root}/2026/notes`);
    expect((await ask(`${page}/passwd.txt`)).status).toBe(404);
    expect((await ask('/files/2026/notes/2026/x.txt')).status).toBe(404);
  });

  test('Whatever the path, the answer is a file below a year or nothing', async () => {
    const { ask } = await gated(files);
    const part = fc.constantFrom(
      '2026',
      '05.search.slow',
      '..',
      '.',
      '.git',
      'config',
      '%2e%2e',
      '%2f',
      '%5c',
      '%00',
      'x',
      '~',
      ':',
      '%',
      'gateway.log',
      '.secret',
      'CON',
      'debrief.yaml',
      '\u200b.git',
      'ü',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const path = `/files/${parts.join('/')}`;
        const answer = await ask(path);
        const isFile = answer.status === 200 && (await answer.text()) === log;
        if (!isFile && new URL(path, 'http://localhost').pathname.startsWith('/files'))
          expect(answer.status).toBe(404);
      }),
      { numRuns: 150 },
    );
  });
});

test('Who asks with HEAD has no file opened, which nobody would close', async () => {
  const gate = await gated({ ...files, [`${beside}/core.bin`]: 'x'.repeat(5 * 1024 * 1024) });
  const { store } = gate.workbench;
  let opened = 0;
  const open = store.open.bind(store);
  store.open = async (path) => {
    const file = await open(path);
    return file && { ...file, bytes: counted(file.bytes) };
  };
  async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    opened += 1;
    yield* bytes;
  }
  const ask = async (method: string, headers = {}) => await gate.ask(`${page}/core.bin`, { method, headers });
  expect((await ask('HEAD')).headers.get('content-length')).toBe(String(5 * 1024 * 1024));
  expect((await ask('HEAD', { range: 'bytes=5-' })).status).toBe(206);
  const { headers } = await ask('HEAD');
  expect((await ask('GET', { 'if-none-match': headers.get('etag') })).status).toBe(304);
  expect(opened).toBe(0);
  expect((await (await ask('GET')).arrayBuffer()).byteLength).toBe(5 * 1024 * 1024);
  expect(opened).toBe(1);
});
