import { parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { unaskedWays } from './deeper.js';

function labelsFor(chains: string): readonly string[] {
  const { model } = parse(`# T\n\n## Contributing factors\n\n### F1 A\n\n${chains}\n\n### F2 B\n`);
  const [factor] = model.factors;
  return factor ? unaskedWays(factor).map(({ label }) => label) : [];
}

describe('the ways in which a factor was not asked about', () => {
  test('are all three at first', () => {
    expect(labelsFor('')).toEqual(['Why it happened', 'Why it was not caught', 'Why then']);
  });

  test('stay open while a question has no answer', () => {
    expect(labelsFor('**Why then**\n\n1. Why in March?\n')).toContain('Why then');
  });

  test('are told by the name of a chain, or else by its questions', () => {
    expect(labelsFor('**Why then**\n\n1. What was new?\n   - The load.\n')).toEqual([
      'Why it happened',
      'Why it was not caught',
    ]);
    expect(labelsFor('1. Why did no test show it?\n   - It sends few messages.\n')).toEqual([
      'Why it happened',
      'Why then',
    ]);
  });
});
