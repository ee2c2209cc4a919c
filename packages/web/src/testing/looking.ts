import type { Page } from 'playwright-core';
import { violations } from './axe.js';
import { sizes } from './browser.js';
import { faint } from './faint.js';
import { overflowing } from './overflow.js';

/**
 * What is wrong with a page as it is now, by how it was looked at; nothing where all is well.
 * Axe looks twice, in opposite corners, since each of its looks takes most of a second; the colours of the other corners are seen by a quicker one.
 * Once is enough for what is the same wherever it opens.
 */
export async function faults(
  page: Page,
  axe: 'twice' | 'once' = 'twice',
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  await page.setViewportSize(sizes.narrow);
  // What has gone below the bar by scrolling is no smaller for it.
  await page.evaluate(() => scrollTo(0, 0));
  await page.emulateMedia({ colorScheme: 'light' });
  found['narrow: too wide'] = await overflowing(page);
  found['narrow, light'] = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found['narrow, dark'] = await faint(page);
  await page.setViewportSize(sizes.wide);
  found['wide: too wide'] = await overflowing(page);
  found['wide, dark'] = await (axe === 'twice' ? violations(page) : faint(page));
  await page.emulateMedia({ colorScheme: 'light' });
  found['wide, light'] = await faint(page);
  return Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0));
}
