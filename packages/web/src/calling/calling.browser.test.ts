import { parse } from '@debrief/document';
import { readDecision } from '@debrief/process/deciding';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../testing/axe.js';
import { skipPrimer } from '../testing/pages.js';
import { emptyRepository, exampleRepository } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';

/** A folder in which nobody has agreed on anything yet. */
function bareRepository() {
  const made = emptyRepository();
  made.write({ 'debrief.yaml': null });
  made.commit('Nothing is agreed on yet');
  return made;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('.field')?.querySelector('label')?.textContent ?? '');

inBrowser('Calling one in a new folder', () => {
  const bench = workbench(bareRepository);

  test('by keyboard alone, after one minute that comes once', async () => {
    const page = await bench.open('/');
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: 'One minute before you begin' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('What happened, and to whom?');
    await page.keyboard.type('Search was down for everybody');
    await page.keyboard.press('Tab');
    await page.keyboard.type('search');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10:00');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10:45');
    await page.getByText('2026-11-20 10:45 UTC · 45 min in all').waitFor();
    await page.getByText('Policy asks for a postmortem.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Search was down for everybody' }).waitFor();
    // The loop lies open, at the first thing that is needed.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('#loop[open] .pm-need')?.textContent))
      .toContain('Nobody owns this postmortem yet');
    const id = '2026/11.search.down-everybody';
    const { model } = parse(bench.repository.read(`${id}.md`));
    expect(model.meta.calledBy?.value).toBe('Marisol Quiroga');
    expect(model.times.resolved?.at).toBe('2026-11-20T10:45:00Z');
    expect(bench.repository.git('log', '-1', '--format=%an: %s')).toBe(
      `Marisol Quiroga: Begin postmortem ${id}\n`,
    );
    await page.goto('/call');
    await expect.poll(() => focused(page)).toBe('What happened, and to whom?');
    await page.getByRole('link', { name: 'How we write, in one minute' }).click();
    await page.getByRole('button', { name: 'Call the postmortem' }).click();
    await expect.poll(() => focused(page)).toBe('What happened, and to whom?');
  });
});

inBrowser('Calling one in a team', () => {
  const bench = workbench(exampleRepository);
  const alert =
    '/call?title=Search+answers+are+slow+again&system=search&began=2026-11-20+10%3A53+UTC&trigger=degraded';

  test('by mouse, from the link of an alert; what was typed survives a reload', async () => {
    const page = await bench.open(alert);
    await skipPrimer(page);
    const title = page.getByLabel('What happened, and to whom?');
    expect(await title.inputValue()).toBe('Search answers are slow again');
    await title.fill('Search answers came late for an hour');
    await page.getByLabel('When was it over?').fill('12:00');
    await page.getByText('Policy asks for a postmortem.').waitFor();
    const answers = page.getByRole('complementary', { name: 'What there is to say to it' });
    await answers.getByRole('link', { name: /Search found a third/ }).waitFor();
    await page.reload();
    await expect.poll(() => title.inputValue()).toBe('Search answers came late for an hour');
    await page.getByText('This is how you left it.').waitFor();
    await page.getByRole('button', { name: 'Anjali Deshmukh' }).click();
    await page.getByText('More: who noticed it').click();
    await page.getByLabel('Template').selectOption('brief');
    await page.getByLabel('What noticed it first?').selectOption('alarm');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Call the postmortem' }).click();
    await page.getByRole('heading', { level: 1, name: 'Search answers came late for an hour' }).waitFor();
    const { model } = parse(bench.repository.read('2026/11.search.answers-came-late-hour.md'));
    expect(model.meta).toMatchObject({
      ...{ owner: { value: 'Anjali Deshmukh' }, detectedBy: { value: 'alarm' } },
    });
    expect(model.meta.triggers.map(({ value }) => value)).toEqual(['degraded']);
    expect(model.outline.all.some(({ kind }) => kind === 'impact')).toBe(false);
  });

  test('the second of two who are woken by one alarm is told of the first', async () => {
    const [first, second] = [await bench.open('/call'), await bench.open('/call')];
    for (const page of [first, second]) {
      await skipPrimer(page);
      await page.getByLabel(/^Which systems/).fill('lockers');
      await page.getByLabel('When did it begin?').fill('11:00');
    }
    await second.getByLabel('What happened, and to whom?').fill('No locker opens in the north');
    await first.getByLabel('What happened, and to whom?').fill('Lockers stay shut');
    await first.keyboard.press('Control+Enter');
    await first.getByRole('heading', { level: 1, name: 'Lockers stay shut' }).waitFor();
    const already = second.getByRole('region', { name: 'There may be one already' });
    await already.getByRole('link', { name: 'Lockers stay shut' }).waitFor();
    expect(await already.innerText()).toContain('Marisol Quiroga has called a postmortem');
    expect(await violations(second)).toEqual([]);
    await second.getByRole('button', { name: 'Call another postmortem' }).click();
    await second.getByRole('heading', { level: 1, name: 'No locker opens in the north' }).waitFor();
  });

  test('or it is decided that none is written, by name where policy asks', async () => {
    const page = await bench.open('/call?title=Prices+were+late+for+a+minute&system=prices&severity=sev1', {
      expects: ['400'],
    });
    await skipPrimer(page);
    await page.getByText('Policy asks for a postmortem.').waitFor();
    await page.getByRole('button', { name: 'We decide not to write one' }).click();
    await page.getByLabel('Why is nothing written?').fill('It was a drill that everybody knew of.');
    await page.getByLabel('Who of those concerned agreed?').fill('Anjali Deshmukh');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/say who takes that decision/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Policy asks for one. Who decides otherwise?').fill('Hanna Virtanen');
    await page.getByRole('button', { name: 'Keep the decision' }).click();
    await page.getByRole('heading', { name: 'Prices were late for a minute' }).waitFor();
    const [path = ''] = bench.repository.git('show', '--name-only', '--format=').trim().split('\n');
    expect(readDecision(bench.repository.read(path))).toMatchObject({
      ...{ agreed: ['Anjali Deshmukh'], policyAsked: true, overruledBy: 'Hanna Virtanen' },
    });
  });
});
