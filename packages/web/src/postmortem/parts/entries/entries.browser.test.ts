import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../../../testing/axe.js';
import { awake } from '../../../testing/browser.js';
import { exampleRepository } from '../../../testing/repository.js';
import { inBrowser, workbench } from '../../../testing/workbench.js';

const id = '2026/10.identity.six-in-the-evening';
const path = `${id}.md`;
const chat = `Some words before
Dana Reyes
  6:15 PM
The gateway answers nobody
6:17
Restarting gw-2 by hand
2 replies
Mei Chen
  6:18 PM
I tell the care desk
Mei Chen
  6:19 PM
They know
`;

inBrowser('The timeline', () => {
  const bench = workbench(exampleRepository);
  const log = (): string => bench.repository.git('log', '-1', '--format=%an: %s').trim();
  const saved = (words: string) =>
    expect.poll(() => bench.repository.read(path), { timeout: 15_000 }).toContain(words);
  const entry = (page: Page, words: string) => page.locator('[data-entry]').filter({ hasText: words });
  const open = async (): Promise<Page> => {
    const page = await bench.open(`/${id}`);
    await awake(page);
    return page;
  };

  test('takes an entry by mouse, with the time as it was understood, and its marks by a click', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add an entry' }).click();
    const form = page.getByRole('form', { name: 'Add an entry to the timeline' });
    await form.getByLabel('When').fill('29 Oct 2026 19:22 CET');
    await form.getByText('29 Oct 2026, 19:22 CET (18:22 UTC in the timeline)').waitFor();
    await form.getByLabel('What happened').fill('Support called the depot');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Add' }).click();
    await saved('- 18:22 Support called the depot\n');
    const added = entry(page, 'Support called the depot');
    await added.hover();
    await added.getByRole('button', { name: 'Uncertain' }).click();
    await saved('- 18:22 Support called the depot (uncertain)\n');
    await added.hover();
    await added.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => bench.repository.read(path)).not.toContain('Support called the depot');
  });

  test('is written and moved by keys alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add an entry' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('2026-10-29 18:02');
    await page.getByRole('textbox', { name: 'What happened' }).focus();
    await page.keyboard.type('A second call to the care desk');
    await page.keyboard.press('Control+Enter');
    await saved('- 18:02 A second call to the care desk\n');
    await entry(page, 'A second call').getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('18:03 UTC. Ctrl Z takes it back.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-entry]')?.textContent))
      .toContain('A second call');
    await page.keyboard.press('u');
    await saved('- 18:03 A second call to the care desk (uncertain)\n');
    await page.keyboard.press('u');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.getByText('18:13 UTC. Ctrl Z takes it back.').waitFor();
    await saved('- 18:13 A second call to the care desk\n');
    const text = bench.repository.read(path);
    expect(text.indexOf('18:09 Kwame')).toBeLessThan(text.indexOf('18:13 A second call'));
  });

  test('takes what was pasted as one commit, after a look at each row', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Paste a chat or alerts' }).click();
    const form = page.getByRole('form', { name: /Paste|Look through/ });
    await form.getByLabel('What you copied').fill(chat);
    await form.getByText('Read as messages from Slack: 4 rows.').waitFor();
    await form.getByText('Some words before').waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('What happened, row 2').fill('Restarted gw-2 by hand');
    await form.getByRole('button', { name: 'Add 4 entries' }).click();
    await saved('- 18:15 Dana Reyes: The gateway answers nobody\n');
    await saved('- 18:17 Dana Reyes: Restarted gw-2 by hand\n');
    await expect.poll(log).toMatch(/^Marisol Quiroga: Add 4 entries to the timeline/);
    await page.getByRole('button', { name: 'Paste a chat or alerts' }).click();
    await form.getByLabel('What you copied').fill(chat);
    await form.getByText('4 are in the timeline already, and left out.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('takes a log that is chosen for an entry, and shows its first lines', async () => {
    const page = await open();
    const held = entry(page, 'Efua Mensah searched the postmortems');
    await held.hover();
    const chooser = page.waitForEvent('filechooser');
    await held.getByRole('button', { name: 'Attach' }).click();
    await (await chooser).setFiles({
      name: 'pipeline run.log',
      mimeType: 'text/plain',
      buffer: Buffer.from('waiting for three nodes\n'),
    });
    await saved('([pipeline run.log](10.identity.six-in-the-evening/pipeline%20run.log))');
    expect(bench.repository.read(`${id}/pipeline run.log`)).toBe('waiting for three nodes\n');
    await held.getByText('First lines of').click();
    await held.getByText('waiting for three nodes').waitFor();
  });

  test('keeps a picture that could not be sent until it can, and takes lines that are pasted over an entry', async () => {
    const page = await bench.open(`/${id}`, { expects: ['ERR_FAILED'] });
    await awake(page);
    await page.route('**/attachments?*', (route) => route.abort(), { times: 1 });
    const hit = entry(page, 'Kwame Boateng took command');
    await hit.evaluate((element) => {
      const bytes = Uint8Array.from(
        atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        ),
        (letter) => letter.charCodeAt(0),
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'board.png', { type: 'image/png' }));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await hit.getByText('The server cannot be reached').waitFor();
    await hit.getByRole('button', { name: 'Try again' }).click();
    await saved('![board.png](10.identity.six-in-the-evening/board.png)');
    await hit.getByRole('img', { name: 'board.png' }).waitFor();
    await hit.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '23:01 Pasted here\n23:02 And here');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByText('Read as lines: 2 rows.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('lets a dot of the strip be dragged in time', async () => {
    const page = await open();
    const dot = page.locator('.fig-strip .fig-dot').nth(2);
    const box = await dot.locator('.fig-mark').boundingBox();
    if (!box) throw new Error('The strip has dots.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = bench.repository.read(path);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 5 });
    await page.locator('.strip-label').waitFor();
    await page.mouse.up();
    await page.getByText('Ctrl Z takes it back.').waitFor();
    await expect.poll(() => bench.repository.read(path)).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => bench.repository.read(path)).toBe(before);
  });
});
