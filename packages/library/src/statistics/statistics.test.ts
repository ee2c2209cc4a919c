import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../reading/facts.js';
import { action, began, facts, someFacts } from '../testing/facts.js';
import { themesIn } from '../themes/themes.js';
import { type Counted, withoutPeople } from './counted.js';
import { selected, unknownIn } from './filter.js';
import { type FigureName, figure, figureNames, type Material } from './statistics.js';

const today = '2026-11-21';

const material = (all: readonly Facts[], more: Partial<Material> = {}): Material => ({
  postmortems: all.map(withoutPeople),
  decisions: [],
  asks: () => true,
  published: new Map(),
  today,
  ...more,
});

const of = (name: FigureName, all: readonly Facts[], more: Partial<Material> = {}) =>
  figure(name, material(all, more));

/** The rows of a figure as `name count`, or as `name a · b · c`. */
function rowsOf(name: FigureName, all: readonly Facts[], more: Partial<Material> = {}): string[] {
  const { value } = of(name, all, more);
  if (value.kind === 'spread') return value.values.map((each) => `${each.id} ${each.value}`);
  return value.kind === 'counts'
    ? value.rows.map((row) => `${row.name} ${row.count}`)
    : value.rows.map((row) => `${row.name} ${row.counts.join(' · ')}`);
}

describe('Nobody is counted', () => {
  test('What a figure takes has no person and no team', () => {
    const whole = facts({ owner: 'Dana Reyes', team: 'Payments', actions: [action({ owner: 'Mei Chen' })] });
    expect(JSON.stringify(withoutPeople(whole))).not.toMatch(/Dana|Payments"|Mei|owner|team/);
    // @ts-expect-error Facts name people, so that no figure takes them.
    const wrong: Counted = whole;
    expect(wrong).toBe(whole);
  });

  test('Other people and other teams change no figure', () => {
    const people = fc.option(fc.constantFrom('Zed Quux', '@zed'), { nil: null });
    fc.assert(
      fc.property(someFacts, people, people, (all, someone, team) => {
        const others = all.map((each) => ({
          ...each,
          owner: someone,
          team,
          actions: each.actions.map((one) => ({ ...one, owner: someone })),
        }));
        for (const name of figureNames) expect(of(name, others)).toEqual(of(name, all));
      }),
    );
  });

  test('Who noticed first is nobody’s name', () => {
    const all = [facts({ detectedBy: 'Dana Reyes' }), facts({ detectedBy: 'Alarm' }), facts()];
    expect(rowsOf('detected-by', all)).toEqual(['alarm 1', 'other 1']);
  });
});

describe('Every figure', () => {
  test('says what it counts in a few sentences, and how many', () => {
    for (const name of figureNames) {
      const { explain, title, n, leftOut } = of(name, [facts()]);
      expect(explain.length, name).toBeGreaterThanOrEqual(2);
      expect(explain.length, name).toBeLessThanOrEqual(3);
      for (const words of explain) expect(words, name).toMatch(/^[A-Z“].*\.$/);
      expect([title.length > 0, n >= 0, leftOut.every(({ count }) => count > 0)], name).toEqual([
        true,
        true,
        true,
      ]);
    }
    expect(new Set(figureNames).size).toBe(figureNames.length);
  });

  test('What is in it and what is left out is the whole', () => {
    fc.assert(
      fc.property(someFacts, (all) => {
        const whole: Readonly<Record<string, number>> = {
          postmortems: all.length,
          incidents: all.length,
          factors: all.flatMap(({ factors }) => factors).length,
          actions: all.flatMap(({ actions }) => actions).length,
        };
        for (const name of figureNames) {
          const found = of(name, all);
          const out = found.leftOut.reduce((sum, { count }) => sum + count, 0);
          expect(found.n + out, name).toBe(whole[found.of]);
        }
      }),
    );
  });

  test('Its rows are all that is in it, where they do not overlap', () => {
    fc.assert(
      fc.property(someFacts, (all) => {
        for (const name of figureNames) {
          const { n, value } = of(name, all);
          if (value.kind === 'spread') expect(value.values, name).toHaveLength(n);
          else if (value.kind === 'parts')
            expect(
              value.rows.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0),
              name,
            ).toBe(n);
          else if (!value.overlap)
            expect(
              value.rows.reduce((sum, { count }) => sum + count, 0),
              name,
            ).toBe(n);
          else for (const { count, ids } of value.rows) expect(ids, name).toHaveLength(count);
        }
      }),
    );
  });
});

