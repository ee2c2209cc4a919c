import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewer, mostDots } from './fewer.js';

const spread = (numbers: readonly number[]) => ({
  kind: 'spread' as const,
  unit: 'seconds' as const,
  values: numbers.map((value, at) => ({ id: `2026/01.app.${at}`, title: null, value })),
  median: 1,
  interval: null,
});

test('what can be seen stays as it is', () => {
  const value = spread(Array.from({ length: mostDots }, (_, at) => at));
  expect(fewer(value)).toEqual({ value, each: 1 });
});

test('of more, dots stand for as many each, in the order and the range of all', () => {
  fc.assert(
    fc.property(fc.integer({ min: mostDots + 1, max: 5000 }), (count) => {
      const value = spread(Array.from({ length: count }, (_, at) => at));
      const { value: shown, each } = fewer(value);
      const numbers = shown.values.map((one) => one.value);
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.abs(numbers.length * each - count)).toBeLessThanOrEqual(count * 0.25);
      // No stretch of values is left without a dot.
      const gaps = numbers.map((number, at) => number - (numbers[at - 1] ?? -1));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.ceil(count / numbers.length));
      expect(shown.median).toBe(value.median);
    }),
    { numRuns: 50 },
  );
});
