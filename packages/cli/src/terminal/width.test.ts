import fc from 'fast-check';
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

test('Long texts cost no more than their length: pieces are measured as the whole is', () => {
  expect(widthOf(`${'{"a":1},'.repeat(12_000)}→`)).toBe(96_001);
  expect(graphemes(`${'жизнь'.repeat(20_000)}→`)).toHaveLength(100_001);
  expect(widthOf(`e${'\u0301'.repeat(70_000)}${'→'.repeat(60_000)}`)).toBe(60_001);
});

test('For all texts: no character is cut where pieces meet', () => {
  const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const characters = ['e\u0301', '👩‍👩‍👧', '🇬🇧', '👍🏽', '한', '\r\n', 'क्षि', '☎️', 'a', '→'];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...characters), fc.string({ unit: 'binary' })), { minLength: 40 }),
      (parts) => {
        const text = parts.join('');
        const expected = Array.from(whole.segment(text), ({ segment }) => segment);
        const kept = new Set(graphemes(`→${text}`));
        for (const each of expected.filter((one) => widthOf(one) <= 4 && !/^\p{M}/u.test(one)).slice(1))
          expect(kept).toContain(each);
      },
    ),
  );
});

test('A letter with its accents is one character', () => {
  expect(graphemes('e\u0301a👩‍👩‍👧')).toEqual(['e\u0301', 'a', '👩‍👩‍👧']);
});
