import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleRepository, grown, me, other } from '../../testing/repository.js';
import { as, behindProxy, inBrowser, workbench } from '../../testing/workbench.js';

inBrowser('Discussing', () => {
  const bench = workbench(exampleRepository, behindProxy);
  const open = (who = me, how = {}): Promise<Page> => bench.open(`/${grown.id}`, { ...as(who), ...how });
  const git = (...words: readonly string[]): string => bench.repository.git(...words);
  const said = (): number => readdirSync(join(bench.repository.root, grown.id, 'discussion')).length;
  const subjects = (count: number): string[] =>
    git('log', `-${count}`, '--format=%an: %s').trim().split('\n').reverse();

  test('Two people talk about some words, and one takes up what the other suggests', async () => {
    const [hanna, marisol] = await Promise.all([open(other), open()]);
    const before = said();
    await select(hanna, 'posted a second refund');
    await hanna.getByRole('button', { name: 'Comment', exact: true }).click();
    await hanna.getByLabel('What you want to say or ask').fill('Was it a second one for all of them?');
    await hanna.getByRole('form').getByRole('button', { name: 'Comment' }).click();
    const asked = noteWith(marisol, 'Was it a second one for all of them?');
    await asked.waitFor();
    await expect
      .poll(() => marisol.getByRole('status').allInnerTexts())
      .toContain('Hanna Virtanen asks, about “posted a second refund”.');
    await asked.getByRole('button', { name: 'Reply' }).click();
    await marisol.getByLabel('What you want to say').fill('For each of the 1,243.');
    await asked.getByRole('button', { name: 'Reply' }).click();
    await noteWith(hanna, 'For each of the 1,243.').waitFor();

    await select(hanna, 'posted a second refund');
    await hanna
      .getByRole('toolbar', { name: 'The selected words' })
      .getByRole('button', { name: 'Suggest other words' })
      .click();
    await hanna.getByRole('textbox', { name: 'Other words' }).fill('posted each refund a second time');
    await hanna.getByRole('form').getByRole('button', { name: 'Suggest', exact: true }).click();
    await noteWith(marisol, 'each refund a second time')
      .getByRole('button', { name: 'Accept', exact: true })
      .click();
    for (const page of [marisol, hanna])
      await page.getByRole('article').getByText('posted each refund a second time').waitFor();
    expect(bench.repository.read(grown.path)).toContain('posted each refund a second time');
    expect(said()).toBe(before + 4);
    expect(subjects(4)).toEqual([
      `Hanna Virtanen: Open a thread about ${grown.id}`,
      `Marisol Quiroga: Reply in a thread about ${grown.id}`,
      `Hanna Virtanen: Suggest other words for ${grown.id}`,
      `Marisol Quiroga: Accept a suggestion for ${grown.id}`,
    ]);
    expect(git('status', '--short')).toBe('');
  }, 120_000);

  test('By keyboard alone: comment on a heading, name somebody, reply, resolve', async () => {
    const page = await open();
    // Until the keys are heard.
    await expect
      .poll(async () => {
        await page.keyboard.press('n');
        return await page.evaluate(() => document.activeElement?.tagName);
      })
      .toBe('H2');
    await page.keyboard.press('m');
    const field = page.getByLabel('What you want to say or ask');
    await field.waitFor();
    await page.keyboard.type('Is it short enough? @hanna');
    await page.getByRole('option', { name: /Hanna Virtanen/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toMatch(/^Is it short enough\? @hanna\S* $/);
    await page.keyboard.press('Control+Enter');
    const note = noteWith(page, 'Is it short enough?');
    await note.getByRole('button', { name: 'Reply' }).waitFor();
    await note.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('What you want to say').waitFor();
    await page.keyboard.type('It is.');
    await page.keyboard.press('Control+Enter');
    const replied = `Marisol Quiroga: Reply in a thread about ${grown.id}`;
    await expect.poll(() => subjects(1), { timeout: 15_000 }).toEqual([replied]);
    await note.getByRole('button', { name: 'Resolve' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('A last word, if you like').waitFor();
    await page.keyboard.press('Control+Enter');
    const resolved = `Marisol Quiroga: Resolve a thread about ${grown.id}`;
    await expect.poll(() => subjects(1), { timeout: 15_000 }).toEqual([resolved]);
    await expect.poll(() => note.innerText()).toContain('Resolved by Marisol Quiroga');
  });

  test('What is typed survives a reload, and what is sent while nobody hears it goes out later', async () => {
    const page = await open(me, { expects: ['net::ERR_FAILED'] });
    await select(page, '14 and 18 October');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByLabel('What you want to say or ask').fill('Who heard of it first?');
    await page.reload();
    await page.getByText('You typed this earlier and did not send it.').waitFor();
    expect(await page.getByLabel('What you want to say or ask').inputValue()).toBe('Who heard of it first?');
    const path = '**/discussion';
    await page.route(path, (route) => route.abort('failed'));
    const before = said();
    await page.getByLabel('What you want to say or ask').press('Control+Enter');
    await page.getByText('Waiting for the server.').waitFor();
    await page.reload();
    await page.getByText('Waiting for the server.').waitFor();
    await page.unroute(path);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await noteWith(page, 'Who heard of it first?').getByRole('button', { name: 'Reply' }).waitFor();
    expect(await page.getByText('Waiting for the server.').count()).toBe(0);
    expect(said()).toBe(before + 1);
  });
});

/** Selects words of the text with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  const places = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      return { first: rects[0]?.toJSON() as DOMRect, last: rects.at(-1)?.toJSON() as DOMRect };
    }
    throw new Error(`There is no “${wanted}”.`);
  }, words);
  const { first, last } = places;
  await page.mouse.move(first.left + 1, first.top + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.right - 2, last.top + last.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'The selected words' }).waitFor();
}

function noteWith(page: Page, words: string) {
  return page.locator('.pm-notes > .note', { hasText: words });
}
