import { describe, expect, test } from 'vitest';
import type { Version } from '../context.js';
import { complete } from '../testing/complete.js';
import { lacksOf, type Swap, says, swapped } from '../testing/harbour.js';

const final = says('final');
const reviewed = says('in-review');
const more: Swap = ['412 valid tickets', '431 valid tickets'];
const amended = (line: string): Swap => [/$/, `\n## Amendments\n\n- ${line}\n`];

/** What a text lacks behind its history, newest first; the text itself is the newest version. */
function behind(text: string, day: string, ...before: readonly Version[]): string[] {
  const versions = [{ day, text }, ...before];
  return lacksOf(text, { history: { versions } }).map(([name, message]) => `${name}: ${message}`);
}

describe('Amendments', () => {
  const untold = (day: string) => [
    `amended: The text is not what it was on ${day}, and no amendment since tells what changed.`,
  ];
  const became = { day: '2026-02-20', text: final };
  const draft = { day: '2026-02-15', text: swapped(reviewed, more) };

  test.each<readonly [string, string, readonly string[]]>([
    ['nothing changed', final, []],
    ['the loop was closed', complete, []],
    [
      'an action was ticked and judged',
      swapped(
        final,
        ['- [ ] **A3**', '- [x] **A3**'],
        ['  - Dropped: A2 brings an alarm of its own', '  - Verdict: worked — it rang twice'],
      ),
      [],
    ],
    ['the follow-up was moved', swapped(final, ['- Held: 2026-03-20', '- Held: 2026-03-24']), []],
    [
      'somebody answered late',
      swapped(final, [
        '- Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
        '- Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek, Mei Chen',
      ]),
      [],
    ],
    [
      'what was doubted in the review',
      swapped(final, ['Challenge: would the gates', 'Challenge: could the gates']),
      untold('2026-02-20'),
    ],
    ['white space', swapped(final, ['\n## Impact', '\n\n## Impact']), []],
    ['a number', swapped(final, more), untold('2026-02-20')],
    ['the severity', swapped(final, ['severity: sev1', 'severity: sev2']), untold('2026-02-20')],
    [
      'words in front of the first part',
      swapped(final, ['\n## Summary', '\nAll is well again.\n\n## Summary']),
      untold('2026-02-20'),
    ],
    ['a factor', swapped(final, ['issued in its future', 'issued later']), untold('2026-02-20')],
    ['what an action is', swapped(final, ['Allow two minutes', 'Allow ten minutes']), untold('2026-02-20')],
    [
      'a number, and it is told',
      swapped(final, more, amended('2026-03-02 Femi Adeyemi: 19 tickets were missing')),
      [],
    ],
    [
      'told on a day before',
      swapped(final, more, amended('2026-02-12 Femi Adeyemi: 19 tickets were missing')),
      untold('2026-02-20'),
    ],
    [
      'told on a day to come',
      swapped(final, more, amended('2099-01-01 Femi Adeyemi: 19 tickets were missing')),
      untold('2026-02-20'),
    ],
    ['told without words', swapped(final, more, amended('2026-03-02')), untold('2026-02-20')],
    [
      'told by a name alone',
      swapped(final, more, amended('2026-03-02 Femi Adeyemi: …')),
      untold('2026-02-20'),
    ],
    [
      'told as the command suggests',
      swapped(final, more, amended('2026-03-02 NAME: WHAT CHANGED, AND WHY')),
      untold('2026-02-20'),
    ],
  ])('%s', (_, text, lacks) => {
    expect(behind(text, '2026-03-02', became, draft)).toEqual(lacks);
  });

  test('an amendment covers its day, and no change after it', () => {
    const told = swapped(final, more, amended('2026-03-02 Femi Adeyemi: 19 tickets were missing'));
    const later = swapped(told, ['refused 431', 'refused 450']);
    expect(behind(later, '2026-03-02', { day: '2026-03-02', text: told }, became)).toEqual([]);
    expect(behind(later, '2026-03-09', { day: '2026-03-02', text: told }, became)).toEqual(
      untold('2026-03-02'),
    );
  });

  test('who goes back to the review needs none', () => {
    const again = { day: '2026-03-01', text: swapped(reviewed, more) };
    expect(behind(swapped(final, more), '2026-03-02', again, became)).toEqual([]);
  });
});

describe('An agreement is to a list of factors', () => {
  const other: Swap = ['issued in its future', 'issued later'];
  const outdated = (...names: readonly string[]) =>
    names.map(
      (name) =>
        `agreed-to-these-factors: ${name} agreed on 2026-02-11 to a list of factors that has changed since.`,
    );

  test.each<readonly [string, readonly Swap[], readonly string[]]>([
    ['the same list', [['Staff opened', 'People opened']], []],
    ['an answer to a why', [['whole seconds', 'plain seconds']], []],
    ['the words of a factor', [other], outdated('Femi Adeyemi', 'Rosa Lindqvist', 'Ivo Marek')],
    [
      'a factor that is gone',
      [['### F2 Nobody', '### F3 Nobody']],
      outdated('Femi Adeyemi', 'Rosa Lindqvist', 'Ivo Marek'),
    ],
    [
      'some agreed later',
      [other, ['Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek', 'Agreed: Femi Adeyemi']],
      outdated('Femi Adeyemi'),
    ],
    ['nobody had agreed', [other, [/- Agreed: .*\n/, '']], []],
  ])('%s', (_, before, lacks) => {
    const earlier = { day: '2026-02-11', text: swapped(reviewed, ...before) };
    expect(behind(reviewed, '2026-02-12', earlier)).toEqual(lacks);
  });

  test('who agrees again, with the day, agrees to what is there now', () => {
    const now = swapped(reviewed, [
      'Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
      'Agreed: Femi Adeyemi (2026-02-12), Rosa Lindqvist (2026-02-12), Ivo Marek',
    ]);
    const earlier = { day: '2026-02-11', text: swapped(reviewed, other) };
    expect(behind(now, '2026-02-12', earlier)).toEqual(outdated('Ivo Marek'));
  });
});
