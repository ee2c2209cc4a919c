import { expect, test } from 'vitest';
import { dayHeading, duration, longDate, minutesBetween, saysOnlyTime } from './clock.js';

const at = (local: string, zone: string | null = null, utc: string | null = null) => ({
  local,
  zone,
  at: utc,
});

test.each([
  [0, '0 min'],
  [12, '12 min'],
  [84, '1 h 24 min'],
  [120, '2 h'],
  [1440, '1 d'],
  [3063, '2 d 3 h'],
])('%i minutes are %s', (minutes, words) => {
  expect(duration(minutes)).toBe(words);
});

test('Instants count before clocks, whatever their zones', () => {
  const began = at('2026-03-10T23:00', 'CET', '2026-03-10T22:00:00Z');
  expect(minutesBetween(began, at('2026-03-10T22:30', 'UTC', '2026-03-10T22:30:00Z'))).toBe(30);
});

test('Clocks of one zone can be compared, days or none; others can not', () => {
  expect(minutesBetween(at('2026-03-10T23:50'), at('2026-03-11T00:10'))).toBe(20);
  expect(minutesBetween(at('10:00'), at('10:12'))).toBe(12);
  expect(minutesBetween(at('10:00', 'PT'), at('10:12', 'ET'))).toBeNull();
  expect(minutesBetween(at('10:00'), at('2026-03-11'))).toBeNull();
});

test('A day is named with its weekday, and with its year when that is new', () => {
  expect(longDate('2026-03-10')).toBe('10 March 2026');
  expect(dayHeading('2026-03-10', null)).toBe('Tuesday 10 March 2026');
  expect(dayHeading('2026-03-11', '2026-03-10')).toBe('Wednesday 11 March');
  expect(dayHeading('2027-01-01', '2026-12-31')).toBe('Friday 1 January 2027');
});

test.each([
  ['2026-03-10', true],
  ['Tuesday, 3rd March 2026 (UTC)', true],
  ['10:41 PST', true],
  ['Tuesday 3 March, the day of the move', false],
  ['Marching orders', false],
])('%j says only a time: %j', (words, only) => {
  expect(saysOnlyTime(words)).toBe(only);
});
