import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { sizes, taken } from './browser.js';
import { type Odd, odd, oddId, oddRepository } from './odd.js';
import { overflowing } from './overflow.js';
import { emptyRepository } from './repository.js';
import { inBrowser, workbench } from './workbench.js';

const names = Object.keys(odd) as Odd[];
const halves = [[names.slice(0, names.length / 2)], [names.slice(names.length / 2)]] as const;
/** Words that stand in the text of some. */
const said: Partial<Record<Odd, string | RegExp>> = {
  'many-entries': 'Pool 500 was looked at',
  'many-factors': 'F40 The limit of pool 40',
  'broken-front': 'Still a text.',
  'other-notation': 'Search was down for 66 minutes.',
  'right-to-left': 'ליילה פרחאני',
};
const lists = ['/', '/library', '/actions', '/insights', '/decisions'];

inBrowser('Postmortems as nobody plans them', () => {
  const bench = workbench(oddRepository);

  test.each(halves)('%j can be read, with what stands in their texts', async (names) => {
    const page = await bench.open('/guide', { size: 'narrow' });
    for (const name of names) {
      await page.goto(`/${oddId(name)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const words = said[name];
      if (words) await page.getByRole('article').getByText(words).first().waitFor();
      expect({ name, found: await upright(page) }).toEqual({ name, found: [] });
    }
  });

  test('Every list keeps its width among them', async () => {
    const page = await bench.open('/guide', { size: 'narrow' });
    for (const path of lists) {
      await page.goto(path);
      expect({ path, found: await upright(page) }).toEqual({ path, found: [] });
    }
  });

  test('Each of five hundred entries has its place on the strip', async () => {
    const page = await bench.open(`/${oddId('many-entries')}`);
    const strip = page.getByRole('figure', { name: 'The incident in time' });
    await strip.getByRole('button', { name: /table/i }).click();
    expect(await strip.getByRole('row').count()).toBe(501);
  });

  test('An attachment never runs a script in our origin', async () => {
    for (const name of ['chart.svg', 'page.html']) {
      const page = await bench
        .open(`/files/2026/11.odd.one-entry/${name}`, {
          // The browser tells that it did not.
          expects: ['Blocked script execution', 'Content Security Policy', 'ERR_', '/x csp'],
        })
        .catch((error: unknown) => {
          // Nor does what is downloaded.
          expect(String(error)).toContain('Download is starting');
          return null;
        });
      if (page === null) continue;
      expect(await page.title()).not.toBe('it ran');
      expect(await page.evaluate(() => origin)).toBe('null');
    }
    const page = await bench.open(`/${oddId('one-entry')}`);
    expect(await page.getByRole('link', { name: /chart\.svg|page\.html/ }).count()).toBeGreaterThan(1);
    expect(await page.title()).not.toBe('it ran');
  });
});

inBrowser('A folder with nothing in it', () => {
  const bench = workbench(emptyRepository);

  test('Every list says what belongs here', async () => {
    const page = await bench.open('/guide', { size: 'narrow' });
    for (const path of lists) {
      await page.goto(path);
      expect({ path, found: await upright(page) }).toEqual({ path, found: [] });
      const words = await page.getByRole('main').innerText();
      expect(words.length).toBeGreaterThan(60);
      expect(words).not.toMatch(/undefined|NaN|null|\[object/);
    }
  });
});

/** What is wrong with a page upright; turned, only its width is looked at. */
async function upright(page: Page): Promise<readonly string[]> {
  await taken(page);
  await page.setViewportSize(sizes.narrow);
  const found = [...(await overflowing(page)), ...(await violations(page))];
  await page.setViewportSize(sizes.wide);
  return [...found, ...(await overflowing(page))];
}
