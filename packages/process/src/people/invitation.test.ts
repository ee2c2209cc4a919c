import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invitation } from './invitation.js';
import { usualViewsOf, viewsOf } from './roles.js';
import { agreed, told } from './testing/people.js';
import { views } from './views.js';

const policy = agreed(
  {
    'Dana Reyes': { email: 'dana@example.com', team: 'Payments', roles: ['on-call'] },
    'Lea Brandt': { team: 'Care', roles: ['support'] },
    'Sam Field': { team: 'Accounts', roles: ['sales'] },
    'Pia Holm': { team: 'Search', roles: ['product-manager'] },
    'Ole Dahl': { team: 'Payments', roles: ['prioritises'] },
  },
  { payments: { name: 'Card payments', team: 'Payments', owners: ['Bo Li', 'Dana Reyes', 'Ledger crew'] } },
);
const list = (meta: string, timeline: readonly string[] = [], rest = '', agreedOn = policy) =>
  invitation(told(meta, timeline, rest), agreedOn);
const whys = (meta: string, timeline: readonly string[] = [], rest = ''): Record<string, readonly string[]> =>
  Object.fromEntries(list(meta, timeline, rest).people.map(({ name, because }) => [name, because]));

describe('Everybody who has seen something of it', () => {
  test('by role', () => {
    expect(
      whys(
        'owner: Dana Reyes\ncalled-by: Ines Okafor\npeople:\n  responders: [Arjun Rao]\n  built-by: Noor Haddad',
      ),
    ).toEqual({
      'Dana Reyes': ['owns this postmortem'],
      'Ines Okafor': ['called for this postmortem'],
      'Arjun Rao': ['responder'],
      'Noor Haddad': ['built it'],
    });
  });

  test('by what they did', () => {
    const timeline = [
      '09:00 Mei Chen deployed the release.',
      '09:10 Arjun Rao took command and paged storage.',
      '09:20 Arjun Rao found the full queue.',
      '09:30 Dana Reyes rolled back the release.',
      '09:40 Ines Okafor was on the phone with a customer.',
    ];
    expect(
      whys('people:\n  responders: [Mei Chen, Arjun Rao, Dana Reyes]\n  visitors: Ines Okafor', timeline),
    ).toEqual({
      'Mei Chen': ['responder', 'deployed something of it (09:00)'],
      'Arjun Rao': [
        'responder',
        'took the lead (09:10)',
        'called for help (09:10)',
        'looked for what was going on (09:20)',
      ],
      'Dana Reyes': ['responder', 'changed something to mitigate it (09:30)'],
      'Ines Okafor': ['visitors', 'stands in the timeline (09:40)'],
    });
  });

  test('by what they own, and what they do in the review', () => {
    const rest = `## Action items

- [ ] **A1** Add jitter
  - Owner: Arjun Rao
- [ ] **A2** Drill a failover
  - Owner: Arjun Rao
- [ ] **A3** Ask the provider
  - Owner: Storage team

## Review

- Facilitator: Noor Haddad
- Devil's advocate: Mei Chen
- Present: Arjun Rao, Tomas Lind
`;
    expect(whys('systems: [payments]', [], rest)).toEqual({
      'Arjun Rao': ['owns A1 and A2'],
      'Noor Haddad': ['facilitates the review'],
      'Mei Chen': ['argues the other side'],
      'Tomas Lind': ['is named as present'],
      'Bo Li': ['looks after Card payments'],
      'Dana Reyes': ['looks after Card payments'],
    });
    expect(list('systems: [payments]\nteam: Payments', [], rest).teams).toEqual([
      {
        name: 'Payments',
        because: ['it is the team of this postmortem', 'it looks after Card payments'],
        views: [],
      },
      { name: 'Storage team', because: ['owns A3'], views: [] },
      { name: 'Ledger crew', because: ['looks after Card payments'], views: ['design', 'build'] },
    ]);
  });

  test('each of them once, with team and address where the policy has them', () => {
    const [dana, ...others] = list('owner: "@dana"\npeople:\n  responders: Dana Reyes', [
      '10:00 Dana joined',
    ]).people;
    expect(dana).toMatchObject({ name: 'Dana Reyes', email: 'dana@example.com', team: 'Payments' });
    expect(others).toEqual([]);
  });
});

describe('The views', () => {
  test('that nobody brings are said, with those who could', () => {
    const { missing } = list('people:\n  responders: [Dana Reyes]\n  designer: Arjun Rao', [
      '10:00 Dana Reyes deployed the release',
    ]);
    expect(missing).toEqual([
      { view: 'plan', could: ['Pia Holm', 'Ole Dahl'] },
      { view: 'build', could: [] },
      { view: 'support', could: ['Lea Brandt'] },
      { view: 'sales', could: ['Sam Field'] },
    ]);
  });

  test('may be brought by a team', () => {
    const { missing, teams } = list('people:\n  support: Care desk');
    expect(teams.map(({ name, views: brought }) => [name, brought])).toEqual([['Care desk', ['support']]]);
    expect(missing.map(({ view }) => view)).not.toContain('support');
  });

  test.each([
    ['incident-commander', ['triage']],
    ['responders', ['triage', 'mitigate']],
    ['on_call', ['triage', 'mitigate']],
    ['product manager', ['plan']],
    ['solution-architect', ['design']],
    ['developers', ['build']],
    ['release-manager', ['deploy']],
    ['customer-support', ['support']],
    ['communicationsLead', ['support']],
    ['account-manager', ['sales']],
    ['scribe', []],
    ['facilitator', []],
  ])('of the role %s', (role, expected) => {
    expect(viewsOf(role)).toEqual(expected);
  });

  test('of the policy are those that one brings to any incident', () => {
    expect([usualViewsOf('on-call'), usualViewsOf('support')]).toEqual([[], ['support']]);
  });
});

describe('Somebody who decides what is worked on first', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['people:\n  responders: Dana Reyes', [], ['Pia Holm', 'Ole Dahl']],
    ['systems: [payments]', [], ['Ole Dahl', 'Pia Holm']],
    ['people:\n  engineering-manager: Dana Reyes', ['Dana Reyes'], []],
    ['people:\n  guests: Ole Dahl', ['Ole Dahl'], []],
    ['people:\n  incident-manager: Dana Reyes', [], ['Pia Holm', 'Ole Dahl']],
  ])('%j', (meta, prioritising, could) => {
    const found = list(meta);
    expect([found.prioritising, found.couldPrioritise]).toEqual([prioritising, could]);
  });
});

test('Any document gives a list, and every view is brought or missing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (role, name, entry) => {
      const meta = `people:\n  ${JSON.stringify(role)}: ${JSON.stringify(name)}`;
      const { people, teams, missing } = list(meta, [`10:00 Dana Reyes ${entry}`]);
      const brought = new Set([...people, ...teams].flatMap((each) => each.views));
      for (const view of views) expect(brought.has(view)).toBe(!missing.some((each) => each.view === view));
      for (const { because } of people) expect(because.length).toBeGreaterThan(0);
    }),
  );
});
