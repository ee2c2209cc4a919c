import { expect, test } from 'vitest';
import { markAt, stretches } from './marks.js';

const shown = (words: string, marked: readonly (readonly [number, number])[]): string =>
  stretches(
    words,
    marked.map(([from, to]) => ({ from, to })),
  )
    .map((each) => (each.mark === null ? each.words : `[${each.mark} ${each.words}]`))
    .join('');

test('Words are cut where something is said about them, and nothing of them is lost', () => {
  expect(shown('so it is', [[3, 5]])).toBe('so [0 it] is');
  expect(
    shown('so it is', [
      [3, 8],
      [0, 2],
    ]),
  ).toBe('[1 so] [0 it is]');
  expect(shown('so it is', [])).toBe('so it is');
  expect(shown('', [])).toBe('');
});

test('What overlaps is said once, and what lies outside is not said', () => {
  expect(
    shown('so it is', [
      [0, 5],
      [3, 8],
    ]),
  ).toBe('[0 so it][1  is]');
  expect(shown('so', [[1, 40]])).toBe('s[0 o]');
  expect(shown('so', [[30, 40]])).toBe('so');
});

test('A caret stands in words, at their ends too, or in none', () => {
  const marked = [{ from: 3, to: 5 }];
  expect([2, 3, 5, 6].map((caret) => markAt(marked, caret))).toEqual([null, 0, 0, null]);
});
