import { describe, expect, test } from 'vitest';
import type { Context } from '../context.js';
import { changed, lacksOf, policyWith, type Swap, standingOf, threadBy, unmet } from '../testing/harbour.js';
import { refusals } from '../testing/refusals/refusals.js';
import { isSaid } from './said.js';

/** What looks like an answer and is none: the need that still asks. */
type Trick = readonly [need: string, trick: string, swaps: readonly Swap[], more?: Partial<Context>];

const facilitatedBy = (name: string): readonly Swap[] => [
  ['Facilitator: Noor Haddad', `Facilitator: ${name}`],
];
const verdict = (words: string): readonly Swap[] => [
  ['worked — the largest difference since was 0.4 seconds', words],
];
const reasoned = (line: string): readonly Swap[] => [
  [/(- Level: organisational)/, `- Level: organisational\n- ${line}`],
  ['  - Addresses: F2', '  - Addresses: F1'],
];
const isolated = 'The second incident with clocks in two years.';
const review = /## Review\n[\s\S]*?(?=\n## Follow-up)/;
const agreed = 'Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek';

const tricks: readonly Trick[] = [
  ['devils-advocate', 'the owner', [["Devil's advocate: Ivo Marek", "Devil's advocate: Femi Adeyemi"]]],
  ['devils-advocate', 'the facilitator', [["Devil's advocate: Ivo Marek", "Devil's advocate: Noor Haddad"]]],
  ['one-owner', 'a team', [['owner: Femi Adeyemi', 'owner: Harbour systems']]],
  ['one-owner', 'two people', [['owner: Femi Adeyemi', 'owner: [Femi Adeyemi, Rosa Lindqvist]']]],
  ['one-owner', 'everyone', [['owner: Femi Adeyemi', 'owner: everyone']]],
  ['one-owner', 'what the command suggests', [['owner: Femi Adeyemi', 'owner: NAME']]],
  [
    'severity',
    'to be decided',
    [['severity: sev1', 'severity: TBD']],
    { policy: { ...policyWith(), severities: new Map() } },
  ],
  ['severity', 'another case', [['severity: sev1', 'severity: SEV1']]],
  ['systems', 'what the command suggests', [['systems: [gates, ticketing]', 'systems: [NAME]']]],
  [
    'several-views',
    'everyone',
    [[/incident-commander: [\s\S]*?support: Ulla Brandt/, 'responders: [everyone, NAME, "-"]']],
  ],
  ['participants', 'to be decided', [['support: Ulla Brandt', 'support: TBD']]],
  ['title', 'that of the template', [[/\n# .*\n/, '\n# What happened, and to whom\n']]],
  ['title', 'dots', [[/\n# .*\n/, '\n# …\n']]],
  [
    'parts',
    'a comment',
    [[/(## Summary\n\n).*/, '## Summary\n\n<!-- For 52 minutes, gates refused tickets. -->']],
  ],
  ['parts', 'to be done', [[/(## Summary\n\n).*/, '## Summary\n\nTODO']]],
  [
    'impact-for-everyone',
    'in a comment',
    [
      [/\| Support desk.*\n/, ''],
      ['## Timeline', '<!-- support? -->\n\n## Timeline'],
    ],
  ],
  ['impact-for-everyone', 'a row that says nothing', [['Calls about refused tickets', '…']]],
  ['impact-for-everyone', 'what the command suggests', [['Calls about refused tickets', 'WHAT THEY SAW']]],
  [
    'impact-for-everyone',
    'a word that begins so',
    [
      [/\| Support desk.*\n/, ''],
      ['## Timeline', 'It was supported by staff.\n\n## Timeline'],
    ],
  ],
  ['before-the-onset', 'an entry without words', [[/(- 06:40 ).*/, '- 06:40 …']]],
  [
    'runs-forward',
    'an entry of unknown time between',
    [
      ['- 07:24 **Detected.**', '- 07:50 **Detected.**'],
      ['- 07:30 **Ack', '- later, somebody called ([log](https://logs.harbour.example/x))\n- 07:30 **Ack'],
    ],
  ],
  [
    'sources',
    'what the command suggests',
    [['([call](https://desk.harbour.example/5512))', '([graph](ADDRESS))']],
  ],
  [
    'two-factors',
    'one factor and an empty reason',
    [
      [
        /### F2 [\s\S]*?(?=## What went well)/,
        'Only one factor: …\n\nNo organisational factor: the maker runs it.\n\n',
      ],
    ],
  ],
  [
    'two-factors',
    'the same factor twice',
    [
      [
        'Nobody looks after the clocks of devices on the piers',
        'A gate refuses a ticket that was issued in its future',
      ],
    ],
  ],
  [
    'both-levels',
    'an empty reason',
    [
      ['- Level: organisational', '- Level: technical'],
      ['Each of these was needed, and none would have been enough alone.', 'No organisational factor: n/a'],
    ],
  ],
  ['why-then', 'an answer of dots', [['The old settings set the clocks every night.', '…']]],
  [
    'made-sense',
    'what the command suggests',
    [['Made sense because: until last year the devices had no clock of their own', 'Made sense because: …']],
  ],
  ['looks-wider', 'dots', [[isolated, '…']]],
  ['looks-wider', 'n/a', [[isolated, 'n/a']]],
  ['looks-wider', 'to be decided', [[isolated, 'TBD.']]],
  ['later-parts', 'dots', [[/(## Lessons learned\n\n- ).*/, '## Lessons learned\n\n- …']]],
  [
    'answers-what-people-ask',
    'what the command suggests',
    [[/(## Lessons learned\n\n- ).*/, '## Lessons learned\n\n- WHAT WE KNOW NOW']],
  ],
  [
    'both-kinds-of-action',
    'an empty waiver',
    [
      ['- Kind: corrective', '- Kind: preventative'],
      ['## Action items\n', '## Action items\n\nNo corrective action: -\n'],
    ],
  ],
  ['action-owner', 'a team', [['- Owner: Ivo Marek', '- Owner: Harbour systems']]],
  ['action-owner', 'two people', [['- Owner: Ivo Marek', '- Owner: Ivo Marek and Rosa Lindqvist']]],
  ['action-owner', 'to be decided', [['- Owner: Ivo Marek', '- Owner: TBD']]],
  [
    'action-ticket',
    'what the command suggests',
    [['[NET-12](https://tracker.harbour.example/NET-12)', 'KEY']],
  ],
  ['action-ticket', 'to be decided', [['[NET-12](https://tracker.harbour.example/NET-12)', 'TBD']]],
  ['action-due', 'no such day', [['- Due: 2026-03-20', '- Due: 2026-02-30']]],
  ['action-due', 'soon', [['- Due: 2026-03-20', '- Due: soon']]],
  [
    'action-done-when',
    'what the command suggests',
    [
      [
        'Done when: each device shows less than one second of difference for a week',
        'Done when: WHAT SHOWS IT',
      ],
    ],
  ],
  ['action-factor', 'no such factor', [['  - Addresses: F2', '  - Addresses: F9']]],
  ['every-factor-addressed', 'accepted without a reason', reasoned('Accepted:')],
  ['every-factor-addressed', 'accepted with dots', reasoned('Accepted: …')],
  ['every-factor-addressed', 'accepted as the command suggests', reasoned('Accepted: THE REASON')],
  [
    'every-factor-addressed',
    'by an action that was dropped',
    [
      [
        /(A2\*\*[\s\S]*?)- Verdict: worked — the largest.*/,
        '**A2** Set up one time service\n  - Dropped: too dear',
      ],
    ],
  ],
  ['review-held', 'no such day', [['Held: 2026-02-10', 'Held: 2026-02-31']]],
  ['review-held', 'a day to come', [['Held: 2026-02-10', 'Held: 2099-02-10']]],
  ['review-held', 'planned', [['Held: 2026-02-10', 'Held: planned for 2026-02-10']]],
  ['review-held', 'cancelled', [['Held: 2026-02-10 14:00 UTC', 'Held: 2026-02-10, cancelled']]],
  ['review-held', 'before it began', [['Held: 2026-02-10', 'Held: 2026-01-10']]],
  ['review-held', 'in a quote', [[review, /* the whole of it */ '> ## Review\n>\n> - Held: 2026-02-10\n']]],
  ['review-held', 'in code', [[review, '```\n## Review\n\n- Held: 2026-02-10\n```\n']]],
  ['review-held', 'in a comment', [[review, '<!--\n## Review\n\n- Held: 2026-02-10\n-->\n']]],
  [
    'review-held',
    'in a second review',
    [
      ['- Held: 2026-02-10 14:00 UTC\n', ''],
      ['## Follow-up', '## Review\n\n- Held: 2026-02-10\n\n## Follow-up'],
    ],
  ],
  ['facilitator', 'the owner', facilitatedBy('Femi Adeyemi')],
  ['facilitator', 'the owner, in capitals', facilitatedBy('FEMI ADEYEMI')],
  ['facilitator', 'the owner, by a handle', facilitatedBy('@femi')],
  ['facilitator', 'the owner, by an address', facilitatedBy('femi@harbour.example')],
  ['facilitator', 'the owner, by the first name', facilitatedBy('Femi')],
  ['facilitator', 'the owner, with an invisible letter', facilitatedBy('Femi\u200b Adeyemi')],
  ['facilitator', 'the owner, in wide letters', facilitatedBy('Ｆｅｍｉ Adeyemi')],
  ['facilitator', 'the owner, with a remark', facilitatedBy('Femi Adeyemi (by phone)')],
  ['facilitator', 'the owner, by an initial', facilitatedBy('F. Adeyemi')],
  ['facilitator', 'the owner, by a login', facilitatedBy('fadeyemi')],
  ['facilitator', 'a neutral one and the owner', facilitatedBy('Noor Haddad and Femi Adeyemi')],
  ['facilitator', 'a responder', facilitatedBy('Rosa Lindqvist')],
  ['facilitator', 'what the command suggests', facilitatedBy('NAME')],
  ['facilitator', 'to be decided', facilitatedBy('TBD')],
  [
    'facilitator',
    'the incident manager',
    [...facilitatedBy('Noor Haddad '), ['  scribe: Ivo Marek', '  ic: Noor Haddad']],
  ],
  ['devils-advocate', 'to be decided', [["Devil's advocate: Ivo Marek", "Devil's advocate: TBD"]]],
  ['devils-advocate', 'no challenge', [[/Challenge: .*/, 'Challenge: none']], { discussion: [] }],
  [
    'devils-advocate',
    'no challenge, in a sentence',
    [[/Challenge: .*/, 'Challenge: No challenge was raised.']],
    { discussion: [] },
  ],
  ['devils-advocate', 'an empty challenge', [[/Challenge: .*/, 'Challenge: …']], { discussion: [] }],
  [
    'devils-advocate',
    'who only closed a discussion',
    [[/- Challenge: .*\n/, '']],
    {
      discussion: [
        {
          ...threadBy('Rosa Lindqvist', 'resolved'),
          entries: [
            {
              format: 1,
              type: 'resolved',
              id: '01HQ0000000000000000000001',
              thread: '01HQ0000000000000000000000',
              at: '2026-02-10T15:00:00Z',
              by: { name: 'Ivo Marek' },
            },
          ],
        },
      ],
    },
  ],
  ['criteria-answered', 'a reason of dots', [['— the glossary is still short', '— …']]],
  [
    'criteria-answered',
    'in a comment',
    [[/- \[x\] It gives enough detail/, '<!-- - [x] It gives enough detail -->']],
  ],
  ['criteria-answered', 'in code', [[/- \[x\] It gives enough detail/, '- `[x] It gives enough detail`']]],
  [
    'criteria-answered',
    'in a quote',
    [
      [/- \[x\] It gives enough detail\n/, ''],
      ['## Follow-up', '> - [x] It gives enough detail\n\n## Follow-up'],
    ],
  ],
  ['everyone-agreed', 'everyone', [[agreed, 'Agreed: everyone']]],
  [
    'everyone-agreed',
    'everyone was there, and agreed',
    [
      [/Present: .*/, 'Present: everyone'],
      [agreed, 'Agreed: everyone'],
    ],
  ],
  [
    'everyone-agreed',
    'a team was there, and agreed',
    [
      [/Present: .*/, 'Present: Harbour systems'],
      [agreed, 'Agreed: Harbour systems'],
    ],
  ],
  ['everyone-agreed', 'the owner alone', [[/Present: .*/, 'Present: Femi Adeyemi, Noor Haddad']]],
  [
    'everyone-agreed',
    'the owner, by two names',
    [
      [/Present: .*/, 'Present: Femi Adeyemi, F. Adeyemi'],
      [agreed, 'Agreed: Femi Adeyemi, F. Adeyemi'],
    ],
  ],
  ['everyone-agreed', 'the facilitator alone', [[/Present: .*/, 'Present: Noor Haddad']]],
  ['everyone-agreed', 'a dissent without words', [[/Dissent: .*/, 'Dissent: Ulla Brandt — …']]],
  ['everyone-agreed', 'a dissent that is a name', [[/Dissent: .*/, 'Dissent: Ulla Brandt']]],
  [
    'everyone-agreed',
    'a dissent of another',
    [[/Dissent: .*/, 'Dissent: Noor Haddad — Ulla Brandt dissents']],
  ],
  [
    'everyone-agreed',
    'absent before the time is over',
    [[agreed, 'Agreed: Femi Adeyemi, Rosa Lindqvist\n- Absent: Ivo Marek']],
    { today: '2026-02-15' },
  ],
  [
    'everyone-agreed',
    'all of them absent',
    [
      [agreed, 'Absent: Femi Adeyemi, Rosa Lindqvist, Ivo Marek, Ulla Brandt'],
      [/- Dissent: .*\n/, ''],
    ],
  ],
  [
    'questions-answered',
    'dots below',
    [[/- \[x\] \*\*Q1\*\*(.*)\n.*/, '- **Q1** Which other devices compare times?\n  - …']],
  ],
  ['questions-answered', 'a box without a tick', [['- [x] **Q1**', '- [ ] **Q1**']]],
  [
    'actions-settled',
    'dropped without a reason',
    [['- Dropped: A2 brings an alarm of its own', '- Dropped:']],
  ],
  [
    'actions-settled',
    'dropped, as the command suggests',
    [['- Dropped: A2 brings an alarm of its own', '- Dropped: THE REASON']],
  ],
  [
    'actions-settled',
    'a status that says no more',
    [['- Dropped: A2 brings an alarm of its own', '- Status: cancelled']],
  ],
  [
    'verdicts',
    'struck out, and so done',
    [
      [/- \[ \] \*\*A3\*\* (.*)/, '- ~~**A3** Compare the clocks of gates~~'],
      ['  - Dropped: A2 brings an alarm of its own\n', ''],
    ],
  ],
  ['verdicts', 'a dash', verdict('-')],
  ['verdicts', 'to be decided', verdict('TBD')],
  ['verdicts', 'n/a', verdict('n/a')],
  ['verdicts', 'dots', verdict('…')],
  ['verdicts', 'what the command suggests', verdict('WHAT CAME OF IT')],
  ['follow-up-held', 'a day to come', [['Held: 2026-03-20', 'Held: 2026-04-07']]],
  ['follow-up-held', 'postponed', [['Held: 2026-03-20', 'Held: postponed from 2026-03-20']]],
  ['follow-up-held', 'too early', [['Held: 2026-03-20', 'Held: 2026-02-23']]],
  ['follow-up-held', 'too late', [['Held: 2026-03-20', 'Held: 2026-04-12']], { today: '2026-05-01' }],
  ['follow-up-held', 'no such day', [['Held: 2026-03-20', 'Held: 2026-02-31']]],
];

describe('What is no answer', () => {
  test.each(
    tricks.map(([need, trick, swaps, more = {}]) => [need, trick, swaps, more] as const),
  )('%s: %s', (need, _, swaps, more) => {
    const text = changed(...swaps);
    expect(unmet(text, more)).toContain(need);
    expect(standingOf(text, more).status).not.toBe('closed');
  });

  test('what our own commands suggest is none', () => {
    const texts: readonly (readonly [string, Partial<Context>])[] = [
      ['', {}],
      ['## Timeline\n\n- 10:00 **Began.** It began.\n', {}],
      ...refusals.map(({ swaps, more = {} }) => [changed(...swaps), more] as const),
    ];
    const commands = texts.flatMap(([text, more]) => {
      const { phases, review: ours } = standingOf(text, more);
      return [...phases, ours].flatMap(({ lacks }) => lacks.flatMap(({ command }) => command ?? []));
    });
    const held = commands.flatMap(
      (command) =>
        command
          .replace(/HH:MM |YYYY-MM-DD/g, '')
          .match(/(?:\p{Lu}{3,}[\p{Lu} ,…?]*\p{Lu}|…)(?![\p{L}\d-])/gu) ?? [],
    );
    expect(new Set(held).size).toBeGreaterThan(15);
    expect([...new Set(held)].filter((words) => !['UTC'].includes(words) && isSaid(words))).toEqual([]);
  });
});

test('no words of a document run in a shell that a command is pasted into', () => {
  const name = 'Ivo $(reboot) "Marek"';
  const commands = standingOf(changed(['Ivo Marek, Ulla', `${name}, Ulla`])).review.lacks.flatMap(
    ({ command }) => command ?? [],
  );
  expect(commands).toEqual([
    'debrief agree 2026/02.gates.refused-tickets --as "Ivo \\$(reboot) \\"Marek\\""',
  ]);
});

test('lacks are told once for each thing', () => {
  const found = lacksOf('').map(([name, message]) => `${name}: ${message}`);
  expect(new Set(found).size).toBe(found.length);
});
