import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake } from '../testing/browser.js';
import { exampleRepository, other } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const id = '2026/10.ledger.double-refunds';
const path = `${id}.md`;

inBrowser('What people change', () => {
  const bench = workbench(exampleRepository);
  const log = (): string => bench.repository.git('log', '-1', '--format=%an: %s').trim();
  const away = {
    expects: [
      'ERR_CONNECTION_REFUSED',
      'ERR_INCOMPLETE',
      'ERR_EMPTY_RESPONSE',
      'Failed to fetch',
      'ERR_INTERNET_DISCONNECTED',
      '409 (Conflict)',
      'ERR_CONNECTION_RESET',
    ],
  };

  async function define(page: Page, word: string, meaning: string): Promise<void> {
    await awake(page);
    await page.getByRole('button', { name: 'Add a word' }).click();
    await page.getByRole('textbox', { name: 'Word' }).fill(word);
    await page.getByLabel('What it means').fill(meaning);
    await page.getByLabel('What it means').press('Control+Enter');
    await page.getByRole('article').getByRole('listitem').filter({ hasText: meaning }).waitFor();
  }
  const saved = (words: string) =>
    expect.poll(() => bench.repository.read(path), { timeout: 15_000 }).toContain(words);

  test('is a commit in their name, and taken back by Ctrl Z', async () => {
    const page = await bench.open(`/${id}`);
    const before = bench.repository.read(path);
    await define(page, 'Backoff', 'waiting longer after each try');
    await saved('- **Backoff**: waiting longer after each try\n');
    await expect.poll(log).toBe(`Marisol Quiroga: Add the term Backoff to ${id}`);
    await page.keyboard.press('Control+z');
    await page.getByText('Taken back: Add the term Backoff').waitFor();
    await expect.poll(() => bench.repository.read(path)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await saved('- **Backoff**');
  });

  test('half typed is there again after a reload', async () => {
    const page = await bench.open(`/${id}`);
    await awake(page);
    await page.getByRole('button', { name: 'Add a word' }).click();
    await page.getByRole('textbox', { name: 'Word' }).fill('Herd');
    await page.reload();
    await awake(page);
    await expect.poll(() => page.getByRole('textbox', { name: 'Word' }).inputValue()).toBe('Herd');
    await page.keyboard.press('Escape');
    // Nothing was typed since: what has waited is still not thrown away by one press.
    await page.getByText('Press Escape once more').waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await awake(page);
    await page.getByRole('button', { name: 'Add a word' }).waitFor();
  });

  test('half typed about what somebody took away meanwhile is still there to be copied', async () => {
    const page = await bench.open(`/${id}`);
    await awake(page);
    const term = page.getByRole('article').getByRole('listitem').filter({ hasText: 'finance compares' });
    await term.hover();
    await term.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('What it means').fill('the books are compared with the shop');
    const before = bench.repository.read(path);
    bench.repository.write({ [path]: before.replace(/- \*\*Reconciliation\*\*.*\n/, '') });
    bench.repository.commit('Take a word out', { author: other });
    const left = page.getByRole('region', { name: 'Words that you did not save' });
    await left.getByText('the books are compared with the shop').waitFor();
    await left.getByRole('button', { name: 'Let them go' }).click();
    await left.waitFor({ state: 'detached' });
    bench.repository.write({ [path]: before });
    bench.repository.commit('Put it back', { author: other });
  });

  test('while the server is killed stays in the browser across a reload, and is saved when it is back', async () => {
    const page = await bench.open(`/${id}`, away);
    await define(page, 'Lease', 'a promise that ends by itself');
    await bench.kill();
    await page.getByText('kept in this browser').waitFor();
    await define(page, 'Quorum', 'more than half of the nodes');
    await bench.start();
    await page.reload();
    await saved('- **Lease**: a promise that ends by itself\n');
    await saved('- **Quorum**: more than half of the nodes\n');
    expect(bench.repository.read(path).split('**Lease**')).toHaveLength(2);
  });

  test('offline is saved when they are online again', async () => {
    const page = await bench.open(`/${id}`, away);
    await awake(page);
    await page.getByRole('button', { name: 'Add a word' }).waitFor();
    await page.context().setOffline(true);
    await define(page, 'Node', 'one of three machines');
    await page.getByText('kept in this browser').waitFor();
    await page.context().setOffline(false);
    await saved('- **Node**: one of three machines\n');
    await expect.poll(() => page.getByRole('status').innerText()).not.toContain('kept in this browser');
  });

  test('at the same time as somebody else goes together with theirs', async () => {
    const [mine, theirs] = await Promise.all([bench.open(`/${id}`, away), bench.open(`/${id}`, away)]);
    await Promise.all([
      define(mine, 'Mesh', 'every node talks to every other'),
      define(theirs, 'Star', 'every node talks to one'),
    ]);
    await saved('**Mesh**');
    await saved('**Star**');
    for (const page of [mine, theirs]) {
      await page.getByRole('article').getByText('every node talks to one').first().waitFor();
      await page.getByRole('article').getByText('every node talks to every other').first().waitFor();
    }
  });

  test('in the same words as somebody else is theirs to decide, and nothing is lost until then', async () => {
    const page = await bench.open(`/${id}`, away);
    await awake(page);
    await page.context().setOffline(true);
    const term = page
      .getByRole('article')
      .getByRole('listitem')
      .filter({ hasText: 'a courier took an uncollected order' });
    await term.hover();
    await term.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('What it means').fill('a courier took an order back');
    await page.getByLabel('What it means').press('Control+Enter');
    await page.getByText('kept in this browser').waitFor();
    const theirs = bench.repository
      .read(path)
      .replace(/(\*\*Return event\*\*: ).*/, '$1a door opened for a courier');
    bench.repository.write({ [path]: theirs });
    bench.repository.commit('Say what a return is', { author: other });
    await page.context().setOffline(false);
    const question = page.getByRole('region', { name: 'Not saved yet' });
    await question.getByText('a door opened for a courier').waitFor();
    expect(bench.repository.read(path)).toBe(theirs);
    await question.getByText('a courier took an order back').click();
    await question.getByRole('button', { name: 'Save these words' }).click();
    await saved('a courier took an order back\n');
    await question.waitFor({ state: 'detached' });
  });
});
