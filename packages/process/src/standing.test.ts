import { describe, expect, test } from 'vitest';
import type { Context } from './context.js';
import { phases } from './phase.js';
import { reaches, type Status, statuses } from './status.js';
import { changed, checkOf, policyWith, type Swap, says, standingOf, swapped } from './testing/harbour.js';

/** What keeps a document from each state. */
const lacking: Readonly<Record<Status, readonly Swap[]>> = {
  draft: [['severity: sev1\n', '']],
  'in-review': [
    [/- Facilitator: .*\n/, ''],
    [', Noor Haddad\n', '\n'],
  ],
  final: [['- Held: 2026-03-20 14:00 UTC\n', '']],
  closed: [],
};

describe('What a text says and what it counts as', () => {
  test.each(
    statuses.flatMap((claimed) => statuses.map((supported) => [claimed, supported] as const)),
  )('it says %s, and its gates support %s', (claimed, supported) => {
    const text = says(claimed, changed(...lacking[supported]));
    const counts = reaches(supported, claimed) ? claimed : supported;
    const { status, claimed: said, next, unsupported } = standingOf(text);
    expect([said, status]).toEqual([claimed, counts]);
    expect(next?.status ?? null).toBe(statuses[statuses.indexOf(counts) + 1] ?? null);
    expect(unsupported.length > 0).toBe(claimed !== counts);
    const errors = checkOf(text).filter(({ rule }) => rule === 'process/status');
    expect(errors.map(({ severity, fixes }) => [severity, fixes[0]?.edits[0]?.insert])).toEqual(
      claimed === counts ? [] : [['error', counts]],
    );
  });

  test('a gate that is open behind one that is not opens nothing', () => {
    const text = changed(...lacking.draft);
    expect(standingOf(text)).toMatchObject({
      claimed: 'closed',
      status: 'draft',
      next: { status: 'in-review' },
    });
  });
});

describe('The phase', () => {
  const inReview = says('in-review');
  test.each<readonly [string, string, string | null]>([
    ['nothing', '', 'assemble'],
    ['an owner is missing', swapped(says('draft'), ['owner: Femi Adeyemi\n', '']), 'assemble'],
    ['a source is missing', swapped(says('draft'), [/ \(\[call\][^)]*\)\)/, '']), 'facts'],
    ['a level is missing', swapped(says('draft'), [/- Level: t.*\n/, '']), 'causes'],
    ['a why is missing', swapped(inReview, ['**Why then**', '**Why not caught**']), 'deeper'],
    ['a ticket is missing', swapped(inReview, [/ {2}- Ticket: \[NET.*\n/, '']), 'actions'],
    ['only the review is missing', swapped(inReview, ['- Held: 2026-02-10 14:00 UTC\n', '']), 'actions'],
    ['it is final', says('final'), 'loop closed'],
    ['it is closed', says('closed'), null],
  ])('%s', (_, text, phase) => {
    expect(standingOf(text).phase).toBe(phase);
  });

  test('all six are told in order, each with what is met of what is asked', () => {
    const told = standingOf('').phases;
    expect(told.map(({ phase }) => phase)).toEqual(phases);
    for (const { asked, met, lacks } of told) {
      expect(met).toBeLessThanOrEqual(asked);
      expect(lacks.length > 0).toBe(met < asked);
    }
  });
});

describe('Postmortems from before the gates', () => {
  const since = (day: string): Partial<Context> => ({ policy: policyWith(`since: ${day}\n`) });
  const bare = says('final', changed([/## Contributing factors\n[\s\S]*?(?=## What went well)/, '']));

  test.each<readonly [string, string, string, Status, boolean]>([
    ['the day after', bare, '2026-02-04', 'final', true],
    ['the day itself', bare, '2026-02-03', 'draft', false],
    ['no day', '---\nstatus: final\n---\n# Gates shut\n', '2026-02-04', 'draft', false],
    [
      'an early entry without a beginning',
      swapped(
        bare,
        ['**Began.** ', ''],
        ['### 2026-02-03', '### 2019-05-02\n\n- 10:00 The gates were built.\n\n### 2026-02-03'],
      ),
      '2026-01-01',
      'draft',
      false,
    ],
  ])('%s', (_, text, day, status, isOlder) => {
    expect(standingOf(text, since(day))).toMatchObject({ status, isOlder });
  });

  test('no team asks them for anything', () => {
    expect(checkOf(bare, since('2026-02-04'))).toEqual([]);
  });
});

describe('What a severity asks for', () => {
  const without: readonly Swap[] = [
    [/- Facilitator: .*\n/, ''],
    [/- Devil's advocate: .*\n/, ''],
    [/## Looking wider\n[\s\S]*?(?=## Open questions)/, ''],
    [/\*\*Why then\*\*\n[\s\S]*?(?=### F2|## What)/, '\n'],
    [', Noor Haddad\n', '\n'],
  ];
  test.each<readonly [string, Status]>([
    ['sev1', 'in-review'],
    ['sev3', 'closed'],
  ])('%s', (severity, status) => {
    const text = changed(...without).replace('severity: sev1', `severity: ${severity}`);
    expect(standingOf(text).status).toBe(status);
  });
});

test('While there is nothing to look at, nothing of it is met', () => {
  const { phases: all } = standingOf('---\nstatus: draft\n---\n\n# Gates stood open\n');
  const met = Object.fromEntries(all.map((each) => [each.phase, each.met]));
  expect(met).toMatchObject({ causes: 0, deeper: 0, actions: 0, 'loop closed': 0 });
});