describe('Durations', () => {
  test('Every value, its middle, and why others are left out', () => {
    const seconds = [600, null, 60, -60, 120, 0];
    const all = seconds.map((toDetect, index) =>
      facts({
        id: `${index}`,
        durations: { toDetect, toAcknowledge: null, toMitigate: null, toResolve: null },
      }),
    );
    const found = of('to-detect', all);
    expect(found).toMatchObject({
      n: 4,
      leftOut: [
        { why: 'no minute told for both Began and Detected', count: 1 },
        { why: 'Detected before Began', count: 1 },
      ],
      value: { unit: 'seconds', median: 90, interval: null },
    });
    expect(rowsOf('to-detect', all)).toEqual(['5 0', '2 60', '4 120', '0 600']);
    expect(of('to-acknowledge', all)).toMatchObject({ n: 0, value: { values: [], median: null } });
  });
});

describe('Counts', () => {
  test('One with several systems counts for each, whatever the case', () => {
    const all = [
      facts({ id: '1', systems: ['Ledger', 'payments', 'ledger'] }),
      facts({ id: '2', systems: ['ledger'] }),
      facts({ id: '3' }),
    ];
    expect(rowsOf('systems', all)).toEqual(['ledger 2', 'payments 1']);
    expect(of('systems', all)).toMatchObject({ n: 2, leftOut: [{ why: 'no system named', count: 1 }] });
  });

  test('Triggers in the order of the policy, severities by name', () => {
    const all = [
      facts({ triggers: ['near-miss', 'core-down'], severity: 'sev2' }),
      facts({ severity: 'sev1' }),
    ];
    expect(rowsOf('triggers', all)).toEqual(['core-down 1', 'near-miss 1']);
    expect(rowsOf('severities', all)).toEqual(['sev1 1', 'sev2 1']);
  });

  test('Months, quarters and years without gaps; the day counts more than the name', () => {
    const all = [
      facts({ id: '2025/11.a.b' }),
      facts({ id: '2026/03.a.b', times: began('2026-02-28T23:50') }),
      facts({ id: '2026/02.c.d' }),
    ];
    expect(rowsOf('months', all)).toEqual(['2025-11 1', '2025-12 0', '2026-01 0', '2026-02 2']);
    expect(rowsOf('quarters', all)).toEqual(['2025-Q4 1', '2026-Q1 2']);
    expect(rowsOf('years', all)).toEqual(['2025 1', '2026 2']);
    expect(rowsOf('months', [])).toEqual([]);
  });
});

describe('From the incident on', () => {
  test('Days to the review, from the end of the incident', () => {
    const all = [
      facts({ id: '1', times: began('2026-11-01T23:00', '2026-11-02T01:00'), reviewed: '2026-11-06' }),
      facts({ id: '2', times: began('2026-11-01'), reviewed: '2026-11-01' }),
      facts({ id: '3', times: began('2026-11-10'), reviewed: '2026-11-09' }),
      facts({ id: '4', times: began('2026-11-10'), reviewed: '2026-11-25' }),
      facts({ id: '5', reviewed: '2026-11-09' }),
      facts({ id: '6' }),
    ];
    expect(rowsOf('to-review', all)).toEqual(['2 0', '1 4']);
    expect(of('to-review', all).leftOut).toEqual([
      { why: 'a day before the end of the incident', count: 1 },
      { why: 'review still to come', count: 1 },
      { why: 'no day of the incident told', count: 1 },
      { why: 'no day of a review', count: 1 },
    ]);
  });

  test('Days until it was final, where Git knows', () => {
    const all = [
      facts({ id: '1', status: 'final', times: began('2026-11-01') }),
      facts({ id: '2', status: 'Closed', times: began('2026-11-01') }),
      facts({ id: '3', status: 'draft', times: began('2026-11-01') }),
    ];
    expect(rowsOf('to-publish', all, { published: new Map([['1', '2026-11-15']]) })).toEqual(['1 14']);
    expect(of('to-publish', all, { published: null }).leftOut).toEqual([
      { why: 'past not known to Git', count: 2 },
      { why: 'not final yet', count: 1 },
    ]);
  });

  test('What became of the incidents for which policy asks', () => {
    const all = [
      facts({ id: '1', status: 'closed', severity: 'sev1' }),
      facts({ id: '2', status: 'draft', severity: 'sev1' }),
      facts({ id: '3', status: 'final' }),
    ];
    const decisions = [
      { id: '4', asked: true },
      { id: '5', asked: false },
      // Somebody decided otherwise later, and wrote it.
      { id: '1', asked: true },
    ];
    const more = {
      decisions,
      asks: ({ severity }: { readonly severity: string | null }) => severity === 'sev1',
    };
    expect(rowsOf('written', all, more)).toEqual(['asked for 1 · 1 · 1']);
    expect(of('written', all, more)).toMatchObject({
      n: 3,
      leftOut: [{ count: 1 }, { why: 'a decision where policy does not ask', count: 1 }],
    });
  });
});

