import { expect, it } from 'vitest';
import { layOutStrip, minutesBetween } from './layout.js';

const entry = (clock: string) => ({
  local: `2026-11-03T${clock}`,
  zone: 'UTC',
  at: `2026-11-03T${clock}:00Z`,
  moment: null,
  text: 'x',
  certain: true,
});
const times = { began: null, detected: null, acknowledged: null, mitigated: null, resolved: null };

it('a place on the strip stands for a time, back and forth', () => {
  const layout = layOutStrip([entry('10:00'), entry('10:20'), entry('11:00')], times, { width: 1000 });
  const [first = 0, second = 0, last = 0] = layout.dots.map(({ x }) => x);
  expect(minutesBetween(layout, first, second)).toBe(20);
  expect(minutesBetween(layout, last, first)).toBe(-60);
  expect(minutesBetween(layout, last, last + (last - first) / 6)).toBe(10);
});

it('where there is one moment alone, nothing is between', () => {
  const layout = layOutStrip([entry('10:00')], times, { width: 1000 });
  expect(minutesBetween(layout, 0, 500)).toBe(0);
});
