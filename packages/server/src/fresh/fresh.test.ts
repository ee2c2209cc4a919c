import { gunzipSync } from 'node:zlib';
import { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import type { Env } from '../app/env.js';
import { accepts } from './accept.js';
import { keepFresh, matches } from './fresh.js';

const long = 'A calm sentence about an incident. '.repeat(100);

function server() {
  const words = { short: 'Hello', long };
  const app = new OpenAPIHono<Env>();
  app.use(keepFresh());
  app.get('/short', (c) => c.text(words.short));
  app.get('/long', (c) => c.text(words.long));
  app.get('/picture', (c) => c.body(long, 200, { 'content-type': 'image/png' }));
  app.get('/own', (c) => c.text('own', 200, { etag: '"own"', 'cache-control': 'no-store' }));
  app.get('/none', (c) => c.text('none', 404));
  app.get('/stream', (c) => c.body(new ReadableStream(), 200, { 'content-type': 'text/event-stream' }));
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    await app.request(path, { headers, method });
  return { words, ask };
}

describe('Every answer has an ETag', () => {
  test('Who has it already gets 304 until it changes', async () => {
    const { ask, words } = server();
    const first = await ask('/short');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await ask('/short', { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    expect(again.headers.has('content-type')).toBe(false);
    words.short = 'Goodbye';
    const changed = await ask('/short', { 'if-none-match': tag });
    expect([changed.status, await changed.text()]).toEqual([200, 'Goodbye']);
  });

  test('A list, a weak form and a star are understood', async () => {
    const { ask } = server();
    const tag = (await ask('/short')).headers.get('etag') ?? '';
    const told = async (header: string) => (await ask('/short', { 'if-none-match': header })).status;
    expect(await told(`"a", ${tag}`)).toBe(304);
    expect(await told(`W/${tag}`)).toBe(304);
    expect(await told('*')).toBe(304);
    expect(await told('"a", "b"')).toBe(200);
    expect(await told(tag.replaceAll('"', ''))).toBe(200);
    expect(await told('')).toBe(200);
  });

  test('HEAD says the same without the words', async () => {
    const { ask } = server();
    const [get, head] = [await ask('/long'), await ask('/long', {}, 'HEAD')];
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(await head.text()).toBe('');
  });

  test('One of its own is kept, and what is no answer or never ends has none', async () => {
    const { ask } = server();
    const own = await ask('/own');
    expect([own.headers.get('etag'), own.headers.get('cache-control')]).toEqual(['"own"', 'no-store']);
    expect((await ask('/own', { 'if-none-match': '"own"' })).status).toBe(304);
    expect((await ask('/none')).headers.has('etag')).toBe(false);
    expect((await ask('/stream')).headers.has('etag')).toBe(false);
  });
});

describe('What is long is packed for who takes it', () => {
  test('The packed form has a name of its own, and says the same', async () => {
    const { ask } = server();
    const plain = await ask('/long');
    const packed = await ask('/long', { 'accept-encoding': 'br, gzip' });
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('accept-encoding');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(bytes.length).toBe(Number(packed.headers.get('content-length')));
    expect(bytes.length).toBeLessThan(long.length / 10);
    expect(gunzipSync(bytes).toString()).toBe(long);
    const tag = packed.headers.get('etag') ?? '';
    expect((await ask('/long', { 'accept-encoding': 'gzip', 'if-none-match': tag })).status).toBe(304);
  });

  test('What is short, or packed already, stays as it is', async () => {
    const { ask } = server();
    for (const path of ['/short', '/picture'])
      expect((await ask(path, { 'accept-encoding': 'gzip' })).headers.has('content-encoding')).toBe(false);
  });

  test.each([
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip;q=0, *', false],
    ['*;q=0', false],
    ['identity', false],
    ['x-gzip', false],
    ['', false],
  ])('%j takes gzip: %s', (header, expected) => {
    expect(accepts(header, 'gzip')).toBe(expected);
  });
});

test('A tag within another one is not that one', () => {
  expect(matches('"abcd"', '"abc"')).toBe(false);
  expect(matches('"a"b"', '"b"')).toBe(false);
  expect(matches(undefined, '"a"')).toBe(false);
});
