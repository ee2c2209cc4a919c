import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineWidth, paint, span } from './line.js';
import { chopped, wrap } from './wrap.js';

const set = (text: string, width: number): string[] =>
  paint(wrap([span(text)], width), false)
    .split('\n')
    .slice(0, -1);

test('Words are filled into lines', () => {
  expect(set('Declines rose from 0.2% to 18%', 12)).toEqual(['Declines', 'rose from', '0.2% to 18%']);
});

test('A word that is longer than a line is parted, an address at its marks', () => {
  expect(set('see https://ci.example/runs/4f2a now', 18)).toEqual([
    'see',
    'https://ci.example',
    '/runs/4f2a now',
  ]);
  expect(set('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('Wide characters count double and may be parted anywhere but before a closing mark', () => {
  expect(set('支払いが拒否された。', 10)).toEqual(['支払いが拒', '否された。']);
  expect(set('日本語。', 6)).toEqual(['日本', '語。']);
});

test('A word of any number of spans', () => {
  const spans = Array.from({ length: 700_000 }, () => span('\u200b'));
  expect(wrap(spans, 20)).toHaveLength(1);
});

test('Spans that touch stay together', () => {
  expect(paint(wrap([span('a bold', 'strong'), span('. next')], 7), false)).toBe('a bold.\nnext\n');
});

test('For all texts: no line is wider, and no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap([span(text)], width);
      for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(width);
      const kept = lines.flatMap((line) => line.map((each) => each.text)).join('');
      expect(kept.replace(/ /g, '')).toBe(text.replace(/[ \t\n\r]/g, ''));
    }),
  );
});

test('Chopping keeps spaces, and makes further pieces shorter when asked', () => {
  expect(chopped('ab  cdefg', 4, 1)).toEqual(['ab  ', 'cde', 'fg']);
});
