import { expect, test } from 'vitest';
import { nearest } from './nearest.js';

test.each([
  ['shwo', ['show', 'check'], 'show'],
  ['--jsn', ['--json', '--help'], '--json'],
  ['06.PRICING.euro.md', ['06.pricing.euro.md'], '06.pricing.euro.md'],
  ['x', ['show', 'check'], null],
  ['deploy', ['show', 'check'], null],
  ['', ['a'], 'a'],
])('%j among %j means %j', (word, words, meant) => {
  expect(nearest(word, words)).toBe(meant);
});
