import { parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { check } from '../check.js';

/** The rules that speak in a document. */
const rules = (text: string): string[] => check(parse(text).model).map(({ rule }) => rule);

const words = 'It should have been tested.';
const ignore = '<!-- debrief-ignore hindsight/should-have: quoting the customer -->';

describe('A comment silences a rule, with a reason,', () => {
  test.each([
    ['in its paragraph', `## Summary\n\n${words} ${ignore}\n`],
    ['in the block below it', `## Summary\n\n${ignore}\n\n${words}\n`],
    ['in its item', `## Summary\n\n- ${words} ${ignore}\n- Fine.\n`],
    ['in the item below it', `## Summary\n\n- Fine.\n\n  ${ignore}\n\n  ${words}\n`],
    ['in the list below it', `## Summary\n\n${ignore}\n- Fine.\n- ${words}\n`],
    ['in its row', `## Impact\n\n| Who | What |\n| --- | --- |\n| Shops | ${words} ${ignore} |\n`],
    ['at the beginning of its paragraph', `## Summary\n\n${ignore} ${words}\n`],
    ['at the beginning of its paragraph, over lines', `## Summary\n\n${ignore} It broke.\n${words}\n`],
    ['at the beginning of its item', `## Summary\n\n- ${ignore} ${words}\n`],
    ['with Windows line ends', `## Summary\r\n\r\n${ignore}\r\n\r\n${words}\r\n`],
    ['with a blank behind it', `## Summary\n\n${ignore} \n\n${words}\n`],
    ['above another comment', `## Summary\n\n${ignore}\n\n<!-- reviewed -->\n\n${words}\n`],
    ['on one line with another comment', `## Summary\n\n<!-- reviewed --> ${ignore}\n\n${words}\n`],
    ['by its family', `## Summary\n\n${words} <!-- debrief-ignore hindsight: quoting the customer -->\n`],
  ])('%s', (_, text) => {
    expect(rules(text)).toEqual([]);
  });

  test('and nothing else in its line', () => {
    expect(rules(`## Summary\n\n<!-- reviewed --> ${words}\n`)).toEqual(['hindsight/should-have']);
    expect(rules(`## Summary\n\n- <!-- debrief-ignore loaded: x --> ${words}\n`)).toEqual([
      'ignore/unused',
      'hindsight/should-have',
    ]);
    const header = `## Impact\n\n| Who | What ${ignore} |\n| --- | --- |\n| Shops | ${words} |\n`;
    expect(rules(header)).toEqual(['ignore/unused', 'hindsight/should-have']);
  });

  test('and nowhere else', () => {
    expect(rules(`## Summary\n\n${words} ${ignore}\n\n${words}\n`)).toEqual(['hindsight/should-have']);
    expect(rules(`## Summary\n\n- ${words} ${ignore}\n- ${words}\n`)).toEqual(['hindsight/should-have']);
  });
});

test('A comment inside of HTML counts, and capital letters do', () => {
  expect(rules(`## Summary\n\n<div>\n${ignore.replace('debrief', 'Debrief')}\n</div>\n\n${words}\n`)).toEqual(
    [],
  );
});

test('A comment for what the policy turns off may stay, and the policy weighs those about comments', () => {
  const text = `## Summary\n\nFine. <!-- debrief-ignore hindsight: quoting the customer -->\n`;
  const { model } = parse(text);
  expect(check(model).map(({ rule }) => rule)).toEqual(['ignore/unused']);
  expect(check(model, { settings: { hindsight: 'off' } })).toEqual([]);
  expect(check(model, { settings: { ignore: 'note' } }).map(({ severity }) => severity)).toEqual(['note']);
});

describe('A comment that does nothing is said', () => {
  test.each([
    [
      'without a reason',
      '<!-- debrief-ignore hindsight/should-have -->',
      ['hindsight/should-have', 'ignore/no-reason'],
    ],
    [
      'with an empty reason',
      '<!-- debrief-ignore hindsight/should-have:  -->',
      ['hindsight/should-have', 'ignore/no-reason'],
    ],
    ['without a rule', '<!-- debrief-ignore: a reason -->', ['hindsight/should-have', 'ignore/no-rule']],
    [
      'with a rule that there is not',
      '<!-- debrief-ignore hindsight/should: a reason -->',
      ['hindsight/should-have', 'ignore/unknown-rule'],
    ],
    [
      'with a rule that says nothing here',
      '<!-- debrief-ignore loaded: a reason -->',
      ['hindsight/should-have', 'ignore/unused'],
    ],
  ])('%s', (_, comment, expected) => {
    expect(rules(`## Summary\n\n${words} ${comment}\n`)).toEqual(expected);
  });

  test('of two rules, the one that it needs not name', () => {
    expect(
      rules(`## Summary\n\n${words} <!-- debrief-ignore hindsight/should-have, loaded: a quotation -->\n`),
    ).toEqual(['ignore/unused']);
  });
});
