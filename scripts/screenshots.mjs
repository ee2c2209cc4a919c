// `npm run screenshots`: a picture of every page at two sizes and in both themes, in screenshots/ with an index to look at.
// With --readme also docs/pictures/postmortem.png, which the README shows.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import { getChromium, thisMachine, withoutChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';
import { indexOf } from './screenshots/index.mjs';

ensureInstalled();
ensureBuilt();
const found = getChromium(thisMachine());
if (found.path === null) {
  process.stderr.write(`${withoutChromium(found)}\n`);
  process.exit(1);
}

/** What the tests in a browser use. */
const testing = join(root, 'packages/web/src/testing');
/** @type {typeof import('../packages/web/src/testing/index.js')} */
const { exampleRepository, launch, pages, serve, sizes, taken, visit } = (
  await runnerImport(join(testing, 'index.ts'), { configFile: false, logLevel: 'warn' })
).module;

/** Nobody looks further down than this. */
const tallest = 6000;
const folder = join(root, 'screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const served = await serve(exampleRepository());
const browser = await launch(found.path);
try {
  if (process.argv.includes('--readme')) await pictureForReadme();
  else await everyPage();
} finally {
  await browser.close();
  await served.stop();
}

async function everyPage() {
  for (const theme of /** @type {const} */ (['light', 'dark']))
    for (const size of /** @type {const} */ (['wide', 'narrow']))
      for (const { name, path, opens } of pages) {
        const { page } = await visit(browser, served.url, { size, theme });
        await page.goto(path);
        await taken(page);
        await opens?.(page);
        await page.evaluate(async () => {
          await document.fonts.ready;
          await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
        });
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const { width } = sizes[size];
        if (!opens) await page.setViewportSize({ width, height: Math.min(tallest, Math.max(height, 800)) });
        await page.screenshot({ path: join(folder, `${name}.${size}.${theme}.png`) });
        await page.context().close();
      }
  writeFileSync(join(folder, 'index.html'), indexOf(pages.map(({ name }) => name)));
  process.stdout.write(`${pages.length * 4} pictures; open ${join(folder, 'index.html')}\n`);
}

async function pictureForReadme() {
  const { page } = await visit(browser, served.url, { size: 'wide', theme: 'light' });
  await page.goto('/2026/10.ledger.double-refunds');
  await taken(page);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  const path = join(root, 'docs/pictures/postmortem.png');
  await page.screenshot({ path });
  process.stdout.write(`${path}, ${(statSync(path).size / 1024).toFixed(0)} KB\n`);
}
