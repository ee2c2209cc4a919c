import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tabTo as goByTab } from '../../journeys/testing/hands.js';
import { emptyRepository } from '../../testing/repository.js';
import { inBrowser, workbench } from '../../testing/workbench.js';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const [byMouse, byKeys, blocked] = ['06.pricing.by-mouse', '06.pricing.by-keys', '06.pricing.blocked'].map(
  (name) => `2026/${name}`,
) as [string, string, string];

/** A small postmortem from before its review, and the same one that nobody owns. */
function small() {
  const made = emptyRepository();
  const text = readFileSync(`${examples}2026/06.pricing.euro-file-in-pounds.md`, 'utf8')
    .replace('status: final', 'status: draft')
    .replace(/^## Review[\s\S]*/m, '');
  made.write({
    'debrief.yaml': readFileSync(`${examples}debrief.yaml`, 'utf8'),
    [`${byMouse}.md`]: text,
    [`${byKeys}.md`]: text,
    [`${blocked}.md`]: text.replace('owner: Marisol Quiroga\n', ''),
  });
  made.commit('Write it down');
  return made;
}

inBrowser('Deciding', () => {
  const bench = workbench(small);
  const read = (id: string): string => bench.repository.read(`${id}.md`);
  const says = async (id: string, words: string): Promise<void> =>
    await expect.poll(() => read(id).includes(words), { timeout: 15_000, message: words }).toBe(true);

  /** Somebody else answers at the same moment, in their own clone. */
  const agreesToo = async (id: string, name: string): Promise<void> => {
    const text = read(id).replace(/^- Agreed: (.*)$/m, `- Agreed: $1, ${name}`);
    const first = text.includes('- Agreed:')
      ? text
      : text.replace(/^(- Present: .*)$/m, `$1\n- Agreed: ${name}`);
    bench.repository.write({ [`${id}.md`]: first });
    // The server may hold the index of Git at this very moment.
    await expect
      .poll(() => {
        bench.repository.commit(`${name} agrees`, { author: { name, email: 'x@larkfield.example' } });
        return true;
      })
      .toBe(true);
  };

  test('A draft becomes final by mouse', async () => {
    // Whoever reloads while something is being saved sends it once more, and is told that it is there.
    const page = await bench.open(`/${byMouse}`, { expects: ['409'] });
    await page.getByRole('button', { name: 'Send to review' }).click();
    const panel = page.getByRole('region', { name: 'Send to review' });
    expect(await panel.innerText()).toMatch(/Assemble\s*all there[\s\S]*Facts\s*all there/);
    await panel.getByRole('button', { name: 'Send to review' }).click();
    await says(byMouse, 'status: in-review');
    await page.getByRole('status').getByText('It is in review now.').waitFor();

    await page.getByRole('button', { name: 'The review meeting' }).click();
    const meeting = page.getByRole('region', { name: 'The review meeting' });
    await meeting.getByRole('button', { name: 'Start the review' }).click();
    expect(await meeting.getByLabel('When').inputValue()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    await meeting.getByLabel('When').fill('2026-11-19 14:00 UTC');
    await meeting.getByLabel('Present').fill('Mai Nguyen, Marisol Quiroga, Bram de Vries');
    await meeting.getByRole('button', { name: 'Start', exact: true }).click();
    await says(byMouse, '- Present: Mai Nguyen, Marisol Quiroga, Bram de Vries\n');
    const item = meeting.getByRole('listitem').filter({ hasText: 'The impact is complete' });
    await item.getByRole('button', { name: 'Write down what was said' }).click();
    await item.getByLabel('In a sentence or two').fill('The depots heard of it a day later');
    await item.getByLabel('It becomes').selectOption({ label: 'Something that we learned' });
    await item.getByRole('button', { name: 'Write it down' }).click();
    await says(byMouse, '- The depots heard of it a day later');
    await page.reload();
    await page.getByRole('button', { name: 'The review meeting' }).click();
    const again = meeting.getByRole('listitem').filter({ hasText: 'The impact is complete' });
    expect(await again.getByRole('checkbox').isChecked()).toBe(true);
    await meeting.getByRole('button', { name: 'Close' }).click();

    await page.mouse.move(400, 500);
    await page.getByRole('button', { name: 'Answer the questions of the review' }).click();
    const asked = page.locator('.criteria > li');
    await expect.poll(() => asked.count()).toBe(5);
    for (let at = 0; at < 4; at++) await asked.nth(at).getByRole('button', { name: 'Met' }).click();
    await asked.nth(4).getByRole('button', { name: 'Not yet' }).click();
    await page.getByLabel('Why not yet?').fill('Care reads it on Monday');
    await page.keyboard.press('Control+Enter');
    await says(byMouse, '- [ ] The people concerned know the outcome — Care reads it on Monday');

    await page.getByRole('button', { name: 'Your answer', exact: true }).click();
    const answer = page.getByRole('region', { name: 'Your answer to the factors' });
    await answer.getByRole('button', { name: /I agree/ }).waitFor();
    await agreesToo(byMouse, 'Mai Nguyen');
    await answer.getByRole('button', { name: /I agree/ }).click();
    await says(byMouse, '- Agreed: Mai Nguyen, Marisol Quiroga\n');
    await agreesToo(byMouse, 'Bram de Vries');
    await answer.getByText('Bram de Vries agrees').waitFor();

    await page.getByRole('button', { name: 'Make it final' }).first().click();
    const final = page.getByRole('region', { name: 'Make it final' });
    await final.getByRole('button', { name: 'Make it final' }).click();
    await says(byMouse, 'status: final');
    await expect
      .poll(() => bench.repository.git('log', '-1', '--format=%an %s'))
      .toBe(`Marisol Quiroga Set status of ${byMouse} to final\n`);
  });

  test('The same by keyboard alone, with a dissent that is taken back', async () => {
    const page = await bench.open(`/${byKeys}`);
    await keys(page, 'd', 'n');
    await page.getByRole('region', { name: 'Send to review' }).waitFor();
    await tabTo(page, 'Send to review');
    await page.keyboard.press('Enter');
    await says(byKeys, 'status: in-review');
    await page.getByRole('status').getByText('It is in review now.').waitFor();

    await keys(page, 'd', 'm');
    await page.getByRole('region', { name: 'The review meeting' }).waitFor();
    await tabTo(page, 'Start the review');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Present');
    await page.keyboard.type('Mai Nguyen,Marisol Quiroga,');
    await page.keyboard.press('Control+Enter');
    await says(byKeys, '- Present: Mai Nguyen, Marisol Quiroga\n');
    await page.getByRole('button', { name: 'End the review' }).waitFor();
    await keys(page, 'j', 'x');
    const first = page.locator('.agenda-item').first().getByRole('checkbox');
    await expect.poll(() => first.isChecked()).toBe(true);
    await page.keyboard.press('Escape');

    await keys(page, 'd', 'a');
    await page.getByRole('button', { name: 'I see it differently' }).first().waitFor();
    await tabTo(page, 'I see it differently');
    await page.keyboard.press('Enter');
    await page.keyboard.type('the holiday is a factor of its own');
    await page.keyboard.press('Control+Enter');
    await says(byKeys, '- Dissent: Marisol Quiroga — the holiday is a factor of its own\n');
    // The form that had the focus is gone: it may be on either side.
    await goByTab(page, page.getByRole('button', { name: 'Take my answer back', exact: true }).first());
    await page.keyboard.press('Enter');
    await expect.poll(() => read(byKeys), { timeout: 15_000 }).not.toContain('Dissent');
    const agreeing = 'I agree that these factors are right and sufficient';
    await goByTab(page, page.getByRole('button', { name: agreeing, exact: true }).first());
    await page.keyboard.press('Enter');
    await says(byKeys, '- Agreed: Marisol Quiroga\n');
  });

  test('A gate that is not open shows the way', async () => {
    const page = await bench.open(`/${blocked}`);
    await page.getByRole('button', { name: 'Send to review' }).click();
    const panel = page.getByRole('region', { name: 'Send to review' });
    await panel.getByRole('button', { name: 'Fill it in' }).waitFor();
    expect(await panel.getByRole('button', { name: 'Send to review' }).count()).toBe(0);
    expect(await panel.getByRole('button', { name: 'Fill it in' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Whom to invite' }).click();
    const invited = page.getByRole('region', { name: 'Whom to invite' });
    await invited.getByRole('button', { name: 'Add Lotte Jansen' }).click();
    await says(blocked, 'support: [Lotte Jansen]');
  });
});

async function keys(page: Page, ...all: readonly string[]): Promise<void> {
  for (const each of all) await page.keyboard.press(each);
}

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const there = page.getByRole('button', { name, exact: true }).or(page.getByLabel(name, { exact: true }));
  await there.first().waitFor();
  for (let tries = 0; tries < 60; tries++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent?.trim();
      return element instanceof HTMLButtonElement ? element.textContent?.trim() : null;
    });
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${name}`);
}
