import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { sizes } from './browser.js';
import { type Odd, odd, oddId, oddRepository } from './odd.js';
import { overflowing } from './overflow.js';
import { emptyRepository } from './repository.js';
import { inBrowser, workbench } from './workbench.js';

const lists = ['/', '/library', '/actions', '/insights', '/decisions'];

inBrowser('Postmortems as nobody plans them', () => {
  const bench = workbench(oddRepository);

  test.each(Object.keys(odd) as Odd[])('%s can be read', async (name) => {
    const page = await bench.open(`/${oddId(name)}`, { size: 'narrow' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflowing(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(sizes.wide);
    expect(await overflowing(page)).toEqual([]);
  });

  test.each(lists)('%s keeps its width among them', async (path) => {
    const page = await bench.open(path, { size: 'narrow' });
    expect(await overflowing(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(sizes.wide);
    expect(await overflowing(page)).toEqual([]);
  });

  test('What stands in the text of each is there', async () => {
    const seen = async (name: Odd, words: string | RegExp): Promise<void> => {
      const page = await bench.open(`/${oddId(name)}`);
      await page.getByRole('article').getByText(words).first().waitFor();
    };
    await seen('many-entries', 'Pool 500 was looked at');
    await seen('many-factors', 'F40 The limit of pool 40');
    await seen('broken-front', 'Still a text.');
    await seen('other-notation', 'Search was down for 66 minutes.');
    await seen('right-to-left', 'ליילה פרחאני');
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

  test.each(lists)('%s says what belongs here', async (path) => {
    const page = await bench.open(path, { size: 'narrow' });
    expect(await overflowing(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const words = await page.getByRole('main').innerText();
    expect(words.length).toBeGreaterThan(60);
    expect(words).not.toMatch(/undefined|NaN|null|\[object/);
  });
});
