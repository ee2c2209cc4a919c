import { expect, test } from 'vitest';
import { violations } from '../testing/axe.js';
import { emptyRepository } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const id = '2026/05.search.slow';
const one = '# Search was slow\n\n## Summary\n\nOne minute.\n';
const two = one.replace('One minute', 'Two minutes');

inBrowser('An earlier version', () => {
  const bench = workbench(() => {
    const made = emptyRepository();
    made.write({ [`${id}.md`]: one });
    made.commit('Say one');
    made.write({ [`${id}.md`]: two });
    made.commit('Say two');
    return made;
  });

  test('is looked at, brought back, and taken back, by keyboard as well', async () => {
    const page = await bench.open(`/${id}/history`);
    await page.getByRole('button', { name: /^bring it back/ }).click();
    await page.getByRole('heading', { name: /^Bring back the text of/ }).waitFor();
    await expect.poll(() => page.locator('ins', { hasText: 'One' }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/^bring it back/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bring it back', exact: true }).press('Enter');
    await expect.poll(() => bench.repository.read(`${id}.md`)).toBe(one);
    await expect
      .poll(() => bench.repository.git('log', '-1', '--format=%an: %s'))
      .toMatch(/^Marisol Quiroga: Restore 2026\/05\.search\.slow as it was after [0-9a-f]{7}\n$/);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => bench.repository.read(`${id}.md`)).toBe(two);
    expect(await violations(page)).toEqual([]);
  });
});
