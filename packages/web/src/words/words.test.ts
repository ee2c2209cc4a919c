import { expect, test } from 'vitest';
import {
  ageWords,
  counted,
  dayWords,
  listWords,
  momentWords,
  numberWords,
  shortDayWords,
  statusWords,
} from './index.js';

test('days, months and years are said as people write them, and anything else as it is', () => {
  for (const [day, words] of [
    ['2026-11-03', '3 Nov 2026'],
    ['2026-11-03T10:00:00Z', '3 Nov 2026'],
    ['2026-11', 'Nov 2026'],
    ['2026', '2026'],
    ['soon', 'soon'],
    ['2026-13-01', '2026-13-01'],
  ] as const)
    expect(dayWords(day), day).toBe(words);
  expect(shortDayWords('2026-11-03')).toBe('3 Nov');
});

test('a moment is told in UTC', () => {
  expect(momentWords('2026-11-03T11:41:00+01:00')).toBe('3 Nov 2026, 10:41 UTC');
  expect(momentWords('some time')).toBe('some time');
});

test('ages grow coarser', () => {
  expect([0, 1, 12, 99, 100, 700, 900].map(ageWords)).toEqual([
    'today',
    '1 day',
    '12 days',
    '99 days',
    '3 months',
    '23 months',
    '2 years',
  ]);
});

test('numbers, lists and statuses', () => {
  expect([0, 999, 1000, 1_234_567].map(numberWords)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect(counted(1, 'entry', 'entries')).toBe('1 entry');
  expect(counted(2000, 'result')).toBe('2,000 results');
  expect(listWords([])).toBe('');
  expect(listWords(['app', 'web', 'search'])).toBe('app, web and search');
  expect(statusWords('in-review')).toBe('in review');
});
