import { addDays } from '@debrief/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay } from '../testing/facts.js';
import { isWithin, periodIn } from './index.js';

test.each([
  ['2026', { first: '2026-01-01', last: '2026-12-31' }],
  ['2026-02', { first: '2026-02-01', last: '2026-02-28' }],
  ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
  ['2026-12', { first: '2026-12-01', last: '2026-12-31' }],
  [' 2026-12-09 ', { first: '2026-12-09', last: '2026-12-09' }],
  ['2026-13', null],
  ['2026-02-30', null],
  ['26', null],
  ['December', null],
  ['2026-12-', null],
])('%j', (words, expected) => {
  expect(periodIn(words)).toEqual(expected);
});

test('A day is within its own month and year, and the days around a month are not', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const length of [4, 7, 10]) {
        const period = periodIn(day.slice(0, length));
        expect(period && isWithin(day, period)).toBe(true);
        expect(period && isWithin(addDays(period.first, -1), period)).toBe(false);
        expect(period && isWithin(addDays(period.last, 1), period)).toBe(false);
      }
    }),
  );
});