describe('Actions', () => {
  const all = [
    facts({
      actions: [
        action({ due: '2026-10-01', kind: 'corrective', done: true, verdict: 'Helped: twice' }),
        action({ due: '2026-10-09', kind: 'Corrective', done: true }),
        action({ due: '2026-11-01', dropped: 'replaced' }),
        action({ due: '2026-11-20', kind: 'preventative' }),
        action({ due: today }),
        action({ due: 'soon', done: true, verdict: 'No effect so far' }),
      ],
    }),
  ];

  test('Done, dropped and open, of those whose day has passed', () => {
    expect(rowsOf('follow-through', all)).toEqual(['all 2 · 1 · 1']);
    expect(of('follow-through', all).leftOut).toEqual([
      { why: 'no due day', count: 1 },
      { why: 'due day still to come', count: 1 },
    ]);
    expect(rowsOf('actions-by-kind', all)).toEqual([
      'corrective 2 · 0 · 0',
      'preventative 0 · 0 · 1',
      'no kind 0 · 1 · 0',
    ]);
    expect(rowsOf('actions-by-month', all)).toEqual(['2026-10 2 · 0 · 0', '2026-11 0 · 1 · 1']);
  });

  test('Of the done ones, which have a verdict, and what it says', () => {
    expect(rowsOf('judged', all)).toEqual(['done 1 · 1']);
    expect(rowsOf('verdicts', all)).toEqual(['worked or helped 1', 'did not help 1']);
  });
});

describe('Factors', () => {
  const factor = (text: string, level: string | null = null) => ({ id: null, text, level, accepted: false });
  const all = [
    facts({ id: '1', factors: [factor('Every retry waits', 'technical'), factor('Retries pile up')] }),
    facts({ id: '2', factors: [factor('A retry and a certificate', 'Technical')] }),
    facts({ id: '3' }),
  ];

  test('Themes are what two postmortems share, whoever names them', () => {
    expect(rowsOf('themes', all)).toEqual([`${themesIn('retries')[0]} 2`]);
    expect(of('themes', all)).toMatchObject({ n: 2, leftOut: [{ count: 1 }] });
  });

  test('Levels', () => {
    expect(rowsOf('levels', all)).toEqual(['technical 2']);
    expect(of('levels', all)).toMatchObject({
      of: 'factors',
      n: 2,
      leftOut: [{ why: 'no level named', count: 1 }],
    });
  });
});

describe('Filters', () => {
  const day = (said: string) => ({ first: said, last: said });

  test('All have to fit', () => {
    const words = fc.record(
      {
        system: fc.subarray(['PAYMENTS', 'ledger']),
        severity: fc.subarray(['sev1']),
        label: fc.subarray(['dns']),
        year: fc.subarray(['2025', '2026']),
        since: fc.constantFrom(day('2025-01-01'), day('2026-06-15')),
        until: fc.constantFrom(day('2025-12-31'), day('2027-01-01')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(someFacts, words, (all, filters) => {
        const oneByOne = Object.entries(filters).reduce(
          (left, [name, value]) => selected(left, { [name]: value }),
          all,
        );
        expect(selected(all, filters)).toEqual(oneByOne);
        expect(selected(all, {})).toEqual(all);
      }),
    );
  });

  test('By time, and by the month where no day is told', () => {
    const all = [
      facts({ id: '2026/03.a.b' }),
      facts({ id: '2026/03.c.d', times: began('2026-03-09') }),
      facts({ id: '2026/04.e.f', times: began('2026-04-01') }),
    ];
    const ids = (filters: Parameters<typeof selected>[1]) => selected(all, filters).map(({ id }) => id);
    expect(ids({ since: day('2026-03-10') })).toEqual(['2026/03.a.b', '2026/04.e.f']);
    expect(ids({ until: day('2026-03-09') })).toEqual(['2026/03.a.b', '2026/03.c.d']);
    expect(ids({ since: day('2026-04-01') })).toEqual(['2026/04.e.f']);
  });

  test('Words that fit none', () => {
    const all = [facts({ systems: ['payments'], labels: ['dns'] }), facts({ systems: ['search'] })];
    expect(unknownIn(all, { system: ['Payments', 'paymnets'], year: ['2025'] })).toEqual([
      { filter: 'system', word: 'paymnets', known: ['payments', 'search'] },
      { filter: 'year', word: '2025', known: ['2026'] },
    ]);
  });
});
