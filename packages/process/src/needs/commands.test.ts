import { describe, expect, test } from 'vitest';
import { changed, type Swap, says, standingOf, unmet } from '../testing/harbour.js';

/** The commands that a text is told, without the name of the postmortem. */
function commandsOf(...swaps: readonly Swap[]): readonly string[] {
  const { phases, review } = standingOf(changed(...swaps));
  return [...phases, review].flatMap(({ lacks }) =>
    lacks.flatMap(({ command }) => command?.replace(' 2026/02.gates.refused-tickets', '') ?? []),
  );
}

const source = ' ([log](https://logs.harbour.example/gates))';

describe('A command names one thing', () => {
  test.each<[what: string, command: string, swaps: readonly Swap[], about?: string]>([
    ['an action by its number', 'debrief set A2 --due YYYY-MM-DD', [['  - Due: 2026-03-20\n', '']]],
    [
      'one without a number by its words',
      'debrief set "Set up one time service for all devices on the piers" --due YYYY-MM-DD',
      [
        ['  - Due: 2026-03-20\n', ''],
        ['**A2** ', ''],
      ],
    ],
    [
      'one that shares its number by its words',
      'debrief set "Set up one time service for all devices on the piers" --due YYYY-MM-DD',
      [
        ['  - Due: 2026-03-20\n', ''],
        ['**A3**', '**A2**'],
      ],
    ],
    [
      'one whose words stand in another as well by its line',
      'debrief set :LINE --due YYYY-MM-DD',
      [
        ['  - Due: 2026-03-20\n', ''],
        ['**A2** Set up one time service for all devices on the piers', 'Compare the clocks'],
      ],
      '] Compare the clocks',
    ],
    [
      'an entry by its clock, with the words that it has',
      'debrief set 07:12 --text "A gate at pier 2 refused the first valid ticket. ([graph](ADDRESS))"',
      [[`first valid ticket.${source}`, 'first valid ticket.']],
    ],
    [
      'an entry whose clock another one has by its line',
      'debrief set :LINE --text "A gate at pier 2 refused the first valid ticket. ([graph](ADDRESS))"',
      [
        [`first valid ticket.${source}`, 'first valid ticket.'],
        ['- 07:24 **Detected', '- 07:12 **Detected'],
      ],
      'A gate at pier 2',
    ],
  ])('%s', (_, command, swaps, about = '') => {
    // Where it goes by its line, that is the line of the words that it is about.
    const line =
      changed(...swaps)
        .split('\n')
        .findIndex((each) => each.includes(about)) + 1;
    expect(commandsOf(...swaps)).toContain(command.replace('LINE', String(line)));
  });
});

describe('A command supplies what is missing', () => {
  test.each<[part: string, command: string, swaps: readonly Swap[]]>([
    ['a summary', 'debrief set summary "WHAT HAPPENED"', [[/## Summary\n\n.*\n/, '## Summary\n']]],
    [
      'the impact',
      'debrief add impact "WHAT THEY SAW" --who "WHO FELT IT" --how-many "…"',
      [[/\| Passengers.*\n.*\n/, '']],
    ],
    [
      'the level of a factor that has none, before a reason why no factor is of it',
      'debrief set F2 --level organisational',
      [['- Level: organisational\n', '']],
    ],
    [
      'an answer in any words',
      'debrief add lesson "How was communication? …" --list well',
      [[/News travelled by phone.*/, 'It took long.'], ...withoutNews()],
    ],
  ])('%s', (_, command, swaps) => {
    expect(commandsOf(...swaps)).toContain(command);
  });

  test('A question with its answer is one, whatever the words', () => {
    const silent: readonly Swap[] = [[/News travelled by phone.*/, 'It took long.'], ...withoutNews()];
    const told = (words: string): readonly Swap[] => [
      ...silent,
      [
        '- It took long.',
        `- It took long.\n- Who else was needed? Niemand.\n- How was communication? ${words}`,
      ],
    ];
    expect(unmet(changed(...silent))).toContain('answers-what-people-ask');
    expect(unmet(changed(...told('…')))).toContain('answers-what-people-ask');
    expect(unmet(changed(...told('Langsam, aber freundlich.')))).not.toContain('answers-what-people-ask');
  });
});

describe('What holds the place of an answer is none', () => {
  test.each<[need: string, what: string, swaps: readonly Swap[]]>([
    [
      'parts',
      'a row that our command suggests',
      [[/\| Passengers.*\n.*\n/, '| WHO FELT IT | WHAT THEY SAW | … |\n']],
    ],
    [
      'during-and-after',
      'an entry that our command suggests',
      [
        [/- 07:24[\s\S]*?(?=- 08:04)/, '- 07:30 WHAT WAS DONE\n'],
        ['detected-by: customer\n', ''],
      ],
    ],
    [
      'both-kinds-of-action',
      'an action that our command suggests',
      [['Allow two minutes of difference when a gate checks a ticket', 'VERB WHAT']],
    ],
    ['begins-with-a-verb', 'dots', [['Allow two minutes of difference when a gate checks a ticket', '…']]],
    [
      'both-levels',
      'a reason against both levels, where no factor has one',
      [
        [/- Level: .*\n/g, ''],
        [
          '## What went well',
          'No technical factor: it was us.\n\nNo organisational factor: it was not us.\n\n## What went well',
        ],
      ],
    ],
  ])('%s: %s', (need, _, swaps) => {
    const text = says('final', changed(...swaps));
    expect(unmet(text)).toContain(need);
    expect(standingOf(text).status).not.toBe('final');
  });
});

/** Nothing that tells how news travelled. */
function withoutNews(): readonly Swap[] {
  return [
    [/- 07:24[\s\S]*?(?=- 07:41)/, ''],
    ['- Dissent: Ulla Brandt — the silence of the status page is', '- Dissent: Ulla Brandt — the silence is'],
    ['[x] The message to customers would', '[x] The words to customers would'],
    [/## External message[\s\S]*$/, ''],
  ];
}
