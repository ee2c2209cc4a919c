import { describe, expect, test } from 'vitest';
import { complete } from '../testing/complete.js';
import { changed, lacksOf, policyWith, standingOf, unmet } from '../testing/harbour.js';
import { refusals } from '../testing/refusals/refusals.js';
import { needs } from './needs.js';

describe('What is refused', () => {
  test('the complete document lacks nothing, and counts as what it says', () => {
    expect(lacksOf(complete)).toEqual([]);
    expect(standingOf(complete)).toMatchObject({
      claimed: 'closed',
      status: 'closed',
      phase: null,
      next: null,
      unsupported: [],
    });
  });

  test.each(refusals)('$need', ({ need, swaps, says, also = [], more = {} }) => {
    const text = changed(...swaps);
    const found = lacksOf(text, more);
    expect(new Set(found.map(([name]) => name))).toEqual(new Set([need, ...also]));
    if (says !== null) expect(found.find(([name]) => name === need)?.[1]).toBe(says);
    const { claimed, status } = standingOf(text, more);
    expect(claimed === 'closed' ? status : 'gone back').not.toBe('closed');
  });

  test.each(refusals)('$need holds nothing up that is off or a note', ({ need, swaps, more = {} }) => {
    for (const weight of ['off', 'note']) {
      const policy = policyWith(`rules: { process/${need}: ${weight} }\n`);
      expect(unmet(changed(...swaps), { ...more, policy })).not.toContain(need);
    }
  });

  test('each need is refused here once', () => {
    const names = needs.map(({ name }) => name.replace('process/', ''));
    expect(refusals.map(({ need }) => need).sort()).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  test('each need says in a sentence what is to be so, and why', () => {
    for (const { says, why } of needs)
      for (const words of [says, why]) expect(words).toMatch(/^\p{Lu}.+[.?]$/u);
  });
});
