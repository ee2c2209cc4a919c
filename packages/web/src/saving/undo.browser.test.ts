import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake } from '../testing/browser.js';
import { emptyRepository, other } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const id = '2026/06.pricing.taken-back';

/** A draft that may go to review, with a suggestion of somebody else. */
function suggested() {
  const made = emptyRepository();
  const text = readFileSync(`${examples}2026/06.pricing.euro-file-in-pounds.md`, 'utf8')
    .replace('status: final', 'status: draft')
    .replace('- Agreed: Mai Nguyen, Marisol Quiroga, Bram de Vries', '- Agreed: Mai Nguyen');
  const exact = 'stopped eleven minutes before it was due';
  const suggestion = {
    ...{ format: 1, id: '01M5MVJ5K04R72TVE7Y6C175KD', at: '2026-10-23T17:05:00Z', by: other },
    ...{ type: 'suggested', edits: [{ anchor: quoted(text, exact), insert: 'stopped at 04:49' }] },
  };
  made.write({
    'debrief.yaml': readFileSync(`${examples}debrief.yaml`, 'utf8'),
    [`${id}.md`]: text,
    [`${id}/discussion/${suggestion.id}.json`]: `${JSON.stringify(suggestion, null, 2)}\n`,
  });
  made.commit('Write it down');
  return made;
}

/** Words with a little of what stands around them. */
function quoted(text: string, exact: string) {
  const [from, to] = [text.indexOf(exact), text.indexOf(exact) + exact.length];
  return { exact, prefix: text.slice(from - 20, from), suffix: text.slice(to, to + 20) };
}

inBrowser('Ctrl Z takes back', () => {
  const bench = workbench(suggested);
  const read = (): string => bench.repository.read(`${id}.md`);
  const says = async (words: string): Promise<void> =>
    await expect.poll(read, { timeout: 15_000 }).toContain(words);
  const is = async (text: string): Promise<void> =>
    await expect.poll(() => read() === text, { timeout: 15_000 }).toBe(true);
  const undo = async (page: Page, told: string): Promise<void> => {
    await page.keyboard.press('Control+z');
    await page.getByRole('status').getByText(`Taken back: ${told}`).first().waitFor();
  };

  test('a step to the next state and an answer, byte for byte, and does them again', async () => {
    const page = await bench.open(`/${id}`);
    await awake(page);
    const draft = read();
    await page.getByRole('button', { name: 'Send to review' }).click();
    const panel = page.getByRole('region', { name: 'Send to review' });
    await panel.getByRole('button', { name: 'Send to review' }).click();
    await says('status: in-review');
    await page.getByRole('status').getByText('It is in review now.').waitFor();
    await undo(page, 'Send to review');
    await is(draft);
    expect(bench.repository.git('log', '-1', '--format=%an: %s')).toBe(
      `Marisol Quiroga: Undo “Send to review” in ${id}\n`,
    );
    await page.keyboard.press('Control+Shift+z');
    await says('status: in-review');
    const reviewed = read();
    await page.getByRole('button', { name: /I agree/ }).click();
    await says('- Agreed: Mai Nguyen, Marisol Quiroga\n');
    await page.getByText('You: agrees.').first().waitFor();
    await undo(page, 'Agree to the factors');
    await is(reviewed);
  });

  test('a suggestion that was accepted, whose thread is open again', async () => {
    const page = await bench.open(`/${id}`);
    await awake(page);
    const before = read();
    const accept = page.getByRole('button', { name: 'Accept', exact: true });
    await accept.click();
    await says('stopped at 04:49');
    await accept.waitFor({ state: 'detached' });
    await undo(page, 'Accept a suggestion');
    await is(before);
    await accept.waitFor();
    expect(bench.repository.git('log', '-2', '--format=%s').trim().split('\n')).toEqual([
      `Reopen a thread about ${id}`,
      `Undo “Accept a suggestion” in ${id}`,
    ]);
  });

  test('a file that was attached, with its link, and attaches it again', async () => {
    const page = await bench.open(`/${id}`);
    await awake(page);
    const before = read();
    const isThere = (): boolean => existsSync(join(bench.repository.root, id, 'price.log'));
    await page
      .locator('[data-hosts="entry"]')
      .first()
      .getByLabel('Files to attach')
      .setInputFiles({ name: 'price.log', mimeType: 'text/plain', buffer: Buffer.from('held\n') });
    await says('price.log');
    expect(isThere()).toBe(true);
    const linked = read();
    await undo(page, 'Attach price.log');
    await is(before);
    await expect.poll(isThere, { timeout: 15_000 }).toBe(false);
    await page.keyboard.press('Control+Shift+z');
    await is(linked);
    expect(bench.repository.read(`${id}/price.log`)).toBe('held\n');
    expect(bench.repository.git('status', '--porcelain')).toBe('');
  });
});
