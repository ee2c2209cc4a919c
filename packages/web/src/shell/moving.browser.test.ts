import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../testing/axe.js';
import { taken } from '../testing/browser.js';
import { openKeys, openPalette } from '../testing/pages.js';
import { exampleRepository, grown } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

inBrowser('Moving about', () => {
  const bench = workbench(exampleRepository);

  test('With keys alone from home to the past of a postmortem', async () => {
    const page = await bench.open('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Go to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.goto('/');
    await tabTo(page, 'Library');
    expect(await hasRing(page)).toBe(true);
    await page.keyboard.press('Enter');
    await heading(page, 'Library');
    await page.keyboard.press('/');
    await page.keyboard.type('posted twice');
    await page.getByRole('heading', { level: 2, name: /posted twice/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toMatch(/posted twice/);
    expect(await hasRing(page)).toBe(true);
    await page.keyboard.press('Enter');
    await heading(page, /posted twice/);
    await tabTo(page, 'History');
    await page.keyboard.press('Enter');
    await heading(page, 'History');
    expect(new URL(page.url()).pathname).toBe(`/${grown.id}/history`);
  });

  test('Tab goes through what is there in its order, and every stop is seen', async () => {
    const page = await bench.open('/library');
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
      expect({ stop: stops.at(-1), seen: await hasRing(page) }).toEqual({ stop: stops.at(-1), seen: true });
    }
    const order = ['Go to the content', 'Debrief', 'Home', 'Library', 'Actions', 'Insights', 'Guide'];
    expect(stops.slice(0, order.length)).toEqual(order);
  });

  test('The palette finds a postmortem as one types', async () => {
    const page = await bench.open('/');
    await openPalette(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('doors stayed');
    await page.getByRole('option', { name: /Locker doors stayed shut/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, /Locker doors stayed shut/);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('Escape closes what was opened, and the focus is back where it was', async () => {
    const page = await bench.open('/library');
    await tabTo(page, 'Actions');
    await openPalette(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Actions');
    await openKeys(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Actions');
  });

  test('Two keys go to a page, but never while somebody types', async () => {
    const page = await bench.open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await heading(page, 'Insights');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await heading(page, 'Library');
    await page.keyboard.press('/');
    await page.keyboard.type('gi?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('gi?');
    await heading(page, 'Library');
  });

  test('Chosen colours stay, and are there with the first paint', async () => {
    const page = await bench.open('/', { theme: 'light' });
    const light = await paper(page);
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => paper(page)).not.toBe(light);
    const dark = await paper(page);
    const answer = await page.request.get('/library');
    expect(await answer.text()).toMatch(/<html[^>]* data-theme="dark"/);
    await page.goto('/library');
    expect(await paper(page)).toBe(dark);
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('radio', { name: 'As the system' }).check();
    await expect.poll(() => paper(page)).toBe(light);
  });

  test('Keys that come before the page can answer them are not lost', async () => {
    const page = await bench.open('/guide');
    const route = await held(page, 'library');
    const palette = await held(page, 'palette');
    await page.goto('/library', { waitUntil: 'domcontentloaded' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('doors');
    route.come();
    await taken(page);
    await page.keyboard.type(' styx');
    await page.keyboard.press('Backspace');
    palette.come();
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('doors sty');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ayed');
    await page.getByRole('option', { name: /Locker doors stayed shut/, selected: true }).waitFor();
  });

  test('An address that leads nowhere says so, with a way on', async () => {
    for (const path of ['/nowhere/at/all/here', '/2026/10.ledger.double-refund']) {
      const page = await bench.open(path, { expects: ['404', 'There is no', 'route match'] });
      await heading(page, /There is no|No such/i);
      await page
        .getByRole('main')
        .getByRole('link', { name: /library/i })
        .click();
      await heading(page, 'Library');
    }
  });

  test('On a telephone the places are behind one button', async () => {
    const page = await bench.open('/', { size: 'narrow' });
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Insights' }).click();
    await heading(page, 'Insights');
  });
});

/** Keeps back a script of the application until it may come. */
async function held(page: Page, name: string): Promise<{ come(): void }> {
  let come = (): void => undefined;
  const allowed = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(`**/assets/${name}-*.js`, async (route) => {
    await allowed;
    await route.continue();
  });
  return { come: () => come() };
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The words of what has the focus. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return '';
    return (activeElement.getAttribute('aria-label') ?? activeElement.textContent).trim();
  });
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === words) return;
  }
  throw new Error(`Tab never came to “${words}”.`);
}

/** Whether one sees where the focus is. */
async function hasRing(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement) return false;
    const parts = [activeElement, activeElement.parentElement, ...activeElement.children];
    return parts.some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
  });
}

/** The colour behind everything. */
async function paper(page: Page): Promise<string> {
  return await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
