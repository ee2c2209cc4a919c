import { expect, test } from 'vitest';
import { wholeWords } from './selected.js';

test.each([
  ['On Thursday the 29th', 5, 14, 'Thursday the'],
  ['On Thursday the 29th', 3, 11, 'Thursday'],
  ['On Thursday the 29th', 11, 12, ' '],
  ['naïve café', 1, 8, 'naïve café'],
  ['昨日遅い', 1, 2, '日'],
  ['a 🙂 b', 2, 4, '🙂'],
])('in %j, from %i to %i means %j', (words, from, to, meant) => {
  const range = wholeWords(words, from, to);
  expect(words.slice(range.from, range.to)).toBe(meant);
});
