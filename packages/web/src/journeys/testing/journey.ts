import type { Locator } from 'playwright-core';
import type { Hands } from './hands.js';
import { agree, type Known } from './knowing.js';
import { supplyAll } from './loop.js';

/** Who takes part in a journey, and how they look at what is still to come. */
export interface Journey {
  readonly hands: Hands;
  /** Somebody else who was there, with the postmortem before them. */
  readonly other: () => Promise<Hands>;
  /** Opens what says what is still to come, if it is not open. */
  readonly needs: (hands: Hands, step: string) => Promise<Locator>;
}

const title = 'Every second search found nothing';

/** From the call to the closed loop, following what the pages ask for. */
export async function closeTheLoop(journey: Journey): Promise<void> {
  const { hands } = journey;
  await call(hands);
  await stepTo(journey, 'Send to review', 'It is in review now.');
  await stepTo(journey, 'Make it final', 'It is final now.');
  await stepTo(journey, 'Close the loop', 'The loop is closed.');
}

async function call(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole('link', { name: /^Call a postmortem/ }).first());
  await hands.press(page.getByRole('button', { name: 'Skip' }));
  await hands.fill(page.getByLabel('What happened, and to whom?'), title);
  await hands.fill(page.getByLabel(/^Which systems/), 'search');
  await hands.fill(page.getByLabel('When did it begin?'), '2026-10-01 10:41 UTC');
  await hands.fill(page.getByLabel('When was it over?'), '2026-10-01 11:19 UTC');
  await hands.choose(page.getByLabel('How bad was it?'), 'sev2');
  await hands.press(page.getByRole('button', { name: 'Call the postmortem' }));
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Supplies what a step needs, and takes it. */
async function stepTo({ hands, needs, other }: Journey, step: string, told: string): Promise<void> {
  const { page } = hands;
  const theirs: Known = [[/^Hanna Virtanen was present/, async () => await agree({ hands: await other() })]];
  await supplyAll(hands, () => needs(hands, step), theirs);
  const panel = page.getByRole('region', { name: step });
  if (!(await panel.isVisible())) await hands.press(page.getByRole('button', { name: step }).first());
  await hands.press(panel.getByRole('button', { name: step }));
  await page.getByRole('status').getByText(told).waitFor();
}
