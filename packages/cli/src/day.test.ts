import { expect, test } from 'vitest';
import { todayOf } from './day.js';

test('Today is told where the person is', () => {
  const at = new Date('2026-11-20T12:00:00Z');
  expect(todayOf(at, { TZ: 'UTC' })).toBe('2026-11-20');
  expect(todayOf(at, { TZ: 'Pacific/Auckland' })).toBe('2026-11-21');
  expect(todayOf(at, { TZ: ':/etc/localtime' })).toMatch(/^2026-11-2[01]$/);
});
