import { apply, isRefusal, type Operation, parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.js';
import { answer, withdrawal } from './answer.js';
import type { Context } from './context.js';
import {
  changed,
  contextOf,
  lacksOf,
  type Swap,
  says,
  standingOf,
  swapped,
  unmet,
} from './testing/harbour.js';

/** A text after some operations. */
function after(text: string, operations: readonly Operation[]): string {
  return operations.reduce((before, operation) => {
    const done = apply(parse(before), operation);
    if (isRefusal(done)) throw new Error(done.message);
    return done.parsed.text;
  }, text);
}

function operationsOf(given: ReturnType<typeof answer>): readonly Operation[] {
  if ('problem' in given) throw new Error(given.problem);
  return given;
}

/** The lines of the review that differ after an answer: `- old`, `+ new`. */
function told(
  text: string,
  name: string,
  dissent: string | null = null,
  more: Partial<Context> = {},
): string[] {
  const given = answer(contextOf(text, more), { name, dissent });
  if ('problem' in given) return [given.problem];
  const now = after(text, given);
  const lines = (all: string): readonly string[] => all.split('\n');
  return [
    ...lines(text)
      .filter((line) => !lines(now).includes(line))
      .map((line) => `gone: ${line}`),
    ...lines(now)
      .filter((line) => !lines(text).includes(line))
      .map((line) => `new: ${line}`),
  ];
}

const reviewed = says('in-review');
const waiting = swapped(reviewed, [
  'Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
  'Agreed: Femi Adeyemi',
]);

describe('To move on', () => {
  test.each([
    ['draft', 'in-review'],
    ['in-review', 'final'],
    ['final', 'closed'],
  ])('from %s to %s', (from, to) => {
    const context = contextOf(says(from));
    const step = advance(context);
    expect(step).toEqual({ to, operations: [{ do: 'set-key', key: 'status', value: to }], absent: [] });
    expect(standingOf(after(says(from), 'operations' in step ? step.operations : [])).status).toBe(to);
  });

  test('there is nothing behind closed', () => {
    expect(advance(contextOf(says('closed')))).toEqual({ to: null });
  });

  test('no state is skipped, and what is missing for the next one is told', () => {
    const step = advance(
      contextOf(swapped(says('draft'), ['owner: Femi Adeyemi\n', ''], [/- Held: 2026-02.*\n/, ''])),
    );
    expect('lacks' in step && [step.to, step.lacks.map(({ need }) => need.name)]).toEqual([
      'in-review',
      ['process/one-owner'],
    ]);
  });

  test('a status that its gates do not support moves on from what it counts as', () => {
    const step = advance(contextOf(changed(['- Held: 2026-02-10 14:00 UTC\n', ''])));
    expect('lacks' in step && step.to).toBe('final');
  });

  test.each<readonly [string, string | null]>([
    ['2026-02-15', null],
    ['2026-02-16', 'Rosa Lindqvist, Ivo Marek'],
  ])('who has not answered on %s is recorded as absent: %s', (today, absent) => {
    const step = advance(contextOf(waiting, { today }));
    if (absent === null) {
      expect('lacks' in step && step.lacks.map(({ need }) => need.name)).toEqual([
        'process/everyone-agreed',
        'process/everyone-agreed',
      ]);
      return;
    }
    expect(step).toMatchObject({ to: 'final', absent: absent.split(', ') });
    const text = after(waiting, 'operations' in step ? step.operations : []);
    expect(text).toContain(`- Absent: ${absent}\n`);
    expect(standingOf(text, { today })).toMatchObject({ claimed: 'final', status: 'final' });
  });

  test('nobody is recorded where something else is missing', () => {
    const step = advance(
      contextOf(swapped(waiting, ['- [x] **Q1**', '- [ ] **Q1**']), { today: '2026-02-20' }),
    );
    expect('lacks' in step && step.lacks.map(({ need }) => need.name)).toEqual([
      'process/questions-answered',
    ]);
  });

  test('nothing is final when nobody at all has answered', () => {
    const silent = swapped(waiting, ['- Agreed: Femi Adeyemi\n', ''], [/- Dissent: .*\n/, '']);
    const step = advance(contextOf(silent, { today: '2026-03-20' }));
    expect('lacks' in step && step.lacks.map(({ message }) => message)).toEqual([
      'Nobody has agreed to the factors yet.',
    ]);
  });
});

describe('Who agrees', () => {
  test('stands among the others, once', () => {
    const now = after(
      waiting,
      operationsOf(answer(contextOf(waiting), { name: 'Ivo Marek', dissent: null })),
    );
    expect(parse(now).model.review?.agreed).toEqual(['Femi Adeyemi', 'Ivo Marek']);
    expect(told(now, 'Ivo Marek')).toEqual([]);
    expect(told(now, '@femi')).toEqual([]);
    expect(lacksOf(now).map(([, message]) => message)).toEqual([
      'Rosa Lindqvist was present and has neither agreed to the factors nor dissented.',
    ]);
  });

  test('is the first', () => {
    const none = swapped(reviewed, [/- Agreed: .*\n/, '']);
    expect(told(none, 'Ivo Marek')).toEqual(['new: - Agreed: Ivo Marek']);
  });

  test('was recorded as absent, and is no longer', () => {
    const absent: Swap = [
      'Agreed: Femi Adeyemi',
      'Agreed: Femi Adeyemi\n- Absent: Rosa Lindqvist, Ivo Marek',
    ];
    const late = swapped(waiting, absent);
    expect(told(late, 'Ivo Marek')).toEqual([
      'gone: - Agreed: Femi Adeyemi',
      'gone: - Absent: Rosa Lindqvist, Ivo Marek',
      'new: - Agreed: Femi Adeyemi, Ivo Marek',
      'new: - Absent: Rosa Lindqvist',
    ]);
    let both = late;
    for (const name of ['Ivo Marek', '@rosa'])
      both = after(both, operationsOf(answer(contextOf(both), { name, dissent: null })));
    expect(both).not.toContain('Absent');
    expect(unmet(both)).toEqual([]);
  });

  test('dissented before: their words stay', () => {
    expect(told(reviewed, 'Ulla Brandt')).toEqual([
      'gone: - Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
      'new: - Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek, Ulla Brandt',
    ]);
  });

  test('agreed to another list: the day shows that it is a new answer', () => {
    const before = swapped(reviewed, ['issued in its future', 'issued later']);
    const history = (text: string) => ({
      versions: [
        { day: '2026-02-12', text },
        { day: '2026-02-11', text: before },
      ],
    });
    let text = reviewed;
    for (const name of ['Femi Adeyemi', '@rosa', 'Ivo Marek']) {
      const context = contextOf(text, { history: history(text), today: '2026-02-12' });
      text = after(text, operationsOf(answer(context, { name, dissent: null })));
    }
    expect(text).toContain(
      '- Agreed: Femi Adeyemi (2026-02-12), @rosa (2026-02-12), Ivo Marek (2026-02-12)\n',
    );
    expect(unmet(text, { history: history(text) })).toEqual([]);
  });
});

describe('Who dissents', () => {
  test.each([
    'the tickets were valid, and the gates were not asked',
    'F1 is *not* a factor: it is `the` design — and a good one',
    '1. first, 2. second',
    '#42 says otherwise',
    'a | b, <b>bold</b> & [a link](https://desk.harbour.example/1)',
    'Не согласна',
  ])('keeps their words: %s', (words) => {
    const now = after(
      waiting,
      operationsOf(answer(contextOf(waiting), { name: 'Ivo Marek', dissent: words })),
    );
    expect(now).toContain(`- Dissent: Ivo Marek — ${words}\n`);
    expect(answer(contextOf(now), { name: 'Ivo Marek', dissent: words })).toEqual([]);
    expect(lacksOf(now).map(([, message]) => message)).toEqual([
      'Rosa Lindqvist was present and has neither agreed to the factors nor dissented.',
    ]);
  });

  test('no longer agrees, and says so once', () => {
    const words = 'the time service is a factor of its own';
    expect(told(reviewed, 'Ivo Marek', words)).toEqual([
      'gone: - Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
      'new: - Agreed: Femi Adeyemi, Rosa Lindqvist',
      `new: - Dissent: Ivo Marek — ${words}`,
    ]);
    const now = after(
      reviewed,
      operationsOf(answer(contextOf(reviewed), { name: 'Ivo Marek', dissent: words })),
    );
    expect(answer(contextOf(now), { name: 'Ivo Marek', dissent: words })).toEqual([]);
    expect(told(now, 'Ivo Marek', 'and the gates another')).toEqual([
      'new: - Dissent: Ivo Marek — and the gates another',
    ]);
  });
});

describe('Who takes an answer back', () => {
  const words = 'Dissent: Ulla Brandt — the silence of the status page is a factor of its own';
  test.each<readonly [string, Swap]>([
    ['Ulla Brandt', [`- ${words}\n`, '']],
    ['@rosa', ['Femi Adeyemi, Rosa Lindqvist, Ivo Marek\n- Dissent', 'Femi Adeyemi, Ivo Marek\n- Dissent']],
  ])('%s has given none, and the others stay', (name, swap) => {
    const { model, policy } = contextOf(reviewed);
    const now = after(reviewed, withdrawal({ model, policy }, name));
    expect(now).toBe(swapped(reviewed, swap));
  });

  test('takes all of it back', () => {
    const both = swapped(reviewed, [
      `- ${words}\n`,
      `- ${words}\n- Dissent: Ivo Marek — one\n- **Dissent**: Femi Adeyemi: two\n- Dissent: Ivo Marek — three\n`,
    ]);
    const { model, policy } = contextOf(both);
    const { review } = parse(after(both, withdrawal({ model, policy }, 'Ivo Marek'))).model;
    expect(review?.agreed).toEqual(['Femi Adeyemi', 'Rosa Lindqvist']);
    expect(review?.dissent.map((line) => line.split(/ —|:/)[0])).toEqual(['Ulla Brandt', 'Femi Adeyemi']);
  });

  test('and has none, changes nothing', () => {
    expect(withdrawal(contextOf(reviewed), 'Mei Chen')).toEqual([]);
    expect(withdrawal(contextOf(''), 'Mei Chen')).toEqual([]);
  });
});

describe('Whose answer it is not', () => {
  test.each<readonly [string, string, string | null, string]>([
    [
      'the facilitator',
      'Noor Haddad',
      null,
      'Noor Haddad facilitates the review, and so keeps out of what it decides.',
    ],
    [
      'the facilitator, by a handle',
      '@noor',
      'no',
      '@noor facilitates the review, and so keeps out of what it decides.',
    ],
    ['everyone', 'everyone', null, '“everyone” names no one person, and an answer is one person’s.'],
    [
      'two people',
      'Ivo Marek, Rosa Lindqvist',
      null,
      '“Ivo Marek, Rosa Lindqvist” names no one person, and an answer is one person’s.',
    ],
    ['nobody', ' ', null, '“ ” names no one person, and an answer is one person’s.'],
    [
      'no words',
      'Ivo Marek',
      '…',
      'A dissent is kept in the words of whoever has it, and here are none yet.',
    ],
  ])('%s', (_, name, dissent, problem) => {
    expect(told(reviewed, name, dissent)).toEqual([problem]);
  });

  test('there is no review', () => {
    const none = says('draft', changed([/## Review[\s\S]*?(?=## Follow-up)/, '']));
    expect(told(none, 'Ivo Marek')[0]).toMatch(/^There is no review yet\./);
  });
});
