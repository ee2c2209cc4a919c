// How soon a postmortem can be read in a browser, and how much the browser loads for it.
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { knownChromium, withoutChromium } from '../../scripts/chromium.mjs';
import { median, row } from '../measure.mjs';

/** @typedef {ReturnType<typeof row>} Row */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {typeof import('../../packages/web/src/testing/index.js')} Testing */

/** What the design asks for. */
const limits = { kilobytes: 200, painted: 1000 };
/** A telephone is about so many times slower than this machine. */
const slowdown = 4;
const rounds = 9;

/**
 * All figures of the reading page; none where there is no Chromium.
 * @param {string} root
 * @returns {Promise<Row[]>}
 */
export async function pageRows(root) {
  const found = knownChromium();
  if (found.path === null) {
    process.stderr.write(`${withoutChromium(found)}\n`);
    return [];
  }
  const testing = join(root, 'packages/web/src/testing/index.ts');
  const imported = await runnerImport(testing, { configFile: false, logLevel: 'warn' });
  /** @type {Testing} */
  const { exampleRepository, grown, launch, serve, taken, visit } = imported.module;
  const served = await serve(exampleRepository());
  const browser = await launch(found.path);
  try {
    const open = async (/** @type {(page: Page) => Promise<unknown>} */ before, script = true) => {
      const { page } = await visit(browser, served.url, { size: 'narrow', javaScriptEnabled: script });
      await before(page);
      await page.goto(`/${grown.id}`);
      if (script) await taken(page);
      return page;
    };
    return [await weight(open), await readable(open), ...(await painted(open))];
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** @typedef {(before: (page: Page) => Promise<unknown>, script?: boolean) => Promise<Page>} Open */

/** Scripts and styles until the page answers to the person. @param {Open} open */
async function weight(open) {
  /** @type {Promise<Buffer>[]} */
  const bodies = [];
  const page = await open((opened) => {
    opened.on('response', (response) => {
      if (['script', 'stylesheet'].includes(response.request().resourceType())) bodies.push(response.body());
    });
    return Promise.resolve();
  });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await page.context().close();
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return row(
    'reading page: script and style to interaction, gzip',
    kilobytes,
    [['limit', limits.kilobytes]],
    'KB',
  );
}

/** How much of the text is there without any script. @param {Open} open */
async function readable(open) {
  const words = async (/** @type {boolean} */ script) => {
    const page = await open(() => Promise.resolve(), script);
    const text = await page.locator('article').first().innerText();
    await page.context().close();
    return text.length;
  };
  const [without, all] = [await words(false), await words(true)];
  return row('reading page: its text before any script', (100 * without) / all, [['all of it', 100]], '%');
}

/** How soon there is something to read, with nothing in the cache. @param {Open} open */
async function painted(open) {
  /** @type {{ paint: number[], taken: number[] }} */
  const times = { paint: [], taken: [] };
  for (let round = -1; round < rounds; round++) {
    const page = await open(async (opened) => {
      const session = await opened.context().newCDPSession(opened);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    });
    const { paint, now } = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      now: performance.now(),
    }));
    await page.context().close();
    if (round < 0) continue;
    times.paint.push(paint);
    times.taken.push(now);
  }
  return [
    row(`reading page: painted, at ${slowdown}× slower`, median(times.paint), [['limit', limits.painted]]),
    row(`reading page: taken over by its script, at ${slowdown}× slower`, median(times.taken), [
      ['painted', median(times.paint)],
    ]),
  ];
}
