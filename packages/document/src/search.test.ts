import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex, rangeAt } from './search.js';

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

describe('the range at an offset', () => {
  const ranges = [
    { from: 2, to: 4 },
    { from: 4, to: 5 },
    { from: 8, to: 9 },
  ];

  it.each([
    [0, null],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, null],
    [8, 2],
    [9, null],
  ])('%i', (offset, index) => expect(rangeAt(ranges, offset)).toBe(index === null ? null : ranges[index]));
});
