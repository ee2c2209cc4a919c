import { defaultPolicy, type Policy } from '@debrief/process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../reading/facts.js';
import { action, anyDay, began, facts, someFacts } from '../testing/facts.js';
import { type ActionFilters, chosen, unknownWords } from './filter.js';
import { inOrder } from './order.js';
import { type ActionRow, actionsOf } from './row.js';
import { actionStates } from './state.js';

const today = '2026-11-21';
const policy: Policy = {
  ...defaultPolicy,
  people: new Map([
    ['Dana Reyes', { name: 'Dana Reyes', handles: ['@dana', '@dr'], email: null, team: null, roles: [] }],
  ]),
};
const rowsOf = (...actions: Facts['actions']): readonly ActionRow[] => actionsOf([facts({ actions })], today);
const textsOf = (rows: readonly ActionRow[]): string[] => rows.map(({ text }) => text);

describe('State', () => {
  test.each([
    [{}, 'open'],
    [{ done: true }, 'done'],
    [{ done: true, verdict: 'helped' }, 'judged'],
    [{ done: true, verdict: 'TBD' }, 'done'],
    [{ verdict: 'helped' }, 'open'],
    [{ done: true, dropped: 'replaced' }, 'dropped'],
    [{ dropped: '' }, 'dropped'],
  ])('%j is %s', (said, state) => {
    expect(rowsOf(action(said))[0]?.state).toBe(state);
  });

  test('Each action is in one state, and only an open one is overdue', () => {
    fc.assert(
      fc.property(someFacts, (all) => {
        const rows = actionsOf(all, today);
        expect(rows).toHaveLength(all.flatMap(({ actions }) => actions).length);
        const parts = actionStates.map((state) => chosen(rows, { state: [state] }, policy));
        expect(parts.flat()).toHaveLength(rows.length);
        expect(new Set(parts.flat())).toEqual(new Set(rows));
        for (const { overdue, state, dueDay } of rows)
          expect(overdue).toBe(state === 'open' && dueDay !== null && dueDay < today);
      }),
    );
  });

  test.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['by 2026-11-20, at the latest', true],
    ['2026-02-31', false],
    ['soon', false],
  ])('Due %s: overdue is %s', (due, overdue) => {
    expect(rowsOf(action({ due }))[0]?.overdue).toBe(overdue);
  });
});

describe('Age', () => {
  test.each<readonly [Partial<Facts>, ActionRow['age']]>([
    [
      { reviewed: '2026-11-11', times: began('2026-11-01') },
      { days: 10, since: 'review' },
    ],
    [{ times: began('2026-11-01T10:00') }, { days: 20, since: 'incident' }],
    [
      { reviewed: '2026-12-01', times: began('2026-11-20') },
      { days: 1, since: 'incident' },
    ],
    [{ reviewed: today }, { days: 0, since: 'review' }],
    [{ times: began('2026-12-01') }, null],
    [{}, null],
  ])('%j', (said, age) => {
    const [row] = actionsOf([facts({ ...said, actions: [action()] })], today);
    expect(row?.age).toEqual(age);
  });
});

describe('Order', () => {
  test('Overdue by day, then due by day, then without one; what is equal stays', () => {
    const rows = rowsOf(
      action({ text: 'none 1' }),
      action({ text: 'due late', due: '2027-01-01' }),
      action({ text: 'done early', due: '2026-01-01', done: true }),
      action({ text: 'over 2', due: '2026-10-02' }),
      action({ text: 'none 2', due: 'soon' }),
      action({ text: 'over 1', due: '2026-10-01' }),
      action({ text: 'due late too', due: '2027-01-01' }),
    );
    const expected = ['over 1', 'over 2', 'done early', 'due late', 'due late too', 'none 1', 'none 2'];
    expect(textsOf(inOrder(rows))).toEqual(expected);
  });

  test('Nothing is lost, and to order twice is to order once', () => {
    fc.assert(
      fc.property(someFacts, (all) => {
        const rows = actionsOf(all, today);
        const sorted = inOrder(rows);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(inOrder(sorted)).toEqual(sorted);
        const last = sorted.findLastIndex(({ overdue }) => overdue);
        expect(sorted.slice(0, last + 1).every(({ overdue }) => overdue)).toBe(true);
      }),
    );
  });
});

