import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anAction } from '../testing/made.js';
import { groupsOf } from './groups.js';

const rows = fc.array(
  fc
    .record({
      state: fc.constantFrom('open', 'done', 'judged', 'dropped'),
      dueDay: fc.constantFrom(null, '2026-10-31', '2026-11-30', '2026-12-01', '2026-12-24', '2027-01-01'),
    })
    .map(({ state, dueDay }) =>
      anAction({ state, dueDay, due: dueDay, overdue: state === 'open' && dueDay === '2026-10-31' }),
    ),
);

test('every action stands in one group, in the order in which it came', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const { open, over } = groupsOf(all);
      const groups = [...open, ...over];
      expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(all));
      expect(groups.flatMap((group) => group.rows)).toHaveLength(all.length);
      for (const group of groups) {
        expect(group.rows.length).toBeGreaterThan(0);
        expect(group.rows).toEqual(all.filter((row) => group.rows.includes(row)));
      }
    }),
  );
});

test('what is overdue comes first, then month by month, then what has no day; what is over comes last', () => {
  const day = (dueDay: string) => anAction({ dueDay, due: dueDay });
  const { open, over } = groupsOf([
    anAction({ state: 'judged' }),
    day('2027-01-09'),
    anAction(),
    day('2026-12-24'),
    anAction({ state: 'dropped' }),
    day('2026-12-01'),
    anAction({ dueDay: '2026-10-31', due: '2026-10-31', overdue: true }),
    anAction({ state: 'done' }),
  ]);
  expect(open.map(({ title }) => title)).toEqual([
    'Overdue',
    'By the end of Dec 2026',
    'By the end of Jan 2027',
    'Without a day',
  ]);
  expect(over.map(({ name }) => name)).toEqual(['done', 'judged', 'dropped']);
});
