import { describe, expect, it } from 'vitest';
import { anyOf } from './phrase.js';

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
});
