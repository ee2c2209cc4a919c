import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween } from './day.js';

test.each<readonly [string | null | undefined, string | null]>([
  ['2026-11-06', '2026-11-06'],
  ['2026-11-06 14:00 UTC', '2026-11-06'],
  ['2026-11-06T14:00:00Z', '2026-11-06'],
  ['on 2026-11-06, or 2026-11-07', '2026-11-06'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', null],
  ['2026-02-31', null],
  ['2026-04-31', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['12026-11-06', null],
  ['2026-11-061', null],
  ['6 November 2026', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%j holds %s', (words, day) => expect(dayIn(words)).toBe(day));

test.each<readonly [string, number, string]>([
  ['2026-11-30', 2, '2026-12-02'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %d days is %s', (day, days, other) => {
  expect(addDays(day, days)).toBe(other);
  expect(daysBetween(day, other)).toBe(days);
});

test('what is no day stays as it is', () => {
  expect([addDays('soon', 3), addDays('2026-11-06', Number.POSITIVE_INFINITY)]).toEqual([
    'soon',
    '2026-11-06',
  ]);
});