describe('Filters', () => {
  const anyFilters: fc.Arbitrary<ActionFilters> = fc.record(
    {
      owner: fc.subarray(['dana', 'Mei Chen', '@dr', 'nobody']),
      team: fc.subarray(['payments', 'Search']),
      system: fc.subarray(['Ledger', 'payments']),
      severity: fc.subarray(['sev1', 'Sev2']),
      kind: fc.subarray(['corrective']),
      priority: fc.subarray(['HIGH']),
      state: fc.subarray([...actionStates]),
      dueBefore: anyDay,
      dueAfter: anyDay,
      overdue: fc.boolean(),
      older: fc.nat(800),
      words: fc.subarray(['jitter', 'PAGE']),
    },
    { requiredKeys: [] },
  );

  test('All have to fit: two together choose what each chooses of what the other did', () => {
    fc.assert(
      fc.property(someFacts, anyFilters, (all, filters) => {
        const rows = actionsOf(all, today);
        const together = chosen(rows, filters, policy);
        const oneByOne = Object.entries(filters).reduce(
          (left, [name, value]) => chosen(left, { [name]: value }, policy),
          rows,
        );
        expect(together).toEqual(oneByOne);
        expect(chosen(rows, {}, policy)).toEqual(rows);
      }),
    );
  });

  test.each([
    ['Dana Reyes', 'dana', true],
    ['Dana Reyes', 'REYES', true],
    ['Dana Reyes', '@dr', true],
    ['@dr', 'Dana Reyes', true],
    ['@dr', 'dana', true],
    ['Arjun Rao and @dana', 'Dana Reyes', true],
    ['Arjun Rao, Mei Chen', 'mei chen', true],
    ['Dana Reyes', 'Dan', false],
    ['Mei Chen', 'dana', false],
  ])('Owner %s asked for as %s: %s', (owner, word, fits) => {
    expect(chosen(rowsOf(action({ owner })), { owner: [word] }, policy)).toHaveLength(fits ? 1 : 0);
  });

  test('By their day', () => {
    const rows = rowsOf(
      ...['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', 'soon'].map((due) =>
        action({ text: due, due }),
      ),
    );
    const december = { first: '2026-12-01', last: '2026-12-31' };
    expect(textsOf(chosen(rows, { due: [december] }, policy))).toEqual(['2026-12-01', '2026-12-31']);
    expect(textsOf(chosen(rows, { dueBefore: '2026-12-01' }, policy))).toEqual(['2026-11-30']);
    expect(textsOf(chosen(rows, { dueAfter: '2026-12-31' }, policy))).toEqual(['2027-01-01']);
  });

  test('By their age, in words of the action and of the title', () => {
    const all = [
      facts({ title: 'Declines', reviewed: '2026-10-22', actions: [action({ text: 'Old' })] }),
      facts({ title: 'Search', reviewed: '2026-10-23', actions: [action({ text: 'Late declines' })] }),
      facts({ actions: [action({ text: 'Unknown' })] }),
    ];
    const rows = actionsOf(all, today);
    expect(textsOf(chosen(rows, { older: 29 }, policy))).toEqual(['Old']);
    expect(textsOf(chosen(rows, { words: ['DECLINES'] }, policy))).toEqual(['Old', 'Late declines']);
    expect(textsOf(chosen(rows, { words: ['declines', 'late'] }, policy))).toEqual(['Late declines']);
  });

  test('Words that no action has, with those that there are', () => {
    const rows = actionsOf(
      [
        facts({ systems: ['payments', 'ledger'], actions: [action({ kind: 'Corrective' })] }),
        facts({ systems: ['Ledger'], actions: [action({ kind: 'corrective' })] }),
        facts({ systems: ['search'] }),
      ],
      today,
    );
    const filters = { system: ['LEDGER', 'search'], kind: ['corretive'], severity: [] };
    expect(unknownWords(rows, filters, policy)).toEqual([
      { filter: 'system', word: 'search', known: ['ledger', 'payments'] },
      { filter: 'kind', word: 'corretive', known: ['Corrective'] },
    ]);
  });
});
