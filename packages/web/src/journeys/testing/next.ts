import type { Model } from '@debrief/document';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is once a need has led somewhere: a form, a control, a question of the review, a thread. */
const somewhere =
  'form.form:focus-within, .criteria :focus, .alive-controls :focus, .note-thread:focus, .deciding-panel:not(:has(.deciding-gate)):focus-within';

/** What the page tells once a step is taken, and the line that is in the file then. */
const steps: Readonly<Record<string, readonly [told: string, written: string]>> = {
  'Send to review': ['It is in review now.', 'status: in-review'],
  'Make it final': ['It is final now.', 'status: final'],
  'Close the loop': ['The loop is closed.', 'status: closed'],
};

/** Follows each thing that the next step asks for to where it is supplied, and comes back with nothing written. */
export async function lookAtNeeds(page: Page, read: () => string): Promise<void> {
  const before = read();
  const needs = (await openGate(page)).locator('.pm-need');
  const asked = await needs.locator('> p:first-child').allInnerTexts();
  for (const [at, words] of asked.entries()) {
    await needs.nth(at).locator('.pm-need-ways > .button').press('Enter');
    await page.locator(somewhere).first().waitFor({ timeout: 10_000 }).catch(deadEnd(words));
    const isForm = (await page.locator('form.form:focus-within').count()) > 0;
    await page.keyboard.press('Escape');
    // A form that is left gives the focus back to what led to it; from elsewhere, the same keys lead back.
    if (isForm) await page.locator('.deciding-gate:focus-within').waitFor();
    else await openGate(page);
  }
  await page.getByText('Saving').waitFor({ state: 'hidden' });
  expect(read()).toBe(before);
}

/** Takes the step to the next state where all is there for it, and takes it back. */
export async function takeStep(page: Page, read: () => string): Promise<void> {
  const before = read();
  const button = (await openGate(page)).locator('.form-buttons > .button-first');
  const [told, written] = (await button.isVisible()) ? (steps[await button.innerText()] ?? ['', '']) : [];
  if (told === undefined || written === undefined) return await page.keyboard.press('Escape');
  await button.press('Enter');
  await page.getByRole('status').getByText(told).waitFor();
  await expect.poll(read).toContain(`\n${written}`);
  await page.keyboard.press('Control+z');
  await expect.poll(read).toBe(before);
}

/** Stands behind the factors, and takes that back. */
export async function answerFactors(page: Page, read: () => string): Promise<void> {
  const before = read();
  await page.keyboard.press('d');
  await page.keyboard.press('a');
  const panel = page.locator('.deciding-panel:focus-within');
  await panel.getByRole('button', { name: /^I agree/ }).press('Enter');
  await page.getByRole('status').getByText('You agree to the factors.').waitFor();
  await expect.poll(read).toMatch(/^- Agreed: .*Marisol Quiroga/m);
  await panel.getByRole('button', { name: 'Take my answer back' }).press('Enter');
  // It is told once the page goes on from what the server has.
  await page.getByRole('status').getByText('Your answer is taken back.').waitFor();
  await expect.poll(read).toBe(before);
  await page.keyboard.press('Escape');
}

/** Reads what came of one whose loop is closed: nothing is asked any more, and of each action it says what became of it. */
export async function readOutcome(page: Page, { actions }: Model): Promise<void> {
  expect(await page.locator('.pm-loop-phase').innerText()).toBe('The loop is closed');
  expect(await page.locator('.deciding-buttons, .pm-phase:not([data-state="done"])').count()).toBe(0);
  const words = (await page.locator('.pm-rendered').allTextContents()).join('');
  for (const { verdict, dropped } of actions)
    expect(words).toContain(verdict ?? dropped ?? 'nothing is said');
}

/** Opens the panel of the next step, by its keys. */
async function openGate(page: Page): Promise<Locator> {
  await page.keyboard.press('d');
  await page.keyboard.press('n');
  await page.locator('.deciding-panel:focus-within .deciding-gate').waitFor();
  return page.locator('.deciding-panel');
}

/** Says which need led nowhere. */
const deadEnd = (words: string) => (cause: unknown) => {
  throw new Error(`This led nowhere: ${words}`, { cause });
};
