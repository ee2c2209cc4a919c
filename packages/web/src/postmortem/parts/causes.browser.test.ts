import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../../testing/axe.js';
import { awake } from '../../testing/browser.js';
import { overflowing } from '../../testing/overflow.js';
import { emptyRepository } from '../../testing/repository.js';
import { inBrowser, workbench } from '../../testing/workbench.js';

const ids = {
  mouse: '2026/11.payments.declines',
  keys: '2026/11.search.slow',
  map: '2026/11.slots.full',
  drag: '2026/11.stock.gone',
  deep: '2026/11.vans.late',
} as const;

const begun = (rest: string): string =>
  `---\nformat: 1\nstatus: draft\nowner: Marisol Quiroga\n---\n\n# Cards were declined for nine minutes\n\n## Contributing factors\n${rest}`;

const chain = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => {
    const indent = ' '.repeat(at * 5);
    return `${indent}1. Why did step number ${at} of the long way down happen?\n${indent}   - Because of step number ${at + 1}, and of all that was written down about it.\n`;
  }).join('');

const files = {
  [`${ids.mouse}.md`]: begun('\n## Action items\n'),
  [`${ids.keys}.md`]: begun('\n### F1 The pool is small\n\n- Level: technical\n'),
  [`${ids.map}.md`]: begun(
    '\n### F1 Every client reconnects at once\n\n**Why it happened**\n\n1. Why at once?\n   - No `jitter`.\n\n### F2 No drill\n\n## Action items\n\n- [ ] **A1** Add jitter\n  - Addresses: F1\n',
  ),
  [`${ids.drag}.md`]: begun('\n### F1 One\n\n1. Why a?\n   - b\n   - c\n\n### F2 Two\n'),
  [`${ids.deep}.md`]: begun(
    `\n### F1 A long way down\n\n**Why it happened**\n\n${chain(10)}\n### F2 A wide one\n\n1. Why so many?\n${Array.from({ length: 8 }, (_, at) => `   - Answer ${at} of eight, each with some words of its own\n`).join('')}`,
  ),
};

