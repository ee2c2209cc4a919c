import { describe, expect, test } from 'vitest';
import { violations } from './axe.js';
import { sizes } from './browser.js';
import { overflowing } from './overflow.js';
import { pages } from './pages.js';
import { exampleRepository } from './repository.js';
import { inBrowser, workbench } from './workbench.js';

inBrowser('Every page', () => {
  const bench = workbench(exampleRepository);

  describe.each(['narrow', 'wide'] as const)('%s', (size) => {
    test.each(pages)('$name keeps its width and can be used by everyone', async (shown) => {
      const { path, expects = [], opens } = shown;
      const page = await bench.open(path, { size, expects });
      await opens?.(page);
      expect(await overflowing(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
      expect(page.viewportSize()).toEqual(sizes[size]);
    });
  });
});
