import type { Locator, Page } from 'playwright-core';
import { awake } from './browser.js';
import type { Repository } from './repository.js';

/** Opens something on a page. */
export type Opens = (page: Page, folder: Repository) => Promise<void>;

/** A page with what can be open on it at the same time. */
export interface Opened {
  readonly name: string;
  readonly path: string;
  /** One after the other; each opens its own, and leaves what is open. */
  readonly opens: readonly Opens[];
  /** Where it opens only on a telephone. */
  readonly size?: 'narrow';
  /** Troubles that belong to it. */
  readonly expects?: readonly string[];
}

/** Opens all of it, on a page that has just been loaded. */
export async function openAll(page: Page, { path, opens }: Opened, folder: Repository): Promise<void> {
  if (/^\/\d{4}\/[^/]*$/.test(path)) await awake(page);
  for (const each of opens) await each(page, folder);
}

/** What opens in a window, for a person at a keyboard. */
const asked = 'form:focus-within, .deciding-panel:focus-within, [role=dialog]:focus-within';

/** Presses something by key, and waits until what it opens has the focus. */
export async function press(page: Page, target: Locator): Promise<void> {
  await target.first().press('Enter');
  await page.locator(asked).first().waitFor();
}

/** Presses a button. */
export const named =
  (name: string | RegExp): Opens =>
  (page) =>
    press(page, page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }));

/** A control of the first thing of a kind that has it. */
export const of =
  (what: string, control = 'Edit'): Opens =>
  (page) =>
    press(page, page.locator(`[data-hosts="${what}"]`).getByRole('button', { name: control, exact: true }));

/** The words of a part. */
export const part =
  (kind: string): Opens =>
  (page) =>
    press(
      page,
      page.locator(`section[data-kind="${kind}"]`).getByRole('button', { name: 'Edit', exact: true }),
    );

/** Puts words into the field that opened last. */
export const type =
  (label: string | RegExp, words: string): Opens =>
  (page) =>
    page.getByLabel(label).last().fill(words);

/** Waits until some words are there. */
export const seen =
  (words: string | RegExp): Opens =>
  (page) =>
    page.getByText(words).first().waitFor();

/** Unfolds something. */
export const unfold =
  (words: string | RegExp): Opens =>
  async (page) => {
    await page.locator('summary').filter({ hasText: words }).first().press('Enter');
  };

/** Presses keys, one after the other. */
export const key =
  (...keys: readonly string[]): Opens =>
  async (page) => {
    for (const each of keys) await page.keyboard.press(each);
  };
