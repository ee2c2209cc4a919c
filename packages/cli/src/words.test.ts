import { expect, test } from 'vitest';
import { counted, listed, splitList } from './words.js';

test('Words in a row read as somebody says them', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ]);
});

test('Commas part a list, and leave nothing empty', () => {
  expect(splitList(['a, b', 'c,', ' ', 'd e'])).toEqual(['a', 'b', 'c', 'd e']);
});

test('One of a thing is not several', () => {
  expect([counted(1, 'file'), counted(2, 'file')]).toEqual(['1 file', '2 files']);
});
