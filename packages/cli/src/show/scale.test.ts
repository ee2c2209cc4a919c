import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longest, scaleOf } from './scale.js';

test('A usual gap takes up to three lines, and a long one is folded', () => {
  const scale = scaleOf([5, 6, 10, 12, 15, 500]);
  expect(scale.unit).toBe(5);
  expect([5, 10, 15, 500].map(scale.lines)).toEqual([1, 2, 3, null]);
});

test('Without any gap it still is a scale', () => {
  expect(scaleOf([]).lines(3)).toBe(3);
});

test('For all gaps: more time never takes fewer lines, and none takes too many', () => {
  const minutes = fc.nat({ max: 5_000_000 });
  fc.assert(
    fc.property(fc.array(minutes), minutes, minutes, (gaps, a, b) => {
      const scale = scaleOf(gaps);
      const [shorter, longer] = [Math.min(a, b), Math.max(a, b)].map(
        (each) => scale.lines(each) ?? longest + 1,
      );
      expect(shorter).toBeLessThanOrEqual(longer ?? 0);
      expect(longer).toBeLessThanOrEqual(longest + 1);
    }),
  );
});
