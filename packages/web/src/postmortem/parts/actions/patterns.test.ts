import { expect, test } from 'vitest';
import { beginningOf, begunWith, verdictWords } from './patterns.js';

test.each([
  ['Helped', '', 'Helped — '],
  ['Helped', 'no storm since May', 'Helped — no storm since May'],
  ['Did not help', 'Helped — no storm since May', 'Did not help — no storm since May'],
  ['Helped', 'Helped in part: two of three', 'Helped — two of three'],
  ['Too early to tell', 'did not help', 'Too early to tell — '],
])('%j in front of %j is %j', (pattern, words, begun) => {
  expect(begunWith(pattern, words)).toBe(begun);
});

test.each([
  ['Helped — no storm', 'Helped'],
  ['helped in part', 'Helped in part'],
  ['Helpedly', null],
  ['It worked', null],
  ['', null],
])('%j begins with %j', (words, beginning) => {
  expect(beginningOf(words)).toBe(beginning);
});

test.each([
  ['Helped — ', 'Helped'],
  [' Helped — no storm ', 'Helped — no storm'],
])('%j is kept as %j', (words, kept) => {
  expect(verdictWords(words)).toBe(kept);
});
