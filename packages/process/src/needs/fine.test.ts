import { describe, expect, test } from 'vitest';
import type { Context } from '../context.js';
import { complete } from '../testing/complete.js';
import { changed, lacksOf, policyWith, type Swap, says, standingOf, threadBy } from '../testing/harbour.js';

/** What a need asks for, said in another way. */
type Fine = readonly [need: string, swaps: readonly Swap[], more?: Partial<Context>];

const dropSystem = /### F2 [\s\S]*?(?=## What went well)/;
const onlyOne: readonly Swap[] = [
  [
    dropSystem,
    'Only one factor: everything else worked as it was planned.\n\nNo organisational factor: the settings came from the maker.\n\n',
  ],
  ['  - Addresses: F2', '  - Addresses: F1'],
];
const when = (day: string, text: string) => ({ day, text });
const actions = /## Action items\n[\s\S]*?(?=## Looking wider)/;
const shorter: readonly Swap[] = [['severity: sev1', 'severity: sev3']];

const fine: readonly Fine[] = [
  ['one-owner: a handle of the policy', [['owner: Femi Adeyemi', 'owner: "@femi"']]],
  [
    'severity: any word where the policy lists none',
    [['severity: sev1', 'severity: major']],
    { policy: policyWith().severities.size > 0 ? { ...policyWith(), severities: new Map() } : policyWith() },
  ],
  ['systems: one alone', [['systems: [gates, ticketing]', 'systems: gates']]],
  [
    'several-views: one other',
    [
      [
        /incident-commander: [\s\S]*?support: Ulla Brandt/,
        'incident-commander: Femi Adeyemi\n  support: Ulla Brandt',
      ],
    ],
  ],
  ['participants: a role written another way', [['incident-commander:', 'Incident_Commander:']]],
  [
    'title: in the front matter',
    [
      [/\n# .*\n/, '\n'],
      ['format: 1\n', 'format: 1\ntitle: Tickets were refused at two piers\n'],
    ],
  ],
  ['parts: another name', [['## Summary\n', '## Overview\n']]],
  [
    'impact-for-everyone: in a sentence',
    [
      [/\| Support desk.*\n/, ''],
      ['## Timeline', 'Nobody in support noticed.\n\n## Timeline'],
    ],
  ],
  [
    'before-the-onset: the day before',
    [
      [
        '### 2026-02-03\n',
        '### 2026-02-02\n\n- 23:50 The last ferry of the day landed. ([log](https://logs.harbour.example/f))\n\n### 2026-02-03\n',
      ],
    ],
  ],
  ['runs-forward: two at the same minute', [['- 07:24 **Detected.**', '- 07:30 **Detected.**']]],
  ['runs-forward: past midnight', [['- 08:04 **Resolved.**', '\n### 2026-02-04\n\n- 00:04 **Resolved.**']]],
  [
    'sources: one line for all',
    [
      [/ \(\[\w+\]\(https:[^)]*\)\)\n/g, '\n'],
      ['All times are UTC.', 'All times are UTC. All entries are taken from the incident channel.'],
    ],
  ],
  ['sources: uncertain', [[' ([call](https://desk.harbour.example/5512))', ' (uncertain: from memory)']]],
  ['two-factors, both-levels: only one, with a reason', onlyOne],
  ['both-levels: another spelling', [['- Level: organisational', '- Level: organizational']]],
  [
    'both-levels: a waiver',
    [
      ['- Level: organisational', '- Level: technical'],
      [
        'Each of these was needed, and none would have been enough alone.',
        'No organisational factor: the maker runs the piers for us.',
      ],
    ],
  ],
  ['asked-once: a why is enough', [...shorter, [/- Made sense because: until.*\n/, '']]],
  [
    'asked-once: what made sense is enough',
    [
      ...shorter,
      [
        /(- Made sense because: until.*\n\n)[\s\S]*?(?=## What went well)/,
        '- Made sense because: the devices had no clock\n\n',
      ],
    ],
  ],
  [
    'why-…: without labels, by what is asked',
    [
      ['**Why it happened**\n\n', ''],
      ['**Why it was not caught**\n\n', ''],
      ['**Why then**\n\n', ''],
    ],
  ],
  ['made-sense: known at the time', [['- Made sense because: until', '- Known at the time: until']]],
  ['looks-wider: in other words', [['**Similar incidents before?**', '**Related incidents in the past?**']]],
  [
    'looks-wider: nothing found is an answer',
    [['In 2024 a turnstile counted an hour twice.', 'None recorded.']],
  ],
  [
    'looks-wider, answers-what-people-ask, later-parts: nobody asks a brief one',
    [
      ...shorter,
      [/## Looking wider\n[\s\S]*?(?=## Open questions)/, ''],
      [/## What went well\n[\s\S]*?(?=## Action items)/, ''],
    ],
  ],
  [
    'both-kinds-of-action: a waiver',
    [
      ['- Kind: corrective', '- Kind: preventative'],
      [
        '## Action items\n',
        '## Action items\n\nNo corrective action: the settings were put back on the day.\n',
      ],
    ],
  ],
  [
    'actions: none, with reasons for both',
    [
      [
        actions,
        '## Action items\n\nNo corrective action: the settings were put back.\n\nNo preventative action: the piers are rebuilt in May.\n\n',
      ],
      [/- Level: .*/g, '- Level: technical, organisational\n- Accepted: the piers are rebuilt in May'],
    ],
  ],
  [
    'action-ticket: an address alone',
    [['[NET-12](https://tracker.harbour.example/NET-12)', 'https://tracker.harbour.example/NET-12']],
  ],
  ['action-owner: a handle', [['  - Owner: Ivo Marek', '  - Owner: "@ivo"']]],
  [
    'action-…: a dropped one needs none of it',
    [[/(\*\*A3\*\* .*\n)[\s\S]*?( {2}- Dropped)/, '**A3** Compare the clocks\n  - Dropped']],
  ],
  ['due-in-time: on the last day', [['  - Due: 2026-02-20', '  - Due: 2026-03-12']]],
  [
    'due-in-time: a longer clock',
    [['  - Due: 2026-02-20', '  - Due: 2026-04-01']],
    { policy: policyWith('clocks: { actions: { sev1: 60 days } }\n') },
  ],
  [
    'every-factor-addressed: accepted',
    [
      ['  - Addresses: F2', '  - Addresses: F1'],
      ['- Level: organisational', '- Level: organisational\n- Accepted: the piers are rebuilt in May'],
    ],
  ],
  ['priorities-differ: two actions may have the same', [[/- Priority: (?:medium|low)/g, '- Priority: high']]],
  [
    'review-held: another name of the line',
    [['- Held: 2026-02-10 14:00 UTC\n- Facil', '- Date: 2026-02-10\n- Facil']],
  ],
  [
    'facilitator, devils-advocate: a brief review has neither',
    [
      ...shorter,
      [/- Facilitator: .*\n/, ''],
      [/- Devil's advocate: .*\n/, ''],
      [/- Challenge: .*\n/, ''],
      [', Noor Haddad\n', '\n'],
    ],
  ],
  [
    'devils-advocate: among the people, and heard in the discussion',
    [
      [/- Devil's advocate: .*\n/, ''],
      [/- Challenge: .*\n/, ''],
      ['  scribe: Ivo Marek', '  devils-advocate: Ivo Marek'],
    ],
    { discussion: [threadBy('Ivo Marek', 'resolved')] },
  ],
  [
    'criteria-answered: in other words',
    [['The factors go deep enough', 'The root causes are sufficiently deep']],
  ],
  [
    'criteria-answered: five in a brief review',
    [...shorter, [/- \[x\] It gives enough[\s\S]*?(?=\n## Follow-up)/, '']],
  ],
  [
    'criteria-answered: no message, nothing to ask about it',
    [
      [/## External message[\s\S]*$/, ''],
      [/- \[x\] The message.*\n/, ''],
    ],
  ],
  ['questions-answered: answered below', [['- [x] **Q1**', '- **Q1**']]],
  ['everyone-agreed: dissent by a colon', [['Dissent: Ulla Brandt — the', 'Dissent: Ulla Brandt: the']]],
  [
    'everyone-agreed: absent, after the days of the policy',
    [
      [
        'Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
        'Agreed: Femi Adeyemi, Rosa Lindqvist\n- Absent: Ivo Marek',
      ],
    ],
  ],
  [
    'no-language-errors: weighed less by the policy',
    [['Staff opened the gates by hand from the 18th minute on.', 'Ivo Marek was careless.']],
    { policy: policyWith('rules: { judgement: note, naming: note, human-error: note, loaded: note }\n') },
  ],
  ['actions-settled: a dropped one', [['- [ ] **A3**', '- [ ] **A3**  ']]],
  ['follow-up-held: on the last day of the window', [['- Held: 2026-03-20', '- Held: 2026-04-06']]],
  [
    'verdicts: that it did not help',
    [['worked — the largest difference since was 0.4 seconds', 'no change: the difference is what it was']],
  ],
];

describe('What is fine', () => {
  test.each(fine.map(([name, swaps, more = {}]) => [name, swaps, more] as const))('%s', (_, swaps, more) => {
    expect(lacksOf(changed(...swaps), more)).toEqual([]);
  });

  test.each([
    ['the line ends of another system', complete.replaceAll('\n', '\r\n')],
    ['a mark of the byte order', `\ufeff${complete}`],
    ['no line end at the end', complete.trimEnd()],
  ])('%s', (_, text) => {
    expect(lacksOf(text)).toEqual([]);
    expect(standingOf(text).status).toBe('closed');
  });

  test('a history in which nothing changed after it was final', () => {
    const versions = [
      when('2026-03-21', complete),
      when('2026-02-20', says('final')),
      when('2026-02-12', says('in-review')),
    ];
    expect(lacksOf(complete, { history: { versions } })).toEqual([]);
  });
});
