import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, medianInterval } from './median.js';

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const numbers = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 }).map(sorted);

/** How many ways of n throws of a coin show so many heads, exactly. */
function ways(n: number): bigint[] {
  let row = [1n];
  for (let i = 0; i < n; i++)
    row = Array.from({ length: row.length + 1 }, (_, k) => (row[k - 1] ?? 0n) + (row[k] ?? 0n));
  return row;
}

/** The chance that from `low` to `high` of n values lie below the median, in millionths. */
function chance(n: number, low: number, high: number): number {
  const all = ways(n);
  const sum = all.slice(low, high + 1).reduce((left, each) => left + each, 0n);
  return Number((sum * 10n ** 12n) / 2n ** BigInt(n)) / 1e12;
}

describe('Median', () => {
  test.each([
    [[], null],
    [[7], 7],
    [[1, 2], 1.5],
    [[1, 2, 100], 2],
    [[1, 2, 3, 1000], 2.5],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('As many lie below as above', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values);
        expect(middle === null).toBe(values.length === 0);
        if (middle === null) return;
        const half = values.length / 2;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
      }),
    );
  });
});

describe('Interval', () => {
  test('There is none of 95 % below six values', () => {
    for (let n = 0; n < 6; n++) expect(medianInterval(Array.from({ length: n }, (_, i) => i))).toBeNull();
    expect(medianInterval([1, 2, 3, 4, 5, 6])).toEqual({ low: 1, high: 6, coverage: 1 - 2 / 64 });
  });

  test('Its coverage is that of all ways in which coins fall, and no narrower one has as much', () => {
    for (const wanted of [0.5, 0.9, 0.95, 0.99])
      for (let n = 1; n <= 120; n++) {
        // The value at a place is the place itself, so that the ends tell which values were taken.
        const found = medianInterval(
          Array.from({ length: n }, (_, i) => i + 1),
          wanted,
        );
        const depths = Array.from({ length: Math.floor(n / 2) }, (_, i) => i + 1);
        const deepest = depths.findLast((depth) => chance(n, depth, n - depth) >= wanted);
        if (deepest === undefined) {
          expect(found, `${n}`).toBeNull();
          continue;
        }
        expect(found, `${n}`).toMatchObject({ low: deepest, high: n + 1 - deepest });
        expect(found?.coverage).toBeCloseTo(chance(n, deepest, n - deepest), 10);
      }
  });

  test('By every way in which few values can lie around their median', () => {
    for (let n = 6; n <= 14; n++) {
      const found = medianInterval(Array.from({ length: n }, (_, i) => i + 1));
      let held = 0;
      for (let way = 0; way < 2 ** n; way++) {
        const below = way.toString(2).replaceAll('0', '').length;
        if (found && below >= found.low && below < found.high) held++;
      }
      expect(held / 2 ** n).toBeCloseTo(found?.coverage ?? 0, 12);
    }
  });

  test('It holds the middle, its ends are values, and more values never lose it', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const [middle, found] = [median(values), medianInterval(values)];
        expect(found !== null).toBe(values.length >= 6);
        if (!found || middle === null) return;
        expect(values).toEqual(expect.arrayContaining([found.low, found.high]));
        expect(found.low <= middle && middle <= found.high).toBe(true);
        expect(found.coverage).toBeGreaterThanOrEqual(0.95);
        expect(found.coverage).toBeLessThan(1);
      }),
    );
  });

  test('Of very many values it is narrow, and still at least as sure', () => {
    const found = medianInterval(Array.from({ length: 100_000 }, (_, i) => i));
    expect(found?.coverage).toBeGreaterThanOrEqual(0.95);
    expect(found?.coverage).toBeLessThan(0.951);
    // Half of it is 1.96 times the spread of the binomial: about 310 places.
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(600);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(640);
  });
});
