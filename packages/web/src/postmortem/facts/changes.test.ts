import { apply, isRefusal, type Operation, type Parsed, parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { changesOf } from './changes.js';
import { type Facts, factsOf } from './facts.js';

const document = `---
format: 1
status: draft
severity: sev2   # agreed on the call
systems: [payments]
owner: Dana Reyes
people:
  scribe: Mei Chen
  responders: [Dana Reyes, Arjun Rao]
region: eu
cost: { lost: 4000 }
---

# Card payments declined

## Summary

Nine minutes.
`;

/** The facts after a change of some of them, said by the document itself, and its text. */
function after(change: Partial<Facts>): { readonly facts: Facts; readonly text: string } {
  let parsed: Parsed = parse(document);
  const before = factsOf(parsed.model);
  for (const each of changesOf(before, { ...before, ...change })) {
    const done = apply(parsed, each);
    if (isRefusal(done)) throw new Error(done.message);
    parsed = done.parsed;
  }
  return { facts: factsOf(parsed.model), text: parsed.text };
}

const before = factsOf(parse(document).model);

test('The facts are what the document says; keys of the team too, as far as a line can hold them', () => {
  expect(before).toMatchObject({
    title: 'Card payments declined',
    severity: 'sev2',
    systems: ['payments'],
    fullOutage: '',
    people: [
      { name: 'scribe', people: ['Mei Chen'] },
      { name: 'responders', people: ['Dana Reyes', 'Arjun Rao'] },
    ],
    own: [{ name: 'region', value: 'eu' }],
  });
});

test('Without a change nothing is done, and what was not changed stays byte for byte', () => {
  expect(changesOf(before, before)).toEqual([]);
  const { text } = after({ severity: 'sev1' });
  expect(text).toBe(document.replace('sev2', 'sev1'));
});

describe('Each fact is changed by itself', () => {
  test.each<[string, Partial<Facts>]>([
    ['the title', { title: 'Cards were declined' }],
    ['the owner', { owner: 'Mei Chen' }],
    ['no owner', { owner: '' }],
    ['a list grows and shrinks', { systems: ['ledger', 'app'] }],
    ['a list goes', { systems: [] }],
    ['a list comes', { labels: ['failover', 'retry'] }],
    ['a full outage', { fullOutage: 'true' }],
    ['who detected it', { detectedBy: 'customer', calledBy: 'Arjun Rao', visibility: 'company' }],
    ['a moment', { times: { ...before.times, began: '2026-11-03 10:41 UTC' } }],
  ])('%s', (_, change) => {
    expect(after(change).facts).toEqual({ ...before, ...change });
  });

  test('people in their roles', () => {
    const { facts } = after({
      people: [
        { was: 'scribe', name: 'note taker', people: ['Mei Chen', 'Lea Brandt'] },
        { was: null, name: 'lead', people: ['Arjun Rao', ' '] },
      ],
    });
    expect(facts.people.map(({ name, people }) => [name, people])).toEqual([
      ['note taker', ['Mei Chen', 'Lea Brandt']],
      ['lead', ['Arjun Rao']],
    ]);
  });

  test('keys of the team', () => {
    const { facts, text } = after({
      own: [
        { was: 'region', name: 'site', value: 'eu, us' },
        { was: null, name: 'customer', value: 'Larkfield' },
        { was: null, name: 'nothing', value: '' },
      ],
    });
    expect(facts.own.map(({ name, value }) => [name, value])).toEqual([
      ['site', 'eu, us'],
      ['customer', 'Larkfield'],
    ]);
    expect(text).toContain('cost: { lost: 4000 }');
  });
});

test('A title is never taken away', () => {
  const none: readonly Operation[] = changesOf(before, { ...before, title: ' ' });
  expect(none).toEqual([]);
});
