import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFlags } from './lanes.js';
import { timeScale } from './scale.js';

const room = { x0: 12, x1: 1028, foldWidth: () => 60, mostFolds: 6, longest: 0.11 };
const minute = 60_000;

const times = fc
  .array(fc.integer({ min: 0, max: 400 * 1440 }), { minLength: 1, maxLength: 60 })
  .map((minutes) => [...new Set(minutes)].sort((a, b) => a - b).map((each) => each * minute));

describe('the scale', () => {
  it('never puts a later time further left, and fills its room', () => {
    fc.assert(
      fc.property(times, (all) => {
        const { x } = timeScale(all, room);
        const xs = all.map(x);
        for (const [index, place] of xs.entries()) expect(place).toBeGreaterThanOrEqual(xs[index - 1] ?? 0);
        if (all.length < 2) return;
        expect(xs[0]).toBe(room.x0);
        expect(xs.at(-1)).toBeCloseTo(room.x1);
      }),
    );
  });

  it('is to scale wherever it is not folded', () => {
    fc.assert(
      fc.property(times, (all) => {
        const { pieces, pixels } = timeScale(all, room);
        for (const { from, to, x0, x1, isFolded } of pieces) {
          if (isFolded) expect(x1 - x0).toBeCloseTo(60, 5);
          else expect(x1 - x0).toBeCloseTo((to - from) * pixels, 5);
        }
        expect(pieces.filter(({ isFolded }) => isFolded).length).toBeLessThanOrEqual(room.mostFolds);
      }),
    );
  });

  it('folds one long night, and nothing where all gaps are alike', () => {
    const folds = (minutes: readonly number[]) =>
      timeScale(
        minutes.map((each) => each * minute),
        room,
      ).pieces.filter(({ isFolded }) => isFolded);
    expect(folds([0, 10, 20, 30, 630, 640, 650])).toHaveLength(1);
    expect(folds([0, 60, 120, 180, 240])).toHaveLength(0);
    expect(folds([0, 600])).toHaveLength(0);
  });

  it('puts a single time in the middle', () => {
    expect(timeScale([5], room).x(5)).toBe(520);
  });
});

describe('labels', () => {
  const flags = fc
    .array(fc.record({ x: fc.integer({ min: 12, max: 1028 }), width: fc.integer({ min: 40, max: 190 }) }), {
      maxLength: 5,
    })
    .map((all) => all.sort((one, other) => one.x - other.x));

  it('never cover each other and stay inside', () => {
    fc.assert(
      fc.property(flags, (all) => {
        const placed = placeFlags(all, 1040);
        for (const [index, { lane, x0 }] of placed.entries()) {
          const end = x0 + (all[index]?.width ?? 0);
          expect(x0 >= 0 && end <= 1040).toBe(true);
          const inLane = placed.filter((other, at) => at !== index && other.lane === lane);
          for (const other of inLane) {
            const otherEnd = other.x0 + (all[placed.indexOf(other)]?.width ?? 0);
            expect(end <= other.x0 || otherEnd <= x0).toBe(true);
          }
        }
      }),
    );
  });

  it('use one lane where they have room', () => {
    expect(
      placeFlags(
        [
          { x: 20, width: 90 },
          { x: 400, width: 90 },
          { x: 1020, width: 90 },
        ],
        1040,
      ).map(({ lane }) => lane),
    ).toEqual([0, 0, 0]);
  });

  it('climb where they stand close, so that no line crosses a label', () => {
    const xs = [500, 515, 530];
    const placed = placeFlags(
      xs.map((x) => ({ x, width: 300 })),
      1040,
    );
    expect(new Set(placed.map(({ lane }) => lane)).size).toBeGreaterThan(1);
    for (const [index, high] of placed.entries()) {
      for (const low of placed.filter(({ lane }) => lane < high.lane)) {
        const x = xs[index] ?? 0;
        expect(x <= low.x0 || x >= low.x0 + 300).toBe(true);
      }
    }
  });
});
