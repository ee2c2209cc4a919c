import { describe, expect, it, test } from 'vitest';
import { anyOf, firstOf } from './phrase.js';

describe('a phrase', () => {
  it.each([
    ['key events', ['key events'], ['events', 'key events today', 'monkey events']],
    ['cause(s)', ['cause', 'causes'], ['caus', 'because']],
    [
      '(open|still open) questions',
      ['open questions', 'still open questions'],
      ['questions', 'still questions'],
    ],
    ['[the] root cause', ['root cause', 'the root cause'], ['a root cause']],
    ['… cause', ['cause', 'root cause', 'one very deep cause'], ['because']],
    [
      'summary [of …|and …]',
      ['summary', 'summary of the event', 'summary and impact'],
      ['summary the event'],
    ],
    ["what's next", ["what's next"], ['what s next']],
  ])('%s', (phrase, matching, others) => {
    const matches = anyOf([phrase]);
    expect(matching.filter((words) => !matches(words))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it('stands beside others', () => {
    const matches = anyOf(['fallout', 'blast radius']);
    expect(['fallout', 'blast radius', 'fallout radius'].map(matches)).toEqual([true, true, false]);
  });

  it('takes what stands between single spaces as words, and nothing else', () => {
    const matches = anyOf(['… cause']);
    expect(['', ' cause', 'root  cause', 'root\tcause', 'cause '].filter(matches)).toEqual([]);
  });
});

test('Of groups of phrases, the first that matches counts', () => {
  const kind = firstOf([
    ['response', ['actions (taken|performed) …']],
    ['actions', ['[the] action(s) …', 'work (left|to do)']],
  ]);
  const words = ['actions taken', 'actions', 'the action plan', 'work to do', 'work', 'actions taken by us'];
  const kinds = ['response', 'actions', 'actions', 'actions', null, 'response'];
  expect(words.map(kind)).toEqual(kinds);
  // Asked again, it goes the ways that it knows.
  expect(words.map(kind)).toEqual(kinds);
});
