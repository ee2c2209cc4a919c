import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyRepository, me, other, type Repository } from '../testing/repository.js';
import { as, behindProxy, inBrowser, workbench } from '../testing/workbench.js';
import { byKeys, byMouse, type Hands } from './testing/hands.js';
import { closeTheLoop } from './testing/journey.js';

const command = fileURLToPath(new URL('../../../cli/bin/debrief.js', import.meta.url));
const id = '2026/10.search.every-second-search-found';

const agreedOn = `format: 1
severities:
  sev1: Many people cannot do what they came for.
  sev2: Some people cannot.
systems: { search: {}, app: {} }
people:
  Marisol Quiroga: { handles: ["@marisol"] }
  Hanna Virtanen: { handles: ["@hanna"] }
  Anjali Deshmukh: {}
  Bram de Vries: {}
`;

/** What the command has to say about the postmortem; it throws where that is an error. */
function checked({ root, env }: Repository): string {
  return execFileSync(process.execPath, [command, 'check', `${id}.md`], { cwd: root, env, encoding: 'utf8' });
}

const milestones = /: (?:Begin postmortem|Set status|Add the agreement)/;

function folder() {
  const made = emptyRepository();
  made.write({ 'debrief.yaml': agreedOn });
  made.commit('Agree on how we do it', { time: '2026-11-02T09:00:00Z' });
  return made;
}

inBrowser('From the call to the closed loop', () => {
  const bench = workbench(folder, behindProxy);

  test('by mouse, as the loop asks for it', async () => {
    const page = await bench.open('/', as(me));
    await closeTheLoop({
      hands: byMouse(page),
      other: async () => {
        const theirs = await bench.open(`/${id}`, as(other));
        await theirs.getByRole('button', { name: 'Your answer', exact: true }).click();
        return byMouse(theirs);
      },
      needs: async ({ press }) => {
        const loop = page.locator('#loop');
        if ((await loop.getAttribute('open')) === null) await press(loop.locator('summary').first());
        return loop;
      },
    });
    await expect.poll(() => bench.repository.read(`${id}.md`)).toContain('status: closed');
    expect(bench.repository.git('status', '--short')).toBe('');
    expect(checked(bench.repository)).not.toMatch(/\berrors?\b/);
    const told = bench.repository.git('log', '--reverse', '--format=%an: %s').trim().split('\n');
    const { name } = me;
    expect(told.filter((each) => milestones.test(each))).toEqual([
      `${name}: Begin postmortem ${id}`,
      `${name}: Set status of ${id} to in-review`,
      `${name}: Add the agreement of ${name}`,
      `${other.name}: Add the agreement of ${other.name}`,
      `${name}: Set status of ${id} to final`,
      `${name}: Set status of ${id} to closed`,
    ]);
    // Who did several things in one go has told them in one go.
    expect(told.length).toBeLessThan(40);
  }, 300_000);
});

inBrowser('From the call to the closed loop, in a folder of its own', () => {
  const bench = workbench(folder, behindProxy);

  test('by keyboard alone, as the gate asks for it', async () => {
    const page = await bench.open('/', as(me));
    const hands: Hands = byKeys(page);
    await closeTheLoop({
      hands,
      other: async () => {
        const theirs = await bench.open(`/${id}`, as(other));
        await theirs.keyboard.press('d');
        await theirs.keyboard.press('a');
        return byKeys(theirs);
      },
      needs: async (_, step) => {
        const panel = page.getByRole('region', { name: step });
        await page.keyboard.press('d');
        await page.keyboard.press('n');
        await panel.waitFor();
        return panel;
      },
    });
    await expect.poll(() => bench.repository.read(`${id}.md`)).toContain('status: closed');
    expect(checked(bench.repository)).not.toMatch(/\berrors?\b/);
  }, 300_000);
});
