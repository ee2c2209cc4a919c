import { expect, test } from 'vitest';
import { readPatterns } from '../patterns/pattern.js';
import type { PatternRule } from '../rule.js';
import { english } from './english.js';
import { wordClasses } from './lexicon.js';
import { rules } from './rules.js';
import { sentencesOf } from './tokens.js';

const patternRules = rules.filter((rule): rule is PatternRule => 'patterns' in rule);

test.each(patternRules)('The patterns of $name are made of words that there can be', ({ patterns }) => {
  const dead = patterns.flatMap((source) =>
    readPatterns(source, english).flatMap(({ steps }) =>
      steps.flatMap(({ words, classes }) => [
        ...[...(words ?? [])].filter((word) => !isOneWord(word)).map((word) => `“${word}” in ${source}`),
        ...classes.filter((name) => !wordClasses.has(name)).map((name) => `@${name} in ${source}`),
      ]),
    ),
  );
  expect(dead).toEqual([]);
});

/** Whether a text gives this word, and nothing else. */
function isOneWord(word: string): boolean {
  if (word === "'s" || word === "'d") return true;
  const tokens = sentencesOf(word, 0).flatMap((sentence) => sentence.tokens);
  const marks = sentencesOf(`a ${word}`, 0).flatMap((sentence) => sentence.tokens);
  return (tokens.length === 1 && tokens[0]?.word.text === word) || marks[1]?.word.text === word;
}
