import { expect, test } from 'vitest';
import { exampleRepository } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

inBrowser('Finding', () => {
  const bench = workbench(exampleRepository);

  test('The library answers as one types, and its address is a search to keep', async () => {
    const page = await bench.open('/library');
    const field = page.getByRole('searchbox', { name: 'Search in all postmortems' });
    await field.pressSequentially('refu', { delay: 30 });
    await page.waitForURL(/q=refu/);
    await page.locator('main mark', { hasText: 'refunds' }).first().waitFor();
    const again = await bench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await again.getByRole('searchbox').inputValue()).toBe('refu');
    await again.getByRole('heading', { level: 2, name: /1,243 refunds/ }).waitFor();
  });

  test('A facet narrows what is found, several go together, and each is a link', async () => {
    const page = await bench.open('/library');
    const facets = page.getByRole('complementary', { name: 'Narrow down' });
    await facets.getByRole('link', { name: /^lockers/ }).click();
    await page.waitForURL(/system%3Alockers/);
    await expect.poll(() => page.getByRole('status').first().innerText()).toMatch(/^2 postmortems/);
    await facets.getByRole('link', { name: /^closed/ }).click();
    await page.waitForURL(/status%3Aclosed/);
    await expect.poll(() => page.getByRole('status').first().innerText()).toMatch(/^1 postmortem/);
    await facets.getByRole('link', { name: /^lockers/ }).click();
    await page.waitForURL((url) => !url.search.includes('lockers'));
    await page.goBack();
    await page.waitForURL(/system%3Alockers/);
    await expect.poll(() => page.getByRole('status').first().innerText()).toMatch(/^1 postmortem/);
  });

  test('On a telephone the facets are behind one button', async () => {
    const page = await bench.open('/library', { size: 'narrow' });
    await page.getByRole('button', { name: /Narrow down/ }).click();
    await page.getByRole('link', { name: /^lockers/ }).click();
    await page.waitForURL(/system%3Alockers/);
  });

  test('Nothing found says so and offers another way', async () => {
    const page = await bench.open('/library');
    await page.getByRole('searchbox').fill('zeppelin');
    await page.waitForURL(/zeppelin/);
    await page
      .getByRole('main')
      .getByText(/nothing|no postmortem|none/i)
      .first()
      .waitFor();
    await page.getByRole('searchbox').press('Escape');
    await page.getByRole('heading', { level: 2 }).nth(5).waitFor();
  });

  test('Actions are narrowed by links, and lead to their postmortems', async () => {
    const page = await bench.open('/actions');
    await page.getByRole('link', { name: 'Mine' }).click();
    await page.waitForURL(/owner=Marisol/);
    const rows = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Edit/ }) });
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain('Leila Farahani');
    expect(await rows.count()).toBeGreaterThan(1);
    await page.getByRole('searchbox').fill('publication');
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole('link', { name: /Near miss: Dutch prices/ }).click();
    await page.getByRole('heading', { level: 1, name: /Near miss: Dutch prices/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('#A2');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });

  test('An action filter works without a script', async () => {
    const page = await bench.open('/actions', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Overdue' }).click();
    await page.waitForURL(/overdue=yes/);
    expect(await page.getByRole('main').innerText()).toContain('was due');
  });

  test('Every picture of the insights has its numbers, and says how they come about', async () => {
    const page = await bench.open('/insights');
    const figure = page.getByRole('region', { name: 'Until it was detected', exact: true });
    await figure.getByText('As a table').click();
    expect(await figure.getByRole('row').count()).toBeGreaterThan(10);
    await figure.getByText('How this is computed').click();
    await figure
      .getByRole('link', { name: /^Locker doors stayed shut/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Locker doors stayed shut/ }).waitFor();
  });

  test('A rule shows words that it asks about, beside those that it leaves', async () => {
    const page = await bench.open('/rules');
    await page.getByRole('main').getByRole('searchbox').fill('no-end');
    await page
      .getByRole('link', { name: /no-end|without an end/i })
      .first()
      .click();
    await page.waitForURL(/rules\/action\/no-end/);
    await page.locator('main mark').first().waitFor();
    await page.getByRole('heading', { name: /leaves alone/i }).waitFor();
  });
});
