import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleRepository, grown, other } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const title = '1,243 refunds were posted twice after lockers sent their journals again';
const sentence = 'Between 14 and 18 October 2026 the ledger posted a second refund';

inBrowser('Reading a postmortem', () => {
  const bench = workbench(exampleRepository);
  const open = (how = {}): Promise<Page> => bench.open(`/${grown.id}`, how);

  test('Its text, its figures and its notes are there without a script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.getByRole('article').innerText()).toContain(sentence);
    await page.getByRole('figure', { name: 'The incident in time' }).waitFor();
    await page.getByRole('figure', { name: 'What came together' }).waitFor();
    await page.getByRole('complementary', { name: 'Notes in the margin' }).waitFor();
    const loop = page.locator('details', { hasText: 'still to come' }).first();
    await loop.locator('summary').first().click();
    expect(await loop.innerText()).toMatch(/Assemble[\s\S]*Causes[\s\S]*Deeper[\s\S]*Actions/);
  });

  test('Pointing at an entry of the strip lights it in the text, and the other way round', async () => {
    const page = await open();
    const entry = page.locator('article [data-entry]', { hasText: 'Yuki Tanabe paused the second wave' });
    const dot = page.getByRole('link', { name: /Yuki Tanabe paused the second wave/ });
    await dot.hover();
    await expect.poll(() => entry.getAttribute('class')).toContain('lit');
    await dot.click();
    expect(await inWindow(page, 'article .lit')).toBe(true);
    await entry.hover();
    await expect.poll(() => dot.getAttribute('class')).toContain('lit');
  });

  test('Each figure is a table too', async () => {
    const page = await open();
    for (const name of ['The incident in time', 'What came together']) {
      const figure = page.getByRole('figure', { name });
      await figure.getByRole('button', { name: /table/i }).click();
      expect(await figure.getByRole('row').count()).toBeGreaterThan(4);
    }
  });

  test('A related one is one link away; going back, one is where one was', async () => {
    const page = await open();
    const related = page.getByRole('link', { name: /^Locker doors stayed shut/ });
    await related.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    await related.click();
    await page.getByRole('heading', { level: 1, name: /^Locker doors stayed shut/ }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.title()).toMatch(/^Locker doors stayed shut/);
    // A screen reader goes on where the new page begins.
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
    expect(await page.title()).toContain(title);
  });

  test('Two versions side by side say what is different', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'History' }).first().click();
    const steps = page.getByRole('navigation', { name: 'Steps' });
    await steps.getByRole('link', { name: /Keep our postmortems here/ }).waitFor();
    const different = page.getByRole('region', { name: 'What is different' });
    expect(await different.locator('ins').allInnerTexts()).not.toEqual([]);
    expect(await different.innerText()).toContain('Lessons learned');
    const first = steps.getByRole('listitem').filter({ hasText: 'Keep our postmortems here' });
    await first.getByRole('link', { name: /compare from here/i }).click();
    await page.waitForURL(/left=/);
    await expect.poll(() => different.locator('del').allInnerTexts()).toContain('two times');
    expect(await different.locator('ins').allInnerTexts()).toContain('twice');
  });

  test('What somebody else commits appears where one reads', async () => {
    const page = await open();
    const second = await open({ size: 'narrow' });
    await mark(page);
    await page.getByRole('heading', { name: 'Open questions' }).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const text = bench.repository.read(grown.path);
    const changed = text.replace('another returned order.', 'another returned order, as a clerk would.');
    bench.repository.write({ [grown.path]: changed });
    bench.repository.commit('Say how it looked', { author: other });
    for (const each of [page, second])
      await each.getByRole('article').getByText('as a clerk would').waitFor({ state: 'attached' });
    await page.getByRole('status').getByText('up to date').waitFor();
    expect(await isMarked(page)).toBe(true);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(80);
  });

  test('So does what a pull brings', async () => {
    const { repository } = bench;
    const clone = join(mkdtempSync(join(tmpdir(), 'debrief-clone-')), 'clone');
    repository.git('clone', '--quiet', '.', clone);
    repository.git('-C', clone, 'config', 'user.name', other.name);
    repository.git('-C', clone, 'config', 'user.email', other.email);
    const page = await bench.open('/library');
    await mark(page);
    const path = '2026/11.care.answered-twice.md';
    repository.write({ [path]: '# Shoppers were answered twice\n\n## Summary\n\nTwo answers each.\n' });
    repository.git('-C', clone, 'mv', 'README.md', 'ABOUT.md');
    repository.git('-C', clone, 'commit', '--quiet', '-m', 'Another name');
    repository.git('pull', '--quiet', '--no-rebase', clone, 'main');
    await page.getByRole('link', { name: 'Shoppers were answered twice' }).waitFor();
    expect(await isMarked(page)).toBe(true);
  });

  test('While the server is gone a quiet line says so, and the text stays', async () => {
    const page = await open({ expects: ['ERR_CONNECTION_REFUSED', 'ERR_INCOMPLETE_CHUNKED', 'ERR_'] });
    await bench.stop();
    await page.getByRole('status').getByText('cannot be reached').waitFor();
    expect(await page.getByRole('article').innerText()).toContain(sentence);
    await bench.start();
    await expect
      .poll(() => page.getByRole('status').innerText(), { timeout: 20_000 })
      .not.toContain('cannot be reached');
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  });
});

async function inWindow(page: Page, selector: string): Promise<boolean> {
  return await page
    .locator(selector)
    .first()
    .evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}

/** Leaves a mark that a reload would wipe away. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-mark', ''));
}

async function isMarked(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.body.hasAttribute('data-mark'));
}
