import { expect, test } from 'vitest';
import { graphemes, widthOf } from './width.js';

test.each([
  ['', 0],
  ['Failover', 8],
  ['Siobhán Keane — £4', 18],
  ['日本語', 6],
  ['ｆｕｌｌ', 8],
  ['한국', 4],
  ['e\u0301', 1],
  ['का', 2],
  ['🚨', 2],
  ['👩‍👩‍👧', 2],
  ['🇬🇧', 2],
  ['☎', 1],
  ['☎️', 2],
  ['a\u200bb', 2],
  ['│┊●·☐☑', 6],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('What is shown as one picture instead of acting takes one column', () => {
  expect(widthOf('\u001b[31m')).toBe(5);
  expect(widthOf('日\u202e')).toBe(3);
});

test('A letter with its accents is one character', () => {
  expect(graphemes('e\u0301a👩‍👩‍👧')).toEqual(['e\u0301', 'a', '👩‍👩‍👧']);
});