inBrowser('The causes', () => {
  const bench = workbench(() => {
    const made = emptyRepository();
    made.write(files);
    made.commit('Begin');
    return made;
  });
  const open = async (id: string, how = {}): Promise<Page> => {
    const page = await bench.open(`/${id}`, how);
    await awake(page);
    return page;
  };
  const body = (id: string): string => {
    const text = bench.repository.read(`${id}.md`);
    return text.slice(text.indexOf('## Contributing factors'));
  };
  const saved = (id: string, words: string) =>
    expect.poll(() => body(id), { timeout: 15_000 }).toContain(words);
  const map = (page: Page) => page.getByRole('figure', { name: 'What came together' });

  test('are written by mouse: a factor, its whys, why it is alone, and an action from the map', async () => {
    const page = await open(ids.mouse);
    await page.getByText('What had to be so for this to happen?').waitFor();
    await page.getByRole('button', { name: 'Add a factor' }).click();
    await field(page, 'What made it possible?').fill('Every client reconnects at once');
    await page.getByLabel('Level').selectOption('technical');
    await field(page, 'Made sense because').fill('retries had always been rare');
    await page.getByRole('button', { name: 'Add the factor' }).click();
    await map(page).getByRole('button', { name: 'Ask why about F1' }).click();
    await field(page, 'Question').fill('Why did they all come back at once?');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await field(page, 'What is the answer?').fill('The driver retries without jitter.');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Another answer instead' }).click();
    await field(page, 'What is the answer?').fill('A failover closes all connections.');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Say why there is only one' }).click();
    await field(page, 'The reason').fill('putting the setting back ended it.');
    await page.getByRole('button', { name: 'Save' }).click();
    await map(page).getByText('Why there is one factor: putting the setting').waitFor();
    await map(page)
      .getByRole('button', { name: /^Add an action: none addresses “Every client/ })
      .click();
    await field(page, 'What is to be done?').fill('Add jitter to reconnects');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await saved(ids.mouse, '  - Addresses: F1\n');
    expect(body(ids.mouse)).toBe(`## Contributing factors

Only one factor: putting the setting back ended it.

### F1 Every client reconnects at once

- Level: technical
- Made sense because: retries had always been rare

**Why it happened**

1. Why did they all come back at once?
   - The driver retries without jitter.
   - A failover closes all connections.

## Action items

- [ ] **A1** Add jitter to reconnects
  - Addresses: F1
`);
  });

  test('are written by keyboard alone, as an outline', async () => {
    const page = await open(ids.keys);
    await tabTo(page, 'Add a factor');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nobody could see the queue');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'F2 Nobody could see the queue' }).waitFor();
    await tabTo(page, 'Ask why', 'F1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Why was it small?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It had always been.');
    await page.keyboard.press('Enter');
    // The next why is offered; one level out is another answer, and deeper again is its why.
    await focused(page, 'Question');
    await page.keyboard.press('Shift+Tab');
    await focused(page, 'What is the answer?');
    await page.keyboard.type('Nothing measures it.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('What would have measured it?');
    await page.keyboard.press('Control+Enter');
    await saved(ids.keys, '     1. What would have measured it?');
    await expect.poll(() => focusedName(page)).toBe('Ask why');
    await tabTo(page, 'Edit', 'F2');
    await page.keyboard.press('Alt+ArrowUp');
    await saved(ids.keys, 'Contributing factors\n\n### F2 Nobody could see the queue\n\n### F1');
    await expect.poll(() => focusedName(page)).toBe('Edit');
    await page.keyboard.press('Control+z');
    await saved(ids.keys, 'Contributing factors\n\n### F1 The pool is small');
    expect(body(ids.keys)).toBe(`## Contributing factors

### F1 The pool is small

- Level: technical

**Why it happened**

1. Why was it small?
   - It had always been.
   - Nothing measures it.
     1. What would have measured it?

### F2 Nobody could see the queue
`);
  });

  test('open from the map, keep their code and links, and take with them what names them', async () => {
    const page = await open(ids.map);
    const answer = map(page).getByRole('button', { name: 'Answer: No jitter.' });
    await answer.focus();
    await page.keyboard.press('Enter');
    const written = field(page, 'Answer');
    await expect.poll(() => written.inputValue()).toBe('No `jitter`.');
    expect(await violations(page)).toEqual([]);
    await written.fill('The driver has no `jitter`.');
    await page.keyboard.press('Enter');
    await saved(ids.map, '   - The driver has no `jitter`.\n');
    await map(page).getByRole('button', { name: 'Answer: The driver has no jitter.' }).waitFor();
    await map(page)
      .getByRole('button', { name: /^F1: Every client/ })
      .click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('1 question of its whys goes with it.').waitFor();
    await page.getByLabel('A1 names it: take its number out there, too.').waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await saved(
      ids.map,
      'Contributing factors\n\n### F2 No drill\n\n## Action items\n\n- [ ] **A1** Add jitter\n',
    );
    expect(body(ids.map)).not.toContain('Addresses');
  });

  test('are put in order by dragging', async () => {
    const page = await open(ids.drag);
    /** As a hand does it: over the thing to its handle, and from there to the upper edge of another one. */
    const drag = async (from: string, to: string): Promise<void> => {
      await page.locator(from).hover({ position: { x: 30, y: 10 } });
      const handle = await page.locator(`${from} > .pm-host .alive-drag`).first().boundingBox();
      const goal = await page.locator(to).boundingBox();
      if (!handle || !goal) throw new Error('Both are on the page.');
      await page.mouse.move(handle.x + 10, handle.y + handle.height - 3, { steps: 6 });
      await page.mouse.down();
      await page.mouse.move(handle.x, handle.y, { steps: 3 });
      await page.mouse.move(goal.x + 30, goal.y + 3, { steps: 6 });
      await page.mouse.up();
    };
    await drag('[data-answer="1"]', '[data-answer="0"]');
    await saved(ids.drag, '   - c\n   - b\n');
    await drag('#F2', '#F1');
    await saved(ids.drag, '### F2 Two\n\n### F1 One\n');
  });

  test.each(['narrow', 'wide'] as const)('have room where they are deep and wide: %s', async (size) => {
    const page = await open(ids.deep, { size });
    expect(await overflowing(page)).toEqual([]);
    await map(page)
      .getByRole('button', { name: /^Why: Why did step number 9/ })
      .click();
    await field(page, 'Question').waitFor();
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await map(page).getByRole('button', { name: 'Ask why about F2' }).click();
    await field(page, 'Question').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a factor' }).click();
    await page.getByText('More: what was known, assumed').click();
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

/** Goes on with Tab until something with this name has the focus, within the factor of a number where one is said. */
async function tabTo(page: Page, name: string, factor?: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      ([wanted, within]) => {
        const element = document.activeElement;
        const isWithin = within === undefined || element?.closest(`#${within}`) != null;
        return element?.textContent?.trim() === wanted && isWithin;
      },
      [name, factor] as const,
    );
    if (isThere) return;
  }
  throw new Error(`Tab does not come to “${name}”.`);
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function focused(page: Page, label: string): Promise<void> {
  await expect.poll(() => field(page, label).evaluate((each) => each === document.activeElement)).toBe(true);
}
