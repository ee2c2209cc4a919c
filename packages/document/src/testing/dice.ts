import fc from 'fast-check';

/** A number below the one that is given, as from a die with so many sides. */
export type Dice = (sides: number) => number;

export function pick<T>(dice: Dice, values: readonly [T, ...T[]]): T;
export function pick<T>(dice: Dice, values: readonly T[]): T | undefined;
export function pick<T>(dice: Dice, values: readonly T[]): T | undefined {
  return values[dice(values.length)];
}

/** Numbers below any that is asked for, out of one list of them. */
export function diceFrom(numbers: readonly number[]): Dice {
  let at = 0;
  return (sides) => (sides < 1 ? 0 : (numbers[at++ % numbers.length] ?? 0) % sides);
}

/** Numbers that look thrown, the same ones for the same seed. */
export function seededDice(seed: number): Dice {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedBits = Math.imul(state ^ (state >>> 15), 1 | state);
    mixedBits = (mixedBits + Math.imul(mixedBits ^ (mixedBits >>> 7), 61 | mixedBits)) ^ mixedBits;
    return sides < 1 ? 0 : ((mixedBits ^ (mixedBits >>> 14)) >>> 0) % sides;
  };
}

export const dice: fc.Arbitrary<readonly number[]> = fc.noBias(
  fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
);
