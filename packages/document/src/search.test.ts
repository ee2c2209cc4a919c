import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex } from './search.js';

describe('the first index', () => {
  it('is the one that looking at each in turn would find', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, least) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const found = sorted.findIndex((each) => each >= least);
        expect(firstIndex(sorted.length, (at) => (sorted[at] ?? 0) >= least)).toBe(
          found < 0 ? sorted.length : found,
        );
      }),
    );
  });
});
