import { parse } from '@debrief/document';
import { check } from '@debrief/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decisionPath,
  decisionProblem,
  decisionText,
  isDecision,
  readDecision,
} from './decision.js';

const decision: Decision = {
  title: 'Search was slow for a minute',
  date: '2026-11-20',
  began: '2026-11-19',
  systems: ['search'],
  severity: 'sev3',
  reason: 'The indexer behind it was replaced in the same week, and nothing of the old one is in use.',
  agreed: ['Mei Chen', 'Noor Haddad'],
  policyAsked: false,
  overruledBy: null,
  policySaid: ['Policy does not ask for a postmortem.'],
};

test('A decision is a page that people read, and that reads back', () => {
  expect(decisionText(decision)).toBe(`---
format: 1
severity: sev3
systems: [search]
decided: not to write
date: 2026-11-20
began: 2026-11-19
agreed: [Mei Chen, Noor Haddad]
policy: does not ask
---

# Search was slow for a minute

## Why nothing is written

The indexer behind it was replaced in the same week, and nothing of the old one is in use.

## What policy says

- Policy does not ask for a postmortem.
`);
  expect(readDecision(decisionText(decision))).toEqual(decision);
});

test('Its own words are no finding', () => {
  const { model, findings } = parse(
    decisionText({ ...decision, policyAsked: true, overruledBy: 'Dana Reyes' }),
  );
  expect([...findings, ...check(model)]).toEqual([]);
});

test.each<readonly [Partial<Decision>, RegExp | null]>([
  [{}, null],
  [{ title: ' ' }, /title/],
  [{ reason: '' }, /reason/],
  [{ agreed: [] }, /somebody concerned/],
  [{ policyAsked: true }, /say who takes that decision/],
  [{ policyAsked: true, overruledBy: 'Dana Reyes' }, null],
])('%j', (changed, problem) => {
  const found = decisionProblem({ ...decision, ...changed });
  if (problem === null) expect(found).toBeNull();
  else expect(found).toMatch(problem);
});

describe('Reading', () => {
  test.each([
    ['', null],
    ['# A postmortem\n', null],
    ['---\ndecided: to write\n---\n# T\n', null],
    ['---\ndecided: Not to write\n---\n', { title: '', agreed: [], reason: '', policyAsked: false }],
    ['---\ndecided: not to write\nagreed: Mei Chen, Bo Li\n---\n', { agreed: ['Mei Chen', 'Bo Li'] }],
  ])('%j', (text, expected) => {
    const read = readDecision(text);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  test('Any reason comes back as it was said, on one line', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '- a',
        '1. b',
        '# c',
        '```',
        '<!-- d',
        '> e',
        '---',
        '**Impact**: f',
        '2026 g',
        '| h |',
        '\\i',
        '12) j',
      ),
    );
    fc.assert(
      fc.property(words, words, (reason, said) => {
        const one = (text: string): string => text.trim().replace(/\s+/g, ' ');
        const read = readDecision(decisionText({ ...decision, reason, policySaid: [said] }));
        expect(read?.reason).toBe(one(reason));
        expect(read?.policySaid).toEqual(one(said) === '' ? [] : [one(said)]);
        expect(read?.agreed).toEqual(decision.agreed);
      }),
    );
  });

  test('It takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDecision(`---\ndecided: not to write\n${text}`)));
  });
});

test('It has a place of its own', () => {
  const path = decisionPath('2026/11.search.slow-minute');
  expect(path).toBe('decisions/2026/11.search.slow-minute.md');
  expect([path, '2026/11.search.slow-minute.md', 'decisions/README.md'].map(isDecision)).toEqual([
    true,
    false,
    false,
  ]);
});
