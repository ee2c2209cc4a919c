import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn } from './days.js';
import { type Clause, readQuery } from './query.js';

/** A query as short lines: what each clause asks for. */
function asked(text: string, asYouType = false): string[] {
  return readQuery(text, asYouType).clauses.map((clause) => `${clause.not ? 'not ' : ''}${saidBy(clause)}`);
}

function saidBy(clause: Clause): string {
  if (clause.type === 'facet') return `${clause.name} = ${clause.values.join('|')}`;
  if (clause.type === 'days') return `days ${clause.from ?? ''}..${clause.to ?? ''}`;
  const words = clause.words.join(' ');
  return `${clause.field ?? 'any'} ${clause.exact ? `"${words}"` : words}${clause.prefix ? '*' : ''}`;
}

describe('A query', () => {
  it.each([
    ['retry jitter', ['any retry', 'any jitter']],
    ['"connection pool"', ['any "connection pool"']],
    ['“connection pool”', ['any "connection pool"']],
    ['"connection po', ['any "connection po"']],
    ['-drill -"load test"', ['not any drill', 'not any "load test"']],
    ['fail* -"fail over*"', ['any fail*', 'not any "fail over"*']],
    ['max_connections PAY-412', ['any "max connections"', 'any "pay 412"']],
    ['system:payments,ledger -severity:sev3', ['system = payments|ledger', 'not severity = sev3']],
    ['owner:"Dana Reyes" OWNER:@dana', ['owner = Dana Reyes', 'owner = @dana']],
    [
      'factor:retry title:"late mails" action:jitter',
      ['factor retry', 'title "late mails"', 'action jitter'],
    ],
    ['action:open action:open,judged', ['action = open', 'action = open|judged']],
    ['before:2026-01', ['days ..2026-01-01']],
    ['after:2026-01-15 until:2026', ['days 2026-01-16..', 'days ..2027-01-01']],
    ['on:2026-12 -in:2025', ['days 2026-12-01..2027-01-01', 'not days 2025-01-01..2026-01-01']],
    ['error:timeout https://x.example/a', ['any "error timeout"', 'any "https x example a"']],
    ['- -- * "" : :x a: system: ""', ['any x', 'any a', 'any system']],
    ['', []],
  ])('%s', (text, clauses) => {
    expect(asked(text)).toEqual(clauses);
  });

  it('may end in the midst of a word while somebody types it', () => {
    expect(asked('retry jit', true)).toEqual(['any retry', 'any jit*']);
    expect(asked('retry jitter ', true)).toEqual(['any retry', 'any jitter']);
    expect(asked('"connection po', true)).toEqual(['any "connection po"']);
    expect(asked('system:pay', true)).toEqual(['system = pay']);
  });

  it('says what it could not understand, and leaves it out', () => {
    expect(readQuery('before:soon retry')).toMatchObject({
      clauses: [{ words: ['retry'] }],
      notes: [
        'before:soon was left out: after before: comes a day, a month or a year, as in before:2026-01.',
      ],
    });
  });

  it('is anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, asYouType) => {
        for (const clause of readQuery(text, asYouType).clauses)
          if (clause.type === 'words') expect(clause.words.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('Days', () => {
  it.each([
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-02', '2026-02-01', '2026-03-01'],
    ['2026-2', '2026-02-01', '2026-03-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2026/12/31', '2026-12-31', '2027-01-01'],
  ])('%s', (words, first, next) => {
    expect(daysIn('in', words)).toEqual({ from: first, to: next });
    expect(daysIn('on', words)).toEqual({ from: first, to: next });
    expect(daysIn('since', words)).toEqual({ from: first, to: null });
    expect(daysIn('after', words)).toEqual({ from: next, to: null });
    expect(daysIn('before', words)).toEqual({ from: null, to: first });
    expect(daysIn('until', words)).toEqual({ from: null, to: next });
  });

  it.each(['soon', '2026-13', '2026-02-30', '26', '2026-01-01-01'])('not %s', (words) => {
    expect(daysIn('on', words)).toBeNull();
  });
});

describe('What is asked for many times', () => {
  it('is asked for once', () => {
    expect(asked('a* b a* B -b a')).toEqual(['any a*', 'any b', 'not any b', 'any a']);
  });

  it('ends somewhere, and that is told', () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${index}*`);
    const { clauses, notes } = readQuery(words.join(' '));
    expect(clauses).toHaveLength(40);
    expect(notes).toEqual(['What stands from w40* on was left out: 40 words are looked for at once.']);
  });
});
