import { expect, test } from 'vitest';
import { anAction } from '../testing/made.js';
import { dueWords } from './due.js';
import { actionsQuery, sayValue } from './query.js';

test.each([
  [{}, null],
  [{ due: '2026-12-08', dueDay: '2026-12-08' }, 'until 8 Dec 2026'],
  [{ due: '2026-11-03', dueDay: '2026-11-03', overdue: true }, 'was due 3 Nov 2026'],
  [{ due: '2026-11-03', dueDay: '2026-11-03', state: 'done' as const }, 'was for 3 Nov 2026'],
  [{ due: 'before the summer' }, 'due before the summer'],
])('%j is said as %j', (said, words) => {
  expect(dueWords(anAction(said))).toBe(words);
});

test('an address becomes a question of the server; what it does not know is left out', () => {
  expect(
    actionsQuery({
      owner: ['Dana Reyes', 'Mei'],
      system: 'payments',
      words: ' jitter  retry ',
      overdue: 'yes',
      older: '30',
      colour: 'red',
    }),
  ).toEqual({
    owner: ['Dana Reyes', 'Mei'],
    system: ['payments'],
    words: ['jitter', 'retry'],
    overdue: 'yes',
    older: 30,
  });
  expect(actionsQuery({ overdue: 'perhaps', older: 'many', words: ' ' })).toEqual({});
});

test('values are said as people read them', () => {
  expect(sayValue('owner', 'Dana')).toBe('Dana');
  expect(sayValue('older', '30')).toBe('30 days');
  expect(sayValue('overdue', 'yes')).toBe('');
});
