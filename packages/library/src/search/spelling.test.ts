import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceOf } from './spelling.js';

/** The same by its definition, for short words. */
function slowly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const swapped =
    one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0]
      ? 1 + slowly(one.slice(2), other.slice(2))
      : Number.POSITIVE_INFINITY;
  return Math.min(
    slowly(one.slice(1), other) + 1,
    slowly(one, other.slice(1)) + 1,
    slowly(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
    swapped,
  );
}

describe('How far two words are apart', () => {
  it.each([
    ['reconect', 'reconnect', 1],
    ['strom', 'storm', 1],
    ['paymnets', 'payments', 1],
    ['same', 'same', 0],
    ['entirely', 'different', 3],
  ])('%s, %s', (one, other, distance) => {
    expect(distanceOf(one, other, 2)).toBe(distance);
  });

  it('is what its definition says, up to the most that is asked for', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        expect(distanceOf(one, other, most)).toBe(Math.min(slowly(one, other), most + 1));
      }),
    );
  });
});
