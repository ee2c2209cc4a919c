import { once } from 'node:events';
import { connect } from 'node:net';
import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, onTestFinished, test } from 'vitest';
import type { Env } from '../app/env.js';
import { gated, small } from '../testing/gated.js';
import { listen, PortInUse } from './listen.js';

const here = { address: '127.0.0.1', port: 0 };

/** A server of one address, and one that takes as long as it is told. */
async function simple() {
  const app = new OpenAPIHono<Env>();
  let go = (): void => undefined;
  const begun = new Promise<void>((begin) => {
    app.get('/slow', async (c) => {
      await new Promise<void>((resolve) => {
        go = resolve;
        begin();
      });
      return c.text('done');
    });
  });
  app.get('/peer', (c) => c.text(c.env.peer ?? 'none'));
  const listening = await listen(app, here);
  onTestFinished(() => listening.close(0));
  return { app, listening, begun, go: () => go() };
}

/** Sends bytes as they are, and reads until the other side ends. */
async function sent(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let told = '';
  socket.on('data', (piece) => {
    told += String(piece);
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return told;
}

test('It tells where it listens, and who is at the other end', async () => {
  const { listening } = await simple();
  expect(listening.url).toBe(`http://127.0.0.1:${listening.port}`);
  expect(await (await fetch(`${listening.url}/peer`)).text()).toMatch(/127\.0\.0\.1$/);
});

test('A port that is in use is another one, unless it was asked for', async () => {
  const { app, listening } = await simple();
  const { port } = listening;
  await expect(listen(app, { ...here, port })).rejects.toEqual(new PortInUse(port));
  const next = await listen(app, { ...here, port, others: 20 });
  onTestFinished(() => next.close(0));
  expect(next.port).toBeGreaterThan(port);
});

test('When it ends, what runs is answered, and nothing more is taken', async () => {
  const { listening, begun, go } = await simple();
  const running = fetch(`${listening.url}/slow`);
  await begun;
  const closed = listening.close();
  await expect(fetch(`${listening.url}/peer`)).rejects.toThrow();
  go();
  expect(await (await running).text()).toBe('done');
  await closed;
});

test('What never ends is not waited for', async () => {
  const { listening, begun } = await simple();
  const running = fetch(`${listening.url}/slow`).then(
    () => 'answered',
    () => 'let go',
  );
  await begun;
  await listening.close(1);
  expect(await running).toBe('let go');
});

test('Requests that are none of HTTP’s are refused, and the next one is answered', async () => {
  const { app } = await gated({ '2026/05.search.slow.md': small });
  const { port, url, close } = await listen(app, here);
  onTestFinished(() => close(0));
  const lines = (first: string, ...more: readonly string[]) =>
    [first, ...more, 'Connection: close', '', ''].join('\r\n');
  const host = `Host: localhost:${port}`;
  const told = async (first: string, ...more: readonly string[]) =>
    /^HTTP\/1\.1 (\d+)/.exec(await sent(port, lines(first, ...more)))?.[1];
  expect(await told('GET /healthz HTTP/1.1', host)).toBe('200');
  expect(await told('GET http://evil.example.com/api/v1/me HTTP/1.1', host)).toBe('403');
  expect(await told('GET /api/v1/me HTTP/1.1', 'Host: evil.example.com')).toBe('403');
  expect(await told('GET /api/v1/me HTTP/1.1')).toBe('400');
  expect(await told('GET /api/v1/me HTTP/1.1', host, host)).toBe('403');
  expect(await told('GET /api/v1/me HTTP/1.1', `${host}@evil.example.com`)).not.toBe('200');
  expect(await told('GET //evil.example.com/api/v1/me HTTP/1.1', host)).toMatch(/^[45]0[0-4]$/);
  expect(await told('GET \\api HTTP/1.1', host)).toBe('400');
  expect(await told('GET http://[ HTTP/1.1', host)).toBe('400');
  expect(await told('GET * HTTP/1.1', host)).toBe('400');
  expect(await told('OPTIONS * HTTP/1.1', host)).toMatch(/^4/);
  expect(await told('TRACE /api/v1/me HTTP/1.1', host)).toMatch(/^4/);
  expect(await told('CONNECT localhost:22 HTTP/1.1', host)).toBeUndefined();
  expect(await told('nonsense')).toBe('400');
  expect(await told('GET /healthz HTTP/1.1', host, `X: ${'x'.repeat(20_000)}`)).toBe('431');
  expect(
    await told('POST /api/v1/me HTTP/1.1', host, 'Transfer-Encoding: chunked', 'Content-Length: 3'),
  ).toBe('400');
  expect(await told('GET /healthz HTTP/1.1', host, 'Upgrade: websocket', 'Sec-WebSocket-Key: x')).toMatch(
    /^[24]/,
  );
  expect((await fetch(`${url}/api/v1/me`)).status).toBe(200);
});

/** Sends a change without saying how long it is. */
async function sentInPieces(url: string, pieces: readonly string[]): Promise<Response> {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const headers = { 'content-type': 'application/json' };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return await fetch(`${url}/api/v1/postmortems/2026/05.search.slow/operations`, init);
}

test('A change that comes in pieces is taken, up to so many bytes', async () => {
  const { app, workbench } = await gated({ '2026/05.search.slow.md': small });
  const { url, close } = await listen(app, here);
  onTestFinished(() => close(0));
  const base = (await workbench.store.read('2026/05.search.slow.md'))?.version;
  const change = JSON.stringify({ base, operations: [{ do: 'set-key', key: 'severity', value: 'sev2' }] });
  const answer = await sentInPieces(url, [change.slice(0, 20), change.slice(20)]);
  expect([answer.status, await answer.json()]).toMatchObject([200, { committed: true }]);
  const most = await sentInPieces(
    url,
    Array.from({ length: 33 }, () => ' '.repeat(32 * 1024)),
  );
  expect([most.status, await most.json()]).toMatchObject([413, { name: 'too-large' }]);
});

test('Who leaves in the midst of a request is no fault of ours', async () => {
  const { app, logged } = await gated({ '2026/05.search.slow.md': small });
  const { port, close } = await listen(app, here);
  onTestFinished(() => close(0));
  const lines = [
    'POST /api/v1/postmortems/2026/05.search.slow/operations HTTP/1.1',
    `Host: localhost:${port}`,
    'Content-Type: application/json',
  ];
  for (const more of ['Content-Length: 100\r\n\r\n{"base"', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"bas']) {
    const before = logged.length;
    const socket = connect(port, '127.0.0.1');
    socket.write(`${lines.join('\r\n')}\r\n${more}`, () => setTimeout(() => socket.destroy(), 50));
    while (logged.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(JSON.parse(logged.at(-1) ?? '')).toMatchObject({ level: 30, method: 'POST', status: 400 });
  }
});

test('A commit in the folder is told to all who listen, and the next answer has it', async () => {
  const { app, repository, close: letGo } = await gated({ '2026/05.search.slow.md': small });
  const { url, close } = await listen(app, here);
  onTestFinished(() => close(0));
  const stream = await fetch(`${url}/api/v1/events`);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reader = (stream.body ?? new ReadableStream<Uint8Array>()).getReader();
  await reader.read();
  repository.commit({ '2026/06.search.again.md': small.replace('slow', 'slow again') }, 'Call another one');
  let told = '';
  while (!told.includes('06.search.again')) told += new TextDecoder().decode((await reader.read()).value);
  expect(told).toMatch(/event: changed\nid: \S+\ndata: \{.*"2026\/06\.search\.again".*\}\n\n/);
  expect((await fetch(`${url}/api/v1/postmortems/2026/06.search.again`)).status).toBe(200);
  letGo();
  expect((await reader.read()).done).toBe(true);
  await close();
});
