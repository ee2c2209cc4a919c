import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, spread } from './spread.js';

test('notes with room stand where they want to', () => {
  expect(
    spread(
      [
        { wants: 10, height: 40 },
        { wants: 200, height: 40 },
      ],
      8,
    ),
  ).toEqual([10, 200]);
});

test('notes at one place share the way', () => {
  expect(
    spread(
      [
        { wants: 100, height: 40 },
        { wants: 100, height: 40 },
      ],
      10,
    ),
  ).toEqual([75, 125]);
});

test('nothing begins above the column', () => {
  expect(
    spread(
      [
        { wants: 0, height: 40 },
        { wants: 10, height: 40 },
      ],
      8,
    ),
  ).toEqual([0, 48]);
});

const box: fc.Arbitrary<Box> = fc.record({
  wants: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 1, max: 300 }),
});

test('whatever they want, none covers another, and none is moved without need', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
      const sorted = [...boxes].sort((a, b) => a.wants - b.wants);
      const starts = spread(sorted, 12);
      for (const [at, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(0);
        const next = starts[at + 1];
        if (next !== undefined)
          expect(next - start + 1e-6).toBeGreaterThanOrEqual((sorted[at]?.height ?? 0) + 12);
      }
      const hasRoom = sorted.every(
        ({ wants, height }, at) => wants + height + 12 <= (sorted[at + 1]?.wants ?? Number.POSITIVE_INFINITY),
      );
      if (hasRoom) expect(starts).toEqual(sorted.map(({ wants }) => wants));
    }),
  );
});
