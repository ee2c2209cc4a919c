import { describe, expect, it } from 'vitest';
import type { Chain } from '../model.js';
import type { Operation } from '../operations/operation.js';
import { parse } from '../parse.js';
import { doing, outcome, refusing } from '../testing/doing.js';
import { hostile } from '../testing/hostile.js';

const within = (body: string): string =>
  `## Contributing factors\n\n${body}\n## Action items\n\n- [ ] **A1** Fix it\n`;

const chains = `### F1 Every client reconnects

- Level: technical

**Why it happened**

1. Why at once?
   - No jitter.
     1. Why no jitter?
        - It predates it.
   - Old library.
1. Why not later?
   - Because.

**Why it was not caught**

1. Why no test?
   - Drills.
`;

type Facts<K extends 'why' | 'answer'> = Extract<Operation, { do: 'add'; what: K }>['facts'];

/** An operation on the thing whose words begin with some words of a text. */
type On = (at: (words: string) => number) => Operation;

const addTo =
  (place: { factor?: string; chain?: string | null }, question: string, ...answers: string[]): On =>
  () => ({ do: 'add', what: 'why', facts: { question, answers }, ...place });
const addBefore =
  (words: string, question: string): On =>
  (at) => ({ do: 'add', what: 'why', facts: { question }, before: at(words) });
const addBelow =
  (words: string, question: string, ...answers: string[]): On =>
  (at) => ({ do: 'add', what: 'why', facts: { question, answers }, answer: at(words) });
const answer =
  (words: string, text: string, before?: string): On =>
  (at) => ({
    do: 'add',
    what: 'answer',
    why: at(words),
    facts: { text },
    ...(before !== undefined && { before: at(before) }),
  });
const change =
  (words: string, facts: Partial<Facts<'why'>>): On =>
  (at) => ({ do: 'change', what: 'why', item: at(words), facts });
const changeAnswer =
  (words: string, text: string): On =>
  (at) => ({ do: 'change', what: 'answer', item: at(words), facts: { text } });
const move =
  (what: 'why' | 'answer', words: string, before: string | null): On =>
  (at) => ({ do: 'move', what, item: at(words), before: before === null ? null : at(before) });
const remove =
  (what: 'why' | 'answer', words: string): On =>
  (at) => ({ do: 'remove', what, item: at(words) });

const apply = (text: string, on: On): string =>
  doing(
    text,
    on((words) => text.indexOf(words)),
  );

type Row = readonly [what: string, before: string, on: On, after: string];

const rows = (all: readonly Row[]): void => {
  it.each(all.map(([what, ...rest]) => [what, rest] as const))('%s', (_, [before, on, after]) => {
    expect(apply(within(before), on)).toBe(within(after));
    const windows = (text: string): string => within(text).replaceAll('\n', '\r\n');
    expect(apply(windows(before), on)).toBe(windows(after));
  });
};

