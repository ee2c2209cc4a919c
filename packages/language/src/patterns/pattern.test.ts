import { describe, expect, test } from 'vitest';
import { english } from '../english/english.js';
import { sentencesOf } from '../english/tokens.js';
import type { PatternRule } from '../rule.js';
import { matchAt } from './match.js';
import { readPatterns } from './pattern.js';
import { patternFrom, patternRules, type Reading, readingOf } from './reading.js';
import { Takers } from './takers.js';

/** The words that a pattern marks in a sentence; null where it does not match. */
function marked(source: string, text: string): string | null {
  const [sentence] = sentencesOf(text, 0);
  if (!sentence) throw new Error('no sentence');
  const rule = { ...patternRules(english)[0], patterns: [source] } as PatternRule;
  const reading: Reading = JSON.parse(JSON.stringify(readingOf({ ...english, rules: [rule] })));
  const patterns = reading.patterns.map((data) => patternFrom(data, source, reading));
  const takers = new Takers(reading.takers, reading.steps.length);
  const taking = sentence.tokens.map(({ word }) => takers.of(word));
  for (const pattern of patterns)
    for (const index of sentence.tokens.keys()) {
      const match = matchAt(pattern, sentence, taking, index);
      if (!match) continue;
      const first = sentence.tokens[match.marked.from];
      const last = sentence.tokens[match.marked.to - 1];
      return first && last ? text.slice(first.from, last.to) : '';
    }
  return null;
}

describe('A pattern', () => {
  test.each([
    ['should|ought have', 'It should have worked', 'should have'],
    ['should|ought have', 'It could have worked', null],
    ['{fail} to', 'They were failing to see it', 'failing to'],
    ['{forget}ed', 'The step was forgotten', 'forgotten'],
    ['{forget}ed', 'Nobody will forget', null],
    ['{drop}ing', 'It kept dropping packets', 'dropping'],
    ['was not? tested', "It wasn't tested", "wasn't tested"],
    ['was not? tested', 'It was tested', 'was tested'],
    ['@person @adverb* left', 'The operator then quietly left', 'operator then quietly left'],
    ['had .. known', 'Had we only just known', 'Had we only just known'],
    ['had .. known', 'Had we, known', null],
    ['had ... known', 'had one of the two teams known', 'had one of the two teams known'],
    ['due to !the error', 'due to error 5', 'due to error'],
    ['due to !the error', 'due to the error', null],
    ['was [(too slow | late)]', 'The answer was too slow', 'too slow'],
    ['was [(too slow | late)]', 'The answer was late', 'late'],
    ['^ had we', 'Had we looked', 'Had we'],
    ['^ had we', 'Then had we looked', null],
    ['a while $', 'It took a while.', 'a while'],
    ['a while $', 'It took a while to see', null],
    ['we [forgot]', 'And we forgot it', 'forgot'],
    ['(no | any) (real)? reason', 'There was no reason', 'no reason'],
  ])('%s in “%s” marks %j', (source, text, words) => {
    expect(marked(source, text)).toBe(words);
  });

  test('without a word to look for is refused', () => {
    expect(() => readPatterns('.. ', english)).toThrow('no word');
    expect(() => readPatterns('a (b', english)).toThrow('not closed');
    expect(() => readPatterns('a (b | c d)*', english)).toThrow('come again');
  });
});
