import { median, medianInterval, type Spread } from '@debrief/library/statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ascii, unicode } from '../terminal/glyphs.js';
import type { Line } from '../terminal/line.js';
import { amount } from './amount.js';
import { axisOf } from './axis.js';
import { strip } from './strip.js';

const spread = (values: readonly number[], unit: Spread['unit'] = 'days'): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    kind: 'spread',
    unit,
    values: sorted.map((value, index) => ({ id: `${index}`, value })),
    median: median(sorted),
    interval: medianInterval(sorted),
  };
};
const wordsOf = (lines: readonly Line[]): string[] =>
  lines.map((line) => line.map(({ text }) => text).join(''));

const values = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 80 });
const widths = fc.integer({ min: 8, max: 100 });

describe('Axis', () => {
  test('It keeps the order, from the first column to the last, and its ticks do not touch', () => {
    fc.assert(
      fc.property(values, widths, fc.constantFrom('seconds', 'days'), (all, width, unit) => {
        const sorted = all.toSorted((a, b) => a - b);
        const { at, ticks } = axisOf(sorted, unit, width);
        const columns = sorted.map(at);
        expect(columns).toEqual(columns.toSorted((a, b) => a - b));
        expect(columns[0]).toBe(0);
        expect(Math.max(...columns)).toBe(sorted[0] === sorted.at(-1) ? 0 : width - 1);
        for (const [index, { column, from, words }] of ticks.entries()) {
          const next = ticks[index + 1]?.from ?? width + 2;
          if (ticks.length > 1) expect(from + words.length + 2).toBeLessThanOrEqual(next);
          expect(columns[0] === column || from <= column).toBe(true);
        }
      }),
    );
  });

  test('It is logarithmic where the values are far apart', () => {
    expect(axisOf([60, 600, 6000], 'seconds', 60).log).toBe(true);
    expect(axisOf([600, 900], 'seconds', 60).log).toBe(false);
    expect(axisOf([0, 3], 'days', 60).log).toBe(false);
  });
});

describe('Strip', () => {
  test('Every value is a dot where there is room, and no line is too wide', () => {
    fc.assert(
      fc.property(values, widths, fc.constantFrom(ascii, unicode), (all, width, glyphs) => {
        const { lines, notes } = strip(spread(all, 'seconds'), glyphs, width);
        const words = wordsOf(lines);
        for (const each of words) expect(each.length).toBeLessThanOrEqual(width);
        const dots = words.slice(0, -2).join('').split(glyphs.between).length - 1;
        if (notes.some((note) => note.startsWith('a dot'))) expect(dots).toBeLessThan(all.length);
        else expect(dots).toBe(all.length);
      }),
    );
  });

  test('The middle and its interval on the axis', () => {
    const { lines, notes } = strip(spread([1, 2, 2, 3, 4, 5, 6, 10]), ascii, 37);
    expect(wordsOf(lines)).toEqual([
      '    o                                ',
      'o   o   o   o   o   o               o',
      '==========|==========================',
      '1 d     3 d     5 d     7 d      10 d',
    ]);
    const few = strip(spread([1, 2, 3, 5, 9]), ascii, 33);
    expect(wordsOf(few.lines).slice(-2)).toEqual([
      '+-------|-------+-------+-------+',
      '1 d     3 d     5 d     7 d   9 d',
    ]);
    expect(notes).toEqual([]);
  });

  test('Nothing is drawn of nothing', () => {
    expect(strip(spread([]), unicode, 60)).toEqual({ lines: [], notes: [] });
  });
});

test.each([
  [0, 'seconds', '0 min'],
  [20, 'seconds', 'under 1 min'],
  [5040, 'seconds', '1 h 24 min'],
  [1, 'days', '1 day'],
  [4.5, 'days', '4.5 days'],
] as const)('%d %s are %s', (value, unit, words) => {
  expect(amount(value, unit)).toBe(words);
});
