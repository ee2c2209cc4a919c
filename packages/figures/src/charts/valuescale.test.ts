import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueScale } from './valuescale.js';

test('no two marks of a scale say the same', () => {
  const values = fc.array(fc.integer({ min: 0, max: 40_000_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, fc.constantFrom('seconds', 'days'), fc.constantFrom(300, 520), (all, unit, x1) => {
      const { ticks } = valueScale(all, unit, { x0: 0, x1, size: 12 });
      const labels = ticks.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }),
  );
  const { ticks } = valueScale([5400, 6900], 'seconds', { x0: 0, x1: 520, size: 12 });
  expect(ticks.map(({ label }) => label)).toContain('1 h 30 min');
});
