import { describe, expect, test } from 'vitest';
import { codeLetter } from '../passages/mask.js';
import { sentencesOf } from './tokens.js';

const words = (text: string) =>
  sentencesOf(text, 0).map(({ tokens }) => tokens.map(({ word }) => word.text).join(' '));

describe('Sentences', () => {
  test.each([
    ['It broke. We saw it.', ['it broke .', 'we saw it .']],
    ['It broke at 10.41 UTC, e.g. in Oslo.', ['it broke at 10.41 utc , e.g . in oslo .']],
    ['Why? Nobody knew!', ['why ?', 'nobody knew !']],
    ['Version 1.2.3 of node.js failed', ['version 1.2.3 of node.js failed']],
    ['It said "No. Go." and left.', ['it said "quote" and left .']],
    ['We said no. It broke.', ['we said no .', 'it broke .']],
    ['See no. 5, etc. and more.', ['see no . 5 , etc . and more .']],
    ['They wrote "you should\nhave tested. It was late" to us.', ['they wrote "quote" to us .']],
    ['', []],
    ['...', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('Words', () => {
  test.each([
    ["shouldn't've shouldnt've", 'should not have should not have'],
    ["let's", 'let us'],
    ["We didn't", 'we did not'],
    ['We didn’t', 'we did not'],
    ['We didnt', 'we did not'],
    ["can't cannot won't", 'can not can not will not'],
    ["should've shoulda", 'should have should have'],
    ["it's the engineer's", "it is the engineer 's"],
    ["they're", 'they are'],
    ['on-call follow-up', 'on-call follow-up'],
    [`ran ${codeLetter.repeat(4)} twice`, 'ran `code` twice'],
    ['“so-called” ‘fix it’', '"quote" "quote"'],
    ['10:41 1,200 5xx 18%', '10:41 1,200 5xx 18%'],
    ['@dana dana@', '@dana dana @'],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test('know where they stand, also the parts of a contraction', () => {
    const text = "We didn't.";
    const [sentence] = sentencesOf(text, 100);
    expect(sentence?.tokens.map(({ from, to }) => text.slice(from - 100, to - 100))).toEqual([
      'We',
      'did',
      "n't",
      '.',
    ]);
  });

  test('know capitals', () => {
    const [sentence] = sentencesOf('Tim saw OOM', 0);
    expect(sentence?.tokens.map(({ capital, shouted }) => [capital, shouted])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });
});
