import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPairs } from './pairs.js';

/** The length of the longest common subsequence, by the book. */
function longest(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const key of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(key === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const keys = (most: number, maxLength: number) => fc.array(fc.nat({ max: most }), { maxLength });

describe('what two sequences have in common', () => {
  it('is equal and rises in both', () => {
    fc.assert(
      fc.property(keys(20, 60), keys(20, 60), (a, b) => {
        let [lastA, lastB] = [-1, -1];
        for (const [atA, atB] of commonPairs(a, b)) {
          expect(a[atA]).toBe(b[atB]);
          expect(atA).toBeGreaterThan(lastA);
          expect(atB).toBeGreaterThan(lastB);
          [lastA, lastB] = [atA, atB];
        }
      }),
    );
  });

  it('is nearly the most possible where nothing is unique', () => {
    const doubled = keys(3, 30).map((all) => [...all, 0, 0, 1, 1, 2, 2, 3, 3]);
    fc.assert(
      fc.property(doubled, doubled, (a, b) => {
        const pairs = commonPairs([9, ...a, 8], [7, ...b, 6]);
        expect(pairs.length).toBeGreaterThanOrEqual(Math.floor(longest(a, b) * 0.7));
      }),
    );
  });

  it.each([
    [
      [1, 2, 3],
      [1, 3, 4],
      [
        [0, 0],
        [2, 1],
      ],
    ],
    [
      [1, 2, 3],
      [3, 1, 2],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      [1, 1, 1],
      [1, 1],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [[], [1], []],
  ])('%j and %j', (a, b, pairs) => {
    expect(commonPairs(a, b)).toEqual(pairs);
  });

  it('takes little time for long ones without order', () => {
    const noise = (seed: number) => {
      let state = seed;
      return Array.from({ length: 200_000 }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state > 1_000_000_000 ? 1 : 0;
      });
    };
    expect(commonPairs(noise(1), noise(2)).length).toBeGreaterThan(100_000);
  });
});
