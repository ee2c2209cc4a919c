import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../listen/listen.js';
import { gated, small } from '../testing/gated.js';

const path = process.env['DEBRIEF_CHROMIUM'] ?? 'none';
const beside = '2026/05.search.slow';

/** What a script in a file would do: leave a mark, ask our interface, and take the page elsewhere. */
const script = `document.title = 'it ran'; fetch('/api/v1/me').then(() => { document.title = 'it asked'; }); top.location = '/files/gone';`;

const strangers = {
  'page.html': `<title>a page</title><body onload="${script}"><script>${script}</script><form action="/api/v1/me"><button>Go</button></form><iframe src="/api/v1/me"></iframe><img src="/api/docs.css" onerror="${script}"></body>`,
  'graph.svg': `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><title>a graph</title><script>${script}</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${script}"/></foreignObject><circle r="9"/></svg>`,
  'data.xml': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>data</title></head><body><script>${script}</script></body></html>`,
  'notes.md': `<script>${script}</script>`,
  'gateway.log': `<html><script>${script}</script></html>`,
};

const files = Object.fromEntries(
  Object.entries(strangers).map(([name, text]) => [`${beside}/${name}`, text]),
);

/** What another site may try, as text for its page: our tests know nothing of a browser's names. */
const attack = `async (base) => {
  const outcome = (asked) => asked.then((answer) => answer.type + ' ' + answer.status, () => 'refused');
  const operations = base + '/api/v1/postmortems/2026/05.search.slow/operations';
  const body = JSON.stringify({ base: 'x', operations: [{ do: 'retitle', title: 'Evil' }] });
  const seen = new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve('seen');
    image.onerror = () => resolve('refused');
    image.src = base + '/files/2026/05.search.slow/graph.svg';
  });
  return {
    read: await outcome(fetch(base + '/api/v1/me')),
    json: await outcome(fetch(operations, { method: 'POST', body, headers: { 'content-type': 'application/json' } })),
    form: await outcome(fetch(operations, { method: 'POST', body, mode: 'no-cors' })),
    picture: await seen,
  };
}`;

const framing = `(base) => new Promise((resolve) => {
  const frame = document.createElement('iframe');
  frame.onload = resolve;
  frame.src = base + '/api/docs';
  document.body.append(frame);
})`;

async function browser(): Promise<Browser> {
  const launched = await chromium.launch({
    executablePath: path,
    args: ['--disable-gpu', '--disable-background-networking'],
  });
  onTestFinished(() => launched.close());
  return launched;
}

describe.skipIf(path === 'none')('In a browser', () => {
  test('no file beside a postmortem runs anything, asks anything or leads anywhere', async () => {
    const { app, logged } = await gated({ [`${beside}.md`]: small, ...files });
    const { url, close } = await listen(app, { address: '127.0.0.1', port: 0 });
    onTestFinished(() => close(0));
    const context = await (await browser()).newContext();
    for (const name of Object.keys(strangers)) {
      const page = await context.newPage();
      const address = `${url}/files/${beside}/${name}`;
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(200);
      expect([name, page.url(), await page.title()]).toEqual([
        name,
        address,
        expect.not.stringContaining('it '),
      ]);
      // Our own look into the page is no script of the page: its origin is nobody's.
      expect([name, await page.evaluate('self.origin')]).toEqual([name, 'null']);
      await page.close();
    }
    const asked = logged
      .map((line) => JSON.parse(line).path)
      .filter((each) => !each.startsWith('/files/') && each !== '/favicon.ico');
    expect(asked).toEqual([]);
  });

  test('another site can neither read, frame nor change anything', async () => {
    const { app, repository } = await gated({
      [`${beside}.md`]: small,
      [`${beside}/graph.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    const { url, port, close } = await listen(app, { address: '127.0.0.1', port: 0 });
    onTestFinished(() => close(0));
    const page = await (await (await browser()).newContext()).newPage();
    // The same machine under another name is another site.
    await page.route('http://evil.localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>evil</title>' }),
    );
    await page.goto('http://evil.localhost/');
    const head = repository.git('rev-parse', 'HEAD');
    const told = await page.evaluate(`(${attack})(${JSON.stringify(url)})`);
    expect(told).toEqual({ read: 'refused', json: 'refused', form: 'refused', picture: 'refused' });
    await page.evaluate(`(${framing})(${JSON.stringify(url)})`);
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${url}/api/docs`);
    await page.goto(`http://evil.localhost:${port}/api/docs`).then(
      async (answer) => expect(answer?.status()).not.toBe(200),
      () => undefined,
    );
    expect(repository.git('rev-parse', 'HEAD')).toBe(head);
  });
});
