import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Stretches } from './stretches.js';

const range = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 4 }))
  .map(([from, length]) => ({ from, to: from + length }));

it('knows what overlaps and what touches, as each stretch by itself would', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), range, (ranges, asked) => {
      const stretches = new Stretches(ranges);
      expect(stretches.overlap(asked)).toBe(
        ranges.some(({ from, to }) => from < asked.to && asked.from < to),
      );
      expect(stretches.touch(asked)).toBe(
        ranges.some(({ from, to }) => from <= asked.to && asked.from <= to),
      );
    }),
    { numRuns: 2000 },
  );
});
