import { expect, test } from 'vitest';
import { wordsPattern } from './pattern.js';

test.each([
  ['should have noticed', 'they should have\nnoticed it'],
  ['**Began.** The index', 'Began. The index'],
  ['see [the graph](https://a.example/x_y)', 'see the graph'],
  ['`max_age` is (36%)', 'max_age is (36%)'],
  ['max_age', 'the max_age of it'],
  ['one\n\n- two', 'onetwo'],
  ['## A heading', 'A heading'],
  ['- [ ] **Q1** Who?', 'Q1 Who?'],
])('%o is found in %o', (words, shown) => {
  const pattern = wordsPattern(words);
  expect(pattern === null ? null : shown.match(pattern)).toHaveLength(1);
});

test('nothing is looked for where no words are left', () => {
  for (const words of ['', '  \n', '**', '`']) expect(wordsPattern(words)).toBeNull();
});

test('a quote of many lines is looked for by its beginning', () => {
  const long = Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ');
  const pattern = wordsPattern(long);
  expect(pattern?.source.length).toBeLessThan(1000);
  expect(pattern === null ? null : long.match(pattern)).toHaveLength(1);
});
