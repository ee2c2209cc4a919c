import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../testing/axe.js';
import { awake } from '../testing/browser.js';
import { emptyRepository } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

const draft = '2026/11.payments.declines';
const final = '2026/10.payments.final';

const text = (status: string): string => `---
format: 1
status: ${status}
severity: sev2
systems: [payments]
owner: Dana Reyes
---

# Card payments declined while the ledger failed over

## Summary

For nine minutes 412 card payments were declined. The failover should have been tested.

## Background

<!-- What does a reader need to know? -->

## Contributing factors

- **F1** Every client kept its connection

## Action items

- [ ] **A1** Close idle connections after a failover
`;

/** Texts that nobody else has changed, and people to write them. */
function folder() {
  const made = emptyRepository();
  made.write({
    'debrief.yaml':
      'format: 1\nseverities: { sev1: Many cannot pay., sev2: Some cannot pay. }\nsystems: { payments: {}, ledger: {} }\n',
    [`${draft}.md`]: text('draft'),
    [`${final}.md`]: text('final'),
  });
  made.commit('Keep our postmortems here');
  return made;
}

inBrowser('Writing', () => {
  const bench = workbench(folder);
  const open = async (id = draft, how = {}): Promise<Page> => {
    const page = await bench.open(`/${id}`, how);
    await awake(page);
    return page;
  };
  const saved = (id: string) => expect.poll(() => bench.repository.read(`${id}.md`), { timeout: 8000 });
  const part = (page: Page, kind: string): Locator => page.locator(`section[data-kind="${kind}"]`);

  test('What is typed is read along: by keys alone the better words come into Git', async () => {
    const page = await open();
    await part(page, 'background').getByRole('button', { name: 'Write it' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The pool was set up wrong. It was obviously too small.');
    await page.locator('.advice').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('F8');
    for (let tries = 0; tries < 4 && (await selected(page)) !== 'obviously'; tries++)
      await page.keyboard.press('F8');
    expect(await selected(page)).toBe('obviously');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('by the graph of that hour');
    await page.keyboard.press('Control+Enter');
    await page.locator('form.form').waitFor({ state: 'detached' });
    await saved(draft).toContain('It was by the graph of that hour too small.');
    expect(bench.repository.read(`${draft}.md`)).not.toContain('What does a reader need');
  });

  test('Words stay with a reason, which the text keeps; the finding is gone', async () => {
    const page = await open();
    await part(page, 'summary').hover();
    await part(page, 'summary').getByRole('button', { name: 'Edit' }).click();
    const field = page.getByRole('textbox', { name: 'In your words' });
    await page.locator('.advice', { hasText: 'should have been' }).waitFor();
    await page
      .locator('.advice')
      .getByRole('button', { name: /^Leave it/ })
      .click();
    await page.keyboard.press('Enter');
    expect(await page.locator('.leave').innerText()).toContain('A few words are enough');
    await page.keyboard.type('quoting the report');
    await page.keyboard.press('Enter');
    await page.locator('.advice', { hasText: 'should have been' }).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toContain(
      '<!-- debrief-ignore hindsight/should-have: quoting the report -->',
    );
    // The browser's own undo takes it back.
    await field.press('Control+z');
    await page.locator('.advice', { hasText: 'should have been' }).waitFor();
    await field.press('Escape');
    // Much was typed: one press by accident throws nothing away.
    await page.getByRole('alert').getByText('once more').waitFor();
    await field.press('Escape');
    await page.locator('form.form').waitFor({ state: 'detached' });
  });

  test('In the margin too; the text changes by itself', async () => {
    const page = await open();
    const note = page.locator('.pm-notes > .note-finding', { hasText: 'should have been' });
    await note.getByRole('button', { name: 'Write it anew' }).waitFor({ state: 'attached' });
    await note.focus();
    await page.keyboard.press('Alt+Enter');
    const field = note.getByRole('textbox', { name: 'The sentence' });
    expect(await field.inputValue()).toBe('The failover should have been tested.');
    await field.fill('The failover had last been tried in May.');
    await field.press('Control+Enter');
    await note.waitFor({ state: 'detached' });
    await saved(draft).toContain('The failover had last been tried in May.');
  });

  test('The facts are changed in one form, and only those that are different', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Owned by Dana Reyes' }).click();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe('Dana Reyes');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Mei Chen');
    await page.getByLabel('Severity').selectOption('sev1');
    await page.getByLabel('Systems').fill('ledger');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a role' }).click();
    await page.keyboard.type('scribe');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Arjun Rao');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Owned by Mei Chen' }).waitFor();
    await saved(draft).toMatch(
      /severity: sev1\nsystems: \[payments, ledger\]\nowner: Mei Chen\npeople:\n {2}scribe: Arjun Rao\n/,
    );
  });

  test('What must not reach customers is told while one writes to them', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Message to customers' }).click();
    await page.getByRole('button', { name: 'Begin with a draft' }).click();
    const summary = page.getByRole('textbox', { name: 'Summary' });
    expect(await summary.inputValue()).toContain('412 card payments were declined');
    await summary.fill('For nine minutes the host db-prod-03 declined 412 payments.');
    await page.locator('.advice', { hasText: 'db-prod-03' }).waitFor();
    expect(await page.locator('.external-page').innerText()).toContain('db-prod-03');
    expect(await violations(page)).toEqual([]);
    await summary.fill('For nine minutes 412 payments were declined.');
    await page.getByRole('button', { name: 'Save' }).click();
    await saved(draft).toContain(
      '## External message\n\n### Summary\n\nFor nine minutes 412 payments were declined.',
    );
  });

  test('A final text changes with an amendment that says why', async () => {
    const page = await open(final);
    await part(page, 'summary').hover();
    await part(page, 'summary').getByRole('button', { name: 'Edit' }).click();
    await page
      .getByRole('textbox', { name: 'In your words' })
      .fill('For nine minutes 414 card payments were declined.');
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'An amendment' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('two more were found');
    await page.keyboard.press('Control+Enter');
    await saved(final).toMatch(/## Amendments\n\n- \d{4}-\d\d-\d\d Marisol Quiroga: two more were found/);
    expect(bench.repository.read(`${final}.md`)).toContain('414 card payments');
  });

  describe('On a telephone', () => {
    test('the form has room', async () => {
      const page = await open(draft, { size: 'narrow' });
      await part(page, 'summary').getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('textbox', { name: 'In your words' }).fill('It was obviously human error.');
      await page.locator('.advice').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });
});

/** The words that are selected in the field with the focus. */
function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : '';
  });
}
