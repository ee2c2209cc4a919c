import { apiPath, problemSchema, problems } from '@debrief/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses } from '../identity/address.js';
import { proxyIdentity } from '../identity/proxy.js';
import { type Gated, gated, small } from '../testing/gated.js';

const files = { '2026/05.search.slow.md': small };
const json = { 'content-type': 'application/json' };

describe('Every answer', () => {
  test('carries what keeps it safe in a browser, also where it is a problem', async () => {
    const { ask } = await gated(files);
    for (const path of [
      `${apiPath}/me`,
      '/nowhere',
      '/api/docs',
      '/healthz',
      `${apiPath}/nothing`,
      `${apiPath}/events`,
    ]) {
      const { headers, body } = await ask(path);
      await body?.cancel();
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';/,
      );
      expect(headers.get('content-security-policy'), path).not.toContain('unsafe');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.has('x-powered-by'), path).toBe(false);
      expect(headers.has('access-control-allow-origin'), path).toBe(false);
    }
  });

  test('has an ETag, and 304 follows from it', async () => {
    const { ask, repository } = await gated(files);
    for (const path of [
      '/me',
      '/home',
      '/postmortems',
      '/postmortems/2026/05.search.slow',
      '/search?q=slow',
      '/actions',
      '/statistics',
      '/policy',
      '/rules',
    ]) {
      const tag = (await ask(`${apiPath}${path}`)).headers.get('etag');
      expect(tag, path).toMatch(/^"/);
      const again = await ask(`${apiPath}${path}`, { headers: { 'if-none-match': tag ?? '' } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    }
    const path = `${apiPath}/postmortems/2026/05.search.slow`;
    const tag = (await ask(path)).headers.get('etag') ?? '';
    repository.write({ '2026/05.search.slow.md': small.replace('an hour', 'two hours') });
    expect((await ask(path, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});

describe('A request that cannot be answered', () => {
  test('has the name of what is in the way, and a way out', async () => {
    const { ask } = await gated(files);
    for (const [method, path, status, name] of [
      ['GET', '/nothing', 404, 'no-route'],
      ['GET', '/postmortems/2026/none', 404, 'no-postmortem'],
      ['GET', '/postmortems/year/none', 400, 'bad-request'],
      ['GET', '/postmortems?limit=many', 400, 'bad-request'],
      ['POST', '/me', 405, 'wrong-method'],
      ['DELETE', '/postmortems/2026/05.search.slow', 405, 'wrong-method'],
      ['PROPFIND', '/postmortems', 405, 'wrong-method'],
      ['OPTIONS', '/me', 405, 'wrong-method'],
    ] as const) {
      const answer = await ask(`${apiPath}${path}`, { method });
      const problem = problemSchema.parse(await answer.json());
      expect([path, answer.status, problem.status, problem.name]).toEqual([path, status, status, name]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(problem.type).toBe(`/api/docs#${name}`);
      expect(problem.way).not.toBe('');
    }
  });

  test('names the methods that its address takes', async () => {
    const { ask } = await gated(files);
    expect((await ask(`${apiPath}/me`, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD');
    expect((await ask('/2026/05.search.slow', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
  });

  test('is told the first thing that it does not take', async () => {
    const { ask } = await gated(files);
    const { detail } = problemSchema.parse(await (await ask(`${apiPath}/postmortems?limit=0`)).json());
    expect(detail).toContain('`limit`');
  });

  test('by its place in the order: limits, host, identity, origin, method, type', async () => {
    const identity = proxyIdentity({
      ...{ email: 'x-email', name: null, trusted: new Addresses(['10.0.0.1']) },
      nameOf: () => Promise.resolve(null),
    });
    const { ask } = await gated(files, { identity, limits: { url: 200 } });
    const named = async (
      path: string,
      headers: Readonly<Record<string, string>>,
      peer: string,
      method = 'POST',
    ) => {
      const answer = await ask(path, { method, body: '{', headers }, peer);
      return ((await answer.json()) as { name: string }).name;
    };
    const wrong = { host: 'evil', origin: 'http://evil', 'content-type': 'text/plain' };
    const right = { 'x-email': 'dana@example.com' };
    const path = `${apiPath}/postmortems/2026/05.search.slow/operations`;
    expect(await named(`/${'x'.repeat(200)}`, wrong, '10.0.0.2')).toBe('too-large');
    expect(await named('/', wrong, '10.0.0.2')).toBe('wrong-host');
    expect(await named('/', { ...wrong, host: 'localhost' }, '10.0.0.2')).toBe('unknown');
    expect(await named('/', { ...wrong, ...right, host: 'localhost' }, '10.0.0.1')).toBe('wrong-origin');
    expect(await named('/', right, '10.0.0.1')).toBe('wrong-method');
    expect(await named(path, right, '10.0.0.1')).toBe('wrong-type');
    expect(await named(path, { ...right, ...json }, '10.0.0.1')).toBe('bad-request');
  });

  test('is never a fault, whatever its path, query and headers', async () => {
    const { ask, logged } = await gated(files);
    const word = fc.oneof(
      fc.constantFrom(
        'api',
        'v1',
        'me',
        'postmortems',
        '2026',
        '05.search.slow',
        'text',
        'history',
        'comparison',
        'search',
        'statistics',
        'rules',
        'guide',
        'files',
        'assets',
        '..',
        '%',
        '%00',
        '%ff',
        '%F0%9F',
        '*',
        ':year',
        '{year}',
        '__proto__',
        'constructor',
      ),
      fc.string({ maxLength: 20 }).map(encodeURIComponent),
      fc.webPath(),
    );
    const path = fc.array(word, { maxLength: 6 }).map((words) => `/${words.join('/')}`);
    const known = fc.constantFrom(
      'q',
      'limit',
      'after',
      'at',
      'left',
      'right',
      'system',
      'since',
      'title',
      'typing',
      'due',
      '__proto__',
    );
    const query = fc.array(fc.tuple(known, fc.string()), { maxLength: 3 });
    const name = fc.constantFrom(
      'if-none-match',
      'accept-encoding',
      'range',
      'cookie',
      'last-event-id',
      'x-forwarded-for',
      'sec-fetch-site',
      'if-range',
      'content-type',
    );
    const value = fc.string().map((each) => each.replace(/[^\x20-\x7e]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        fc.dictionary(name, value),
        fc.constantFrom('GET', 'HEAD', 'POST', 'PUT'),
        async (where, asked, headers, method) => {
          const words = new URLSearchParams(asked).toString();
          const body = method === 'POST' ? { body: '{"base":1}' } : {};
          const answer = await ask(`${where}?${words}`, { method, headers, ...body });
          await answer.body?.cancel();
          if (answer.status === 500) throw new Error(logged.at(-2));
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        },
      ),
      { numRuns: 250 },
    );
  });
});

describe('About itself', () => {
  test('/healthz says whether the folder can be read, by any name', async () => {
    const { ask, workbench } = await gated(files);
    const answer = await ask('/healthz', { headers: { host: '10.1.2.3:7357' } }, '10.1.2.4');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready', index: 'memory' }]);
    await workbench.store.close();
    expect((await ask('/healthz')).status).toBe(503);
  });

  test('/metrics has figures of the program, by the pattern of a route and never by person', async () => {
    const { ask } = await gated(files);
    await ask(`${apiPath}/postmortems/2026/05.search.slow`);
    await ask(`${apiPath}/postmortems/2026/none`);
    const text = await (await ask('/metrics')).text();
    expect(text).toContain(
      'debrief_request_seconds_count{method="GET",route="/api/v1/postmortems/:year/:name",status="200"} 1',
    );
    expect(text).toContain('route="/api/v1/postmortems/:year/:name",status="404"} 1');
    expect(text).toContain('debrief_postmortems 1');
    expect(text).toContain('debrief_event_listeners 0');
    expect(text).not.toMatch(/dana|slow/i);
  });

  test('Who comes when there is too much to do is told when to come again', async () => {
    const { ask } = await gated(files, { limits: { atOnce: 0 } });
    const answer = await ask('/api/v1/me');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });

  test('Who asks for changes with HEAD is no listener', async () => {
    const { ask } = await gated(files);
    expect((await ask(`${apiPath}/events`, { method: 'HEAD' })).status).toBe(200);
    expect(await (await ask('/metrics')).text()).toContain('debrief_event_listeners 0');
  });

  test('/metrics is only for those who are trusted', async () => {
    const identity = proxyIdentity({
      ...{ email: 'x-email', name: null, trusted: new Addresses(['10.0.0.1']) },
      nameOf: () => Promise.resolve(null),
    });
    const { ask } = await gated(files, { identity });
    expect((await ask('/metrics', {}, '10.0.0.2')).status).toBe(404);
    expect((await ask('/metrics', {}, '10.0.0.1')).status).toBe(200);
  });

  test('The log has a line a request, without what was asked for or by whom', async () => {
    const { ask, logged } = await gated(files);
    const answer = await ask(`${apiPath}/search?q=secret`, { headers: { cookie: 'token=secret' } });
    expect(logged).toHaveLength(1);
    const line = JSON.parse(logged[0] ?? '');
    expect(line).toMatchObject({
      method: 'GET',
      path: `${apiPath}/search`,
      status: 200,
      id: answer.headers.get('debrief-request'),
    });
    expect(typeof line.ms).toBe('number');
    expect(logged[0]).not.toMatch(/secret|dana/i);
  });
});

/** The document, as far as it is looked at here. */
async function described(ask: Gated['ask']) {
  const told: unknown = await (await ask('/api/openapi.json')).json();
  return told as { readonly openapi: string; readonly paths: Readonly<Record<string, unknown>> };
}

describe('The interface', () => {
  test('is described in OpenAPI 3.1, each route with what it may meet', async () => {
    const { ask } = await gated(files);
    const document = await described(ask);
    expect(document.openapi).toBe('3.1.0');
    const paths = Object.keys(document.paths);
    expect(paths).toContain('/api/v1/postmortems/{year}/{name}');
    expect(paths).toContain('/api/v1/events');
    expect(paths.every((path) => path.startsWith(`${apiPath}/`))).toBe(true);
  });

  test('has a page with every route and every problem', async () => {
    const { ask } = await gated(files);
    const page = await (await ask('/api/docs')).text();
    const document = await described(ask);
    for (const path of Object.keys(document.paths)) expect(page).toContain(path.replaceAll('/', '/<wbr>'));
    for (const name of Object.keys(problems)) expect(page).toContain(`<h3 id="${name}">`);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
    expect(page).not.toMatch(/<script|style="|https?:\/\/(?!127\.0\.0\.1)/);
  });
});
