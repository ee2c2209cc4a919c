import { parse } from '@debrief/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, impactOf, summaryOf } from './beginning.js';

const model = (text: string) => parse(text).model;

describe('The summary of a list', () => {
  test.each([
    ['# Declines\n\n## Summary\n\nCards **failed**. [More](x.md).\n\nAnd more.\n', 'Cards failed. More.'],
    ['# Declines\n\nNo headings here.\n', 'No headings here.'],
    ['# Declines\n\n## Summary\n\n- first\n- second\n', 'first'],
    ['# Declines\n\n## Summary\n\n> quoted words\n', 'quoted words'],
    ['# Declines\n\n## Summary\n\n## Impact\n\nMany.\n', null],
    ['', null],
  ])('of %j is %j', (text, summary) => {
    expect(summaryOf(model(text))).toBe(summary);
  });

  test('keeps whole sentences where they fit, and whole words where not', () => {
    expect(beginning('One is short. Two goes on and on.', 20)).toBe('One is short.');
    expect(beginning('One two three four five', 14)).toBe('One two three…');
    expect(beginning(`A. ${'word '.repeat(20)}`, 40)).toMatch(/ word…$/);
  });

  test('is never longer than it may be, and ends in no half of a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 10, max: 60 }),
        (words, most) => {
          const cut = beginning(words, most);
          expect(cut.length).toBeLessThanOrEqual(most);
          expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
        },
      ),
    );
  });
});

test.each([
  [
    '## Impact\n\n| Who | What | How many |\n| - | - | - |\n| Shoppers | paid twice | 1,312 people |\n',
    'Shoppers: paid twice – 1,312 people',
  ],
  ['## Impact\n\nNothing was felt outside.\n', 'Nothing was felt outside.'],
  ['## Summary\n\nCards failed.\n', null],
])('The impact of %j is %j', (text, impact) => {
  expect(impactOf(model(`# Declines\n\n${text}`))).toBe(impact);
});
