import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake } from '../testing/browser.js';
import { exampleRepository, other } from '../testing/repository.js';
import { as, behindProxy, inBrowser, workbench } from '../testing/workbench.js';

const id = '2026/10.ledger.double-refunds';
const path = `${id}.md`;
const marisol = { name: 'Marisol Quiroga', email: 'marisol.quiroga@example.com' };
const lea = { name: 'Lea Brandt', email: 'lea@example.com' };

inBrowser('What could cost people their words', () => {
  const bench = workbench(exampleRepository, behindProxy);
  const troubles = ['ERR_FAILED', 'Failed to fetch', '409 (Conflict)'];
  const read = (): string => bench.repository.read(path);
  const edit = async (page: Page): Promise<void> => {
    const term = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Journal:' });
    await term.hover();
    await term.getByRole('button', { name: 'Edit' }).click();
  };

  test('a form that is open puts nothing back that somebody else changes, and Escape asks once', async () => {
    const page = await bench.open(`/${id}`, { ...as(marisol), expects: troubles });
    await awake(page);
    await edit(page);
    await page.getByRole('textbox', { name: 'Word' }).fill('Journal too');
    bench.repository.write({
      [path]: read().replace(/(\*\*Journal\*\*: ).*/, '$1what a controller remembers'),
    });
    bench.repository.commit('Say what a card is', { author: other });
    await expect
      .poll(() => page.getByLabel('What it means').inputValue())
      .toBe('what a controller remembers');
    await page.getByLabel('What it means').press('Control+Enter');
    await expect.poll(read, { timeout: 15_000 }).toContain('**Journal too**: what a controller remembers\n');

    await page.getByRole('button', { name: 'Add a word' }).click();
    const meaning = page.getByLabel('What it means');
    const words = 'what everybody does at once when the line is back again';
    await meaning.pressSequentially(words);
    await meaning.press('Escape');
    await page.getByText('Press Escape once more').waitFor();
    expect(await meaning.inputValue()).toBe(words);
    await meaning.press('Escape');
    await meaning.waitFor({ state: 'detached' });
  });

  test('what one person has left is not saved in the name of the next', async () => {
    const page = await bench.open(`/${id}`, { ...as(marisol), expects: troubles });
    await awake(page);
    await page.route('**/operations', (route) => route.abort());
    await page.getByRole('button', { name: 'Add a word' }).click();
    await page.getByRole('textbox', { name: 'Word' }).fill('Lease');
    await page.getByLabel('What it means').fill('a promise that ends by itself');
    await page.getByLabel('What it means').press('Control+Enter');
    await page.getByText('kept in this browser').waitFor();
    const come = async (who: typeof lea): Promise<void> => {
      await page.context().setExtraHTTPHeaders(as(who).extraHTTPHeaders ?? {});
      await page.reload();
      await awake(page);
      await page.getByRole('button', { name: 'Add a word' }).waitFor();
    };
    await come(lea);
    await page.unroute('**/operations');
    await page.getByRole('button', { name: 'Add a word' }).click();
    await page.getByRole('textbox', { name: 'Word' }).fill('Mast');
    await page.getByLabel('What it means').fill('what carries the aerials');
    await page.getByLabel('What it means').press('Control+Enter');
    await expect.poll(read, { timeout: 15_000 }).toContain('**Mast**');
    expect(read()).not.toContain('**Lease**');
    await come(marisol);
    await expect.poll(read, { timeout: 15_000 }).toContain('**Lease**: a promise that ends by itself\n');
    expect(bench.repository.git('log', '-1', '--format=%an')).toBe('Marisol Quiroga\n');
  });
});