describe('whys below a heading', () => {
  rows([
    [
      'go to the end of their chain',
      chains,
      addTo({ factor: 'F1', chain: 'why it happened' }, 'Why then?', 'So.', '- or so'),
      chains.replace('   - Because.\n', '   - Because.\n1. Why then?\n   - So.\n   - \\- or so\n'),
    ],
    [
      'go in front of another one',
      chains,
      addBefore('Why not later?', '1. why?'),
      chains.replace('1. Why not', '1. 1\\. why?\n1. Why not'),
    ],
    [
      'need no label where there is one chain',
      '### F1 A\n\n**Why**\n\n1. Why?\n',
      addTo({}, 'Why then?'),
      '### F1 A\n\n**Why**\n\n1. Why?\n1. Why then?\n',
    ],
    [
      'need no label where one chain has none',
      '### F1 A\n\n1. Why?\n\n**Why late**\n\n1. Why late?\n',
      addTo({ chain: null }, 'Why then?'),
      '### F1 A\n\n1. Why?\n1. Why then?\n\n**Why late**\n\n1. Why late?\n',
    ],
    [
      'begin a chain with a label of its own',
      chains,
      addTo({ factor: 'F1', chain: 'Why it took long' }, 'Why long?', 'So.'),
      `${chains}\n**Why it took long**\n\n1. Why long?\n   - So.\n`,
    ],
    [
      'begin a chain below the heading',
      '### F1 A\n\n### F2 B\n',
      addTo({ factor: 'F1', chain: 'Detection:' }, 'Why late?'),
      '### F1 A\n\n**Detection:**\n\n1. Why late?\n\n### F2 B\n',
    ],
    [
      'begin a chain without a label',
      '### F1 A\n\n- Level: technical\n',
      addTo({}, 'Why?', 'So.'),
      '### F1 A\n\n- Level: technical\n\n1. Why?\n   - So.\n',
    ],
    [
      'begin a chain whose label waits for them',
      '### F1 A\n\n**Why it happened**\n\n**Why it was not caught**\n',
      addTo({ chain: 'Why it happened' }, 'Why?'),
      '### F1 A\n\n**Why it happened**\n\n1. Why?\n\n**Why it was not caught**\n',
    ],
    [
      'begin a chain with a label like the others',
      '### F1 A\n\n#### Why it happened\n\n1. Why?\n\n### F2 B\n',
      addTo({ factor: 'F2', chain: 'Why so late' }, 'Why late?'),
      '### F1 A\n\n#### Why it happened\n\n1. Why?\n\n### F2 B\n\n#### Why so late\n\n1. Why late?\n',
    ],
    [
      'branch below an answer',
      chains,
      addBelow('Drills.', 'Why no drills?', 'No time.'),
      `${chains}     1. Why no drills?\n        - No time.\n`,
    ],
    [
      'join those that are below an answer',
      chains,
      addBelow('No jitter.', 'Why old?'),
      chains.replace('predates it.\n', 'predates it.\n     1. Why old?\n'),
    ],
    [
      'get other words, and keep their answers',
      chains,
      change('Why at once?', { question: 'Why all at once?' }),
      chains.replace('Why at once?', 'Why all at once?'),
    ],
    [
      'get other answers, which keep what is below them',
      chains,
      change('Why at once?', { answers: ['No pause.'] }),
      chains.replace('No jitter.', 'No pause.').replace('   - Old library.\n', ''),
    ],
    [
      'get more answers',
      chains,
      change('Why no test?', { answers: ['Drills.', 'Time.', 'Cost.'] }),
      `${chains}   - Time.\n   - Cost.\n`,
    ],
    [
      'lose all answers',
      chains,
      change('Why at once?', { answers: [] }),
      chains.replace(/ {3}- No jitter[\s\S]*library\.\n/, ''),
    ],
    [
      'move with their answers',
      chains,
      move('why', 'Why not later?', 'Why at once?'),
      chains
        .replace('1. Why not later?\n   - Because.\n', '')
        .replace('1. Why at once', '1. Why not later?\n   - Because.\n1. Why at once'),
    ],
    ['move to the end, where they stand', chains, move('why', 'Why not later?', null), chains],
    [
      'go with their answers',
      chains,
      remove('why', 'Why at once?'),
      chains.replace(/1\. Why at once[\s\S]*library\.\n/, ''),
    ],
    [
      'go from below an answer',
      chains,
      remove('why', 'Why no jitter?'),
      chains.replace('     1. Why no jitter?\n        - It predates it.\n', ''),
    ],
    [
      'take their label with them when they are the last',
      chains,
      remove('why', 'Why no test?'),
      chains.replace('\n**Why it was not caught**\n\n1. Why no test?\n   - Drills.\n', ''),
    ],
    [
      'take a heading with them when they are the last',
      '### F1 A\n\n#### Why it happened\n\n1. Why?\n\nText.\n',
      remove('why', '1. Why'),
      '### F1 A\n\nText.\n',
    ],
    [
      'leave what stands between them and their label',
      '### F1 A\n\n**Why it happened**\n\n```\nlog\n```\n\n1. Why?\n',
      remove('why', '1. Why'),
      '### F1 A\n\n```\nlog\n```\n',
    ],
  ]);
});

