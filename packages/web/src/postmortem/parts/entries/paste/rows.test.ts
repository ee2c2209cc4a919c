import type { Pasted } from '@debrief/api/client';
import { parse } from '@debrief/document';
import { expect, it } from 'vitest';
import { timesAround } from '../times.js';
import { lookedAt, stepsFor, tellsTheSame } from './rows.js';

const parsed = parse(
  '# T\n\n## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n\n- 10:41 **Began.** Declines rose to 18%\n',
);
const row = { said: '', also: null, who: null, certain: true, moment: null, source: null, problem: null };
const pasted = (rows: readonly Partial<Pasted['rows'][number]>[]): Pasted => ({
  format: 'lines',
  rows: rows.map((each) => ({ ...row, time: '2026-11-03 10:53 UTC', text: 'Mei looked', ...each })),
  left: [],
  passed: [],
  note: null,
});
const adding = { zone: 'UTC', today: '2026-11-20', saysWho: true, around: timesAround(parsed.model) };

async function after(rows: readonly Partial<Pasted['rows'][number]>[]): Promise<string> {
  const found = await stepsFor(parsed, lookedAt(pasted(rows), 'UTC', parsed.model), adding);
  return 'steps' in found
    ? found.after.text.slice(found.after.text.indexOf('### '))
    : JSON.stringify([...found]);
}

it('what the timeline has already waits for a yes', () => {
  const rows = lookedAt(
    pasted([
      { time: '2026-11-03 10:41 UTC', text: 'declines rose to 18% on all cards' },
      { time: '2026-11-03 11:41 CET', text: 'Declines rose to 18%' },
      { time: '2026-11-03 10:41 UTC', text: 'Somebody called' },
      { time: '2026-11-04 10:41 UTC', text: 'Declines rose to 18%' },
      { time: null, text: 'x' },
    ]),
    'UTC',
    parsed.model,
  );
  expect(rows.map(({ isThere, isWanted }) => [isThere, isWanted])).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, true],
    [false, false],
  ]);
  expect(rows[0]?.time).toBe('2026-11-03 10:41');
});

it('a key moment that is marked already is not suggested again', () => {
  const rows = lookedAt(pasted([{ moment: 'began' }, { moment: 'resolved' }]), 'UTC', parsed.model);
  expect(rows.map(({ moment }) => moment)).toEqual(['', 'resolved']);
});

it('rows become entries in the order of their times, with who said it and where it can be read', async () => {
  expect(
    await after([
      { time: '2026-11-03 12:05 CET', text: 'Rolled back', who: 'Mei Chen', moment: 'mitigated' },
      { text: 'Paged', source: 'https://p.example/1', certain: false },
    ]),
  ).toBe(
    '### 2026-11-03\n\n- 10:41 **Began.** Declines rose to 18%\n- 10:53 Paged ([source](https://p.example/1)) (uncertain)\n- 11:05 **Mitigated.** Mei Chen: Rolled back\n',
  );
});

it('words that would be read as something else are quoted', async () => {
  expect(await after([{ text: 'Resolved: or so we thought' }])).toContain('“Resolved: or so we thought”');
});

it('a row that cannot be added says why, and nothing is', async () => {
  expect(await after([{ time: 'soon', text: 'x' }, { text: '' }])).toMatch(/soon.*Say what happened/);
});

it.each([
  ['Declines rose', 'declines rose!', true],
  ['Declines rose to 18% on cards', 'Declines rose to 18%', true],
  ['On it', 'Rolled back', false],
  ['', 'x', false],
])('%j and %j', (one, other, same) => expect(tellsTheSame(one, other)).toBe(same));
