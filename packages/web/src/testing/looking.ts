import type { Page } from 'playwright-core';
import { violations } from './axe.js';
import { sizes } from './browser.js';
import { faint } from './faint.js';
import { overflowing } from './overflow.js';

/** What is wrong with a page as it is now, by how it was looked at; nothing where all is well. */
export async function faults(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  await page.setViewportSize(sizes.narrow);
  await page.emulateMedia({ colorScheme: 'light' });
  found['narrow: too wide'] = await overflowing(page);
  found['narrow, light'] = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found['narrow, dark'] = await faint(page);
  await page.setViewportSize(sizes.wide);
  found['wide: too wide'] = await overflowing(page);
  found['wide, dark'] = await violations(page);
  await page.emulateMedia({ colorScheme: 'light' });
  found['wide, light'] = await faint(page);
  return Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0));
}