describe('whys in a list item', () => {
  const list = '- **F1** A\n  - Level: technical\n- **F2** B\n';
  rows([
    [
      'begin a chain with a label',
      list,
      addTo({ factor: 'F1', chain: 'Why it happened' }, 'Why?', 'So.'),
      '- **F1** A\n  - Level: technical\n\n  **Why it happened**\n\n  1. Why?\n     - So.\n- **F2** B\n',
    ],
    [
      'begin a chain without a label',
      list,
      addTo({ factor: 'F2' }, 'Why?', 'So.'),
      `${list}  1. Why?\n     - So.\n`,
    ],
    [
      'lose their label with the last of them',
      '- **F1** A\n\n  **Why it happened**\n\n  1. Why?\n- **F2** B\n',
      remove('why', '1. Why'),
      '- **F1** A\n- **F2** B\n',
    ],
    [
      'are nested by tabs where the others are',
      '* **F1** A\n\t1. Why?\n\t\t* So.\n',
      addTo({}, 'Why then?', 'Thus.'),
      '* **F1** A\n\t1. Why?\n\t\t* So.\n\t1. Why then?\n\t\t* Thus.\n',
    ],
  ]);
});

describe('lists of whys that are written in another way', () => {
  rows([
    [
      'count on',
      '### F1 A\n\n1) Why a?\n2) Why b?\n',
      addTo({}, 'Why c?'),
      '### F1 A\n\n1) Why a?\n2) Why b?\n3) Why c?\n',
    ],
    [
      'have bullets below a label that asks why',
      '### F1 A\n\n**Why?**\n\n* Why a?\n  + So: it is.\n',
      addTo({}, 'Why: b?', 'c'),
      '### F1 A\n\n**Why?**\n\n* Why a?\n  + So: it is.\n* Why: b?\n  + c\n',
    ],
    [
      'stand apart',
      '### F1 A\n\n1. Why a?\n\n   - So.\n\n1. Why b?\n',
      addTo({}, 'Why c?'),
      '### F1 A\n\n1. Why a?\n\n   - So.\n\n1. Why b?\n\n1. Why c?\n',
    ],
  ]);
});

describe('answers', () => {
  rows([
    [
      'go behind the others',
      chains,
      answer('Why at once?', 'No pause.'),
      chains.replace('   - Old library.\n', '   - Old library.\n   - No pause.\n'),
    ],
    [
      'go in front of another one',
      chains,
      answer('Why at once?', 'No pause.', 'Old library.'),
      chains.replace('   - Old library.\n', '   - No pause.\n   - Old library.\n'),
    ],
    ['are the first', '### F1 A\n\n1. Why?\n', answer('1. Why', 'So.'), '### F1 A\n\n1. Why?\n   - So.\n'],
    [
      'fill a bullet that waits for words',
      '### F1 A\n\n1. Why?\n   - So.\n   -\n1. Why b?\n',
      answer('1. Why?', 'Thus.'),
      '### F1 A\n\n1. Why?\n   - So.\n   - Thus.\n1. Why b?\n',
    ],
    [
      'of a why below an answer',
      chains,
      answer('Why no jitter?', 'It is old.'),
      chains.replace('predates it.\n', 'predates it.\n        - It is old.\n'),
    ],
    [
      'get other words',
      chains,
      changeAnswer('No jitter.', '# None'),
      chains.replace('No jitter.', '\\# None'),
    ],
    [
      'are known by a why below them',
      chains,
      changeAnswer('Why no jitter?', 'None.'),
      chains.replace('No jitter.', 'None.'),
    ],
    [
      'move with what is below them',
      chains,
      move('answer', 'No jitter.', null),
      chains
        .replace('   - Old library.\n', '')
        .replace('   - No jitter.', '   - Old library.\n   - No jitter.'),
    ],
    [
      'go with what is below them',
      chains,
      remove('answer', 'No jitter.'),
      chains.replace(/ {3}- No jitter[\s\S]*predates it\.\n/, ''),
    ],
  ]);
});

