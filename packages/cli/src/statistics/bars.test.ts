import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../terminal/line.js';
import { widthOf } from '../terminal/width.js';
import { bars, partBars } from './bars.js';

const options = { ascii: true, width: 40, most: 10, inTime: false };
const words = (lines: readonly Line[]): string[] =>
  lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
const counts = (...all: readonly (readonly [string, number])[]) => ({
  kind: 'counts' as const,
  overlap: false,
  rows: all.map(([name, count]) => ({ name, count, ids: [] })),
});

describe('Bars', () => {
  test('A unit is as wide as another, and nothing has no bar', () => {
    expect(words(bars(counts(['app', 3], ['b', 0], ['c', 1]), options))).toEqual([
      'app  ######### 3',
      'b    0',
      'c    ### 1',
    ]);
  });

  test('In proportion where there is no room, and never without a mark', () => {
    expect(words(bars(counts(['a', 1000], ['b', 500], ['c', 1]), { ...options, width: 28 }))).toEqual([
      'a  #################### 1000',
      'b  ########## 500',
      'c  # 1',
    ]);
  });

  test('Of many the first ones; in time the last ones', () => {
    const all = counts(['a', 1], ['b', 1], ['c', 1]);
    expect(words(bars(all, { ...options, most: 2 }))).toEqual(['a  ### 1', 'b  ### 1', 'and 1 more']);
    expect(words(bars(all, { ...options, most: 2, inTime: true }))).toEqual([
      '1 before these',
      'b  ### 1',
      'c  ### 1',
    ]);
  });
});

describe('Parts', () => {
  const parts = ['done', 'dropped', 'open'];

  test('Each part as long as it is many', () => {
    const value = {
      kind: 'parts' as const,
      parts,
      rows: [
        { name: 'a', counts: [2, 1, 0] },
        { name: 'bc', counts: [0, 0, 1] },
      ],
    };
    expect(words(partBars(value, options))).toEqual([
      '# done = dropped . open',
      'a   ######===  2 | 1 | 0',
      'bc  ...  0 | 0 | 1',
    ]);
    expect(words(partBars(value, { ...options, width: 15 })).slice(-2)).toEqual([
      'a 2 | 1 | 0',
      'bc 0 | 0 | 1',
    ]);
  });

  test('No line is too wide, and what there is any of has a mark', () => {
    const row = fc.record({
      name: fc.constantFrom('all', 'preventative', 'a kind of a very long name'),
      counts: fc.tuple(fc.nat(3000), fc.nat(30), fc.nat(3)),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 50, max: 100 }),
        (rows, width) => {
          const lines = partBars({ kind: 'parts', parts, rows }, { ...options, width });
          for (const line of words(lines)) expect(widthOf(line)).toBeLessThanOrEqual(width);
          for (const [index, { counts: own }] of rows.entries()) {
            const bar = words(lines)[index + 1]?.replace(/^.*? {2,}(?=[#=.])/, '') ?? '';
            for (const [at, mark] of ['#', '=', '.'].entries())
              expect(bar.includes(mark), `${bar} ${own}`).toBe((own[at] ?? 0) > 0);
          }
        },
      ),
    );
  });
});
