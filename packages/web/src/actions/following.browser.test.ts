import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../testing/axe.js';
import { overflowing } from '../testing/overflow.js';
import { exampleRepository, me } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const refunds = '2026/10.ledger.double-refunds.md';
const prices = '2026/06.pricing.euro-file-in-pounds.md';
const asked = '2026/11.app.slow-baskets.md';

function repository() {
  const made = exampleRepository();
  made.write({
    [asked]: `---\nstatus: draft\n---\n\n# Baskets were slow\n\n## Open questions\n\n- [ ] **Q1** ${me.name}: which limit was it?\n`,
  });
  made.commit('Ask what the limit was');
  return made;
}

inBrowser('Following through', () => {
  const bench = workbench(repository);
  const says = (path: string): Promise<unknown> => Promise.resolve(bench.repository.read(path));
  const saved = (path: string, words: RegExp) =>
    expect.poll(() => says(path), { timeout: 15_000 }).toMatch(words);
  const row = (page: Page, words: string) => page.locator('.action[data-row]', { hasText: words });

  test('By mouse: a tick stays where it was under two filters, is a commit, and can be taken back', async () => {
    const page = await bench.open('/actions?owner=Marisol+Quiroga&state=open');
    const key = row(page, 'Key refunds by locker');
    await key.getByRole('button', { name: /^Done/ }).click();
    await saved(refunds, /- \[x\] \*\*A2\*\* Key refunds/);
    await expect
      .poll(() => bench.repository.git('log', '-1', '--format=%an: %s'))
      .toContain(`${me.name}: Tick A2`);
    // The answer of the server has no such open action any more; the row is still there.
    await expect.poll(() => key.getAttribute('data-state')).toBe('done');
    expect(new URL(page.url()).search).toBe('?owner=Marisol+Quiroga&state=open');
    expect(await violations(page)).toEqual([]);
    await key.getByRole('button', { name: /^Undo/ }).click();
    await saved(refunds, /- \[ \] \*\*A2\*\* Key refunds/);
    await expect.poll(() => key.getAttribute('data-state')).toBe('open');
  });

  test('By keyboard alone: to an action, another day for it, and dropped with the reason', async () => {
    const page = await bench.open('/actions?words=Compare+returns');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByLabel('Owner').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Rafael Nunes');
    await page.keyboard.press('Control+Enter');
    await saved(refunds, /Compare returns[\s\S]*- Owner: Rafael Nunes/);
    await expect.poll(() => page.locator('.action .form').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await page.keyboard.type('the new ledger does it by itself');
    await page.keyboard.press('Control+Enter');
    await saved(refunds, /Compare returns[\s\S]*- Dropped: the new ledger does it by itself/);
    await page.keyboard.press('u');
    await expect.poll(() => says(refunds), { timeout: 15_000 }).not.toContain('Dropped:');
  });

  test('In the text: an action with one line, then who and which factor, on a telephone as well', async () => {
    const page = await bench.open(`/${refunds.slice(0, -3)}#A4`, { size: 'narrow' });
    await page
      .locator('section[data-kind="actions"] .alive-add .button', { hasText: 'Add an action' })
      .click();
    await page.getByLabel('What is to be done?').fill('Name an owner for the way from door to refund');
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await saved(refunds, /- \[ \] \*\*A5\*\* Name an owner for the way from door to refund/);
    const item = page.locator('[data-action="4"]').first();
    await item.getByRole('button', { name: 'Edit' }).click();
    await item.getByRole('combobox', { name: 'Owner' }).fill('Grace Adeyemi');
    await item.getByRole('checkbox', { name: /^F4 / }).check();
    expect(await overflowing(page)).toEqual([]);
    await item.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(refunds, /\*\*A5\*\*[\s\S]*- Owner: Grace Adeyemi[\s\S]*- Addresses: F4/);
    // The focus is where it was.
    await expect.poll(() => item.locator('[data-control="edit"]:focus').count()).toBe(1);
  });

  test('From home: looked back at, recorded, and ready to be closed', async () => {
    const page = await bench.open('/');
    await page.getByRole('link', { name: /^Near miss: Dutch prices.*followed up/ }).click();
    const form = page.getByRole('form', { name: 'Look back at the actions' });
    await form.waitFor();
    expect(await violations(page)).toEqual([]);
    const first = form.getByRole('group', { name: /^A1/ });
    await first.getByRole('button', { name: 'Helped', exact: true }).click();
    await page.keyboard.type('four files were refused since');
    await form.getByRole('group', { name: /^A2/ }).getByRole('radio', { name: 'It is done' }).check();
    await form.getByRole('textbox', { name: 'Did A2 help?' }).fill('Did not help — no such price came');
    await form.getByLabel('When did you meet?').fill('2026-07-20 14:00 UTC');
    await form.getByLabel('Present').fill('Mai Nguyen,Marisol Quiroga,');
    await form.getByRole('button', { name: 'Record the follow-up' }).click();
    await saved(
      prices,
      /## Follow-up\n\n- Held: 2026-07-20 14:00 UTC\n- Present: Mai Nguyen, Marisol Quiroga/,
    );
    expect(await says(prices)).toMatch(/- Verdict: Helped — four files were refused since/);
    const standing = await page.request.get(`/api/v1/postmortems/${prices.slice(0, -3)}/standing`);
    expect(await standing.json()).toMatchObject({ next: { status: 'closed', needs: [] } });
  });

  test('At home a question is answered in its place, and the answer stands in the text', async () => {
    const page = await bench.open('/');
    const question = page.locator('.home-row', { hasText: 'which limit was it?' });
    await question.getByRole('button', { name: /^Answer/ }).click();
    await page.keyboard.type('The limit of the pool, 40.');
    // Nothing typed is lost.
    await page.reload();
    await page.getByText('You typed this earlier').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await saved(asked, /- \[x\] \*\*Q1\*\* .*\n {2}- Answer: The limit of the pool, 40\./);
  });
});
