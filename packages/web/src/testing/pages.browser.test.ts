import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { sizes } from './browser.js';
import { overflowing } from './overflow.js';
import { pages } from './pages.js';
import { exampleRepository } from './repository.js';
import { inBrowser, workbench } from './workbench.js';

const colours = ['color-contrast', 'link-in-text-block'];

inBrowser('Every page', () => {
  const bench = workbench(exampleRepository);

  test.each(pages)('$name keeps its width and can be used by everyone', async (shown) => {
    const { path, expects = [], opens } = shown;
    const page = await bench.open(path, { size: 'narrow', expects });
    await opens?.(page);
    const found: Record<string, readonly string[]> = {};
    for (const size of ['narrow', 'wide'] as const) {
      await page.setViewportSize(sizes[size]);
      found[`${size}: too wide`] = await overflowing(page);
      await page.emulateMedia({ colorScheme: 'light' });
      found[`${size}, light`] = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      found[`${size}, dark`] = await violations(page, colours);
    }
    expect(Object.entries(found).filter(([, each]) => each.length > 0)).toEqual([]);
  });
});