describe('what cannot be done', () => {
  const twice = `${chains}\n### F2 B\n`;
  it.each([
    ['without a factor, where there are several', addTo({}, 'Why?'), 'ambiguous'],
    ['without a chain, where there are several', addTo({ factor: 'F1' }, 'Why?'), 'ambiguous'],
    ['at a factor that is not there', addTo({ factor: 'F9' }, 'Why?'), 'no such item'],
    ['at a place where no why stands', remove('why', '- Level'), 'no such item'],
    ['without a question', addTo({ factor: 'F2' }, ' '), 'value not allowed'],
    ['without words for an answer', addTo({ factor: 'F2' }, 'Why?', ''), 'value not allowed'],
    ['with a label without words', addTo({ factor: 'F2', chain: '**' }, 'Why?'), 'value not allowed'],
    [
      'with a label that opens another part',
      addTo({ factor: 'F2', chain: 'Action items' }, 'Why?'),
      'value not allowed',
    ],
    ['across chains', move('why', 'Why at once?', 'Why no test?'), 'no place'],
    ['across whys', move('answer', 'Because.', 'Drills.'), 'no place'],
    ['in front of an answer to another why', answer('Why no test?', 'x', 'Because.'), 'no place'],
  ] as const)('%s', (_, on, reason) => {
    const text = within(twice);
    expect(
      refusing(
        text,
        on((words) => text.indexOf(words)),
      ),
    ).toBe(reason);
  });

  it('in a table or a bare sentence says what would help', () => {
    const table = '## Root causes\n\n| Cause |\n| --- |\n| Full |\n';
    const steps = '## Five whys\n\n- Down\n- **Why?** Full\n- **Why?** Busy\n';
    for (const [text, words] of [
      [table, 'Full'],
      [steps, 'Busy'],
    ] as const) {
      const refused = outcome(text, {
        do: 'add',
        what: 'why',
        factor: text.indexOf(words),
        facts: { question: 'Why?' },
      });
      expect(refused).toMatchObject({ refused: 'no place', message: expect.stringContaining('list item') });
    }
  });
});

describe('what is undone', () => {
  it.each([
    ['a why', addTo({ factor: 'F1', chain: 'Why it happened' }, 'New?', 'x'), remove('why', 'New?')],
    ['a why in front', addBefore('Why at once?', 'New?'), remove('why', 'New?')],
    ['a chain', addTo({ factor: 'F1', chain: 'Why so' }, 'New?', 'x'), remove('why', 'New?')],
    ['a branch', addBelow('Because.', 'New?', 'x'), remove('why', 'New?')],
    ['an answer', answer('Why no test?', 'New'), remove('answer', 'New')],
    [
      'other words',
      change('Why no test?', { question: 'New?' }),
      change('New?', { question: 'Why no test?' }),
    ],
    ['another answer', changeAnswer('Drills.', 'New'), changeAnswer('New', 'Drills.')],
    ['a move', move('why', 'Why at once?', null), move('why', 'Why at once?', 'Why not later?')],
    ['a move of an answer', move('answer', 'No jitter.', null), move('answer', 'No jitter.', 'Old library.')],
  ] as const)('%s: the old bytes are back', (_, one, other) => {
    for (const text of [within(chains), within(chains).replaceAll('\n', '\r\n')])
      expect(apply(apply(text, one), other)).toBe(text);
  });
});

describe('words that look like something else', () => {
  const said = (each: readonly Chain[]): string[] =>
    each.flatMap(({ whys }) => whys.flatMap((why) => [why.question, ...why.answers.map(({ text }) => text)]));

  it.each(hostile)('%j is written as it is, or refused', (words) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = within(chains).replaceAll('\n', lineEnd);
      const at = (part: string): number => text.indexOf(part);
      const before = parse(text).model;
      const operations: On[] = [
        addTo({ factor: 'F1', chain: 'Why it happened' }, words, words),
        addTo({ factor: 'F1', chain: words }, 'Why?', 'So.'),
        addBelow('Because.', words, words),
        answer('Why no test?', words),
        change('Why at once?', { question: words }),
        changeAnswer('No jitter.', words),
      ];
      for (const on of operations) {
        const after = outcome(text, on(at));
        if (typeof after !== 'string') continue;
        const { model } = parse(after);
        expect(model.actions).toHaveLength(1);
        expect(model.timeline).toEqual([]);
        expect(model.factors).toHaveLength(1);
        expect(model.outline.all.map(({ kind }) => kind)).toEqual(before.outline.all.map(({ kind }) => kind));
        expect(after.split(lineEnd).join('')).not.toMatch(/[\r\n]/);
      }
    }
  });

  it('are nearly all written', () => {
    const text = within(chains);
    const refused = (on: (words: string) => On): string[] =>
      hostile.filter(
        (words) =>
          refusing(
            text,
            on(words)((part) => text.indexOf(part)),
          ) !== 'done',
      );
    expect(refused((words) => addTo({ factor: 'F1', chain: 'Why it happened' }, words))).toEqual([
      '**Action items**',
      '<div>',
      '</details>',
    ]);
    expect(refused((words) => answer('Why no test?', words))).toEqual(['<div>', '</details>']);
    expect(said(parse(text).model.factors.flatMap((each) => each.chains))).toContain('Drills.');
  });
});
