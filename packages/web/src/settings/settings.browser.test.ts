import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { violations } from '../testing/axe.js';
import { emptyRepository } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const agreed = `# How we write.
format: 1

severities:
  sev1: Many people cannot. # very bad
  sev2: Some cannot.

people:
  # On call in turns.
  Dana Reyes: { handles: ["@dana"], team: Search }

clocks:
  draft: 5 days # we tried three
`;

inBrowser('Settings', () => {
  const bench = workbench(emptyRepository);
  beforeEach(() => {
    bench.repository.write({ 'debrief.yaml': agreed });
    bench.repository.commit('Say what we agree on');
  });
  const file = (): string => bench.repository.read('debrief.yaml');
  const log = (): string => bench.repository.git('log', '-1', '--format=%an: %s').trim();
  const saved = async (page: Page): Promise<void> => {
    await expect.poll(() => page.getByText('Everything is saved.').isVisible()).toBe(true);
  };

  test('are changed by mouse, keep every comment, and are taken back', async () => {
    const page = await bench.open('/settings');
    await page.getByRole('button', { name: 'Edit Dana Reyes' }).click();
    await page.getByLabel('Team', { exact: true }).fill('Payments');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByLabel('Until the draft').fill('1 week');
    await page.getByLabel('Until the draft').blur();
    await saved(page);
    const after = agreed.replace('team: Search', 'team: Payments').replace('5 days #', '1 week #');
    await expect.poll(file).toBe(after);
    await expect
      .poll(log)
      .toMatch(/^Marisol Quiroga: (?:Change people: Dana Reyes and|Set) clocks: draft.* in debrief\.yaml$/);
    await page.getByRole('heading', { name: 'Settings', level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(file).toBe(after.replace('1 week #', '5 days #'));
    await page.keyboard.press('Control+z');
    await expect.poll(file).toBe(agreed);
    await expect
      .poll(log)
      .toBe('Marisol Quiroga: Take back: Set people: Dana Reyes: team to Payments in debrief.yaml');
    await saved(page);
  });

  test('are changed by keyboard alone, and say what does not fit', async () => {
    const page = await bench.open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Add a person' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mei Chen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('@mei,');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(file)
      .toBe(agreed.replace('team: Search }\n', 'team: Search }\n  Mei Chen: { handles: ["@mei"] }\n'));
    const draft = page.getByLabel('Until the draft');
    await draft.focus();
    await draft.fill('soon');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText(/^draft may be a number of days/).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => draft.inputValue()).toBe('5 days');
    expect(file()).not.toContain('soon');
  });

  test('keep what was typed over a reload and while the server is away', async () => {
    const page = await bench.open('/settings', { expects: ['ERR_FAILED', 'Failed to fetch'] });
    await page.getByRole('button', { name: 'Add a system' }).click();
    await page.getByLabel('Short name').fill('ledger');
    await page.reload();
    await page.getByRole('button', { name: 'Add a system' }).click();
    await expect.poll(() => page.getByLabel('Short name').inputValue()).toBe('ledger');
    await page.route('**/policy/changes', (route) => route.abort());
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect
      .poll(() =>
        page
          .getByText(/kept in this browser/)
          .first()
          .isVisible(),
      )
      .toBe(true);
    await page.unroute('**/policy/changes');
    await page.reload();
    await saved(page);
    await expect.poll(file).toContain('systems:\n  ledger:\n');
  });

  test('ask whose words stay where two changed the same, and show how often a rule fires', async () => {
    bench.repository.write({
      '2026/05.search.slow.md': '# Search was slow\n\n## Summary\n\nMarta should have checked the limit.\n',
    });
    bench.repository.commit('Add one');
    const page = await bench.open('/settings', { size: 'narrow', expects: ['409 (Conflict)'] });
    let isFirst = true;
    await page.route('**/policy/changes', async (route) => {
      if (isFirst) {
        isFirst = false;
        bench.repository.write({ 'debrief.yaml': file().replace('Some cannot.', 'A few cannot.') });
        bench.repository.commit('Say a few');
      }
      await route.continue();
    });
    await page.getByRole('button', { name: 'Edit sev2' }).click();
    await page.getByLabel('What it means').fill('Some people cannot.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Somebody changed the same thing' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save mine' }).click();
    await expect.poll(file).toContain('sev2: Some people cannot.');
    await page.locator('.rule-family > summary', { hasText: 'hindsight' }).click();
    await page.locator('summary', { hasText: 'of hindsight/should-have' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'Search was slow' }).isVisible()).toBe(true);
    await page.getByLabel('should-have', { exact: true }).selectOption('note');
    await expect.poll(file).toContain('rules:\n  hindsight/should-have: note\n');
  });
});
