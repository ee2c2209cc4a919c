import { describe, expect, it } from 'vitest';
import type { Operation } from '../operations/operation.js';
import { parse } from '../parse.js';
import { doing, outcome, refusing } from '../testing/doing.js';
import { hostile } from '../testing/hostile.js';

/** The part for factors between two others. */
const within = (body: string): string =>
  `# Down\n\n## Summary\n\nIt was down.\n\n## Contributing factors\n${body}\n## Action items\n\n- [ ] **A1** Fix it\n`;

const canonical = `
### F1 Every client reconnects

- Level: technical
- Assumed: the driver spreads

**Why it happened**

1. Why at once?
   - No jitter.

### F2 Drills leave payments out
`;

type Row = readonly [what: string, before: string, operation: Operation, after: string];

const add = (
  facts: Extract<Operation, { do: 'add'; what: 'factor' }>['facts'],
  before?: string | number,
): Operation => ({
  do: 'add',
  what: 'factor',
  facts,
  ...(before !== undefined && { before }),
});
const change = (
  item: string | number,
  facts: Extract<Operation, { do: 'change'; what: 'factor' }>['facts'],
): Operation => ({ do: 'change', what: 'factor', item, facts });
const move = (item: string | number, before: string | number | null): Operation => ({
  do: 'move',
  what: 'factor',
  item,
  before,
});
const remove = (item: string | number): Operation => ({ do: 'remove', what: 'factor', item });

const rows = (part: (body: string) => string, all: readonly Row[]): void => {
  it.each(all.map(([what, ...rest]) => [what, rest] as const))('%s', (_, [before, operation, after]) => {
    expect(doing(part(before), operation)).toBe(part(after));
    // The same on a file from Windows, where an id and not an offset names the factor.
    if ('item' in operation && typeof operation.item === 'number') return;
    const windows = (text: string): string => part(text).replaceAll('\n', '\r\n');
    expect(doing(windows(before), operation)).toBe(windows(after));
  });
};

/** The words of a factor as an offset, in the part that `within` makes. */
const at = (body: string, words: string): number => within(body).indexOf(words);

describe('factors as headings', () => {
  rows(within, [
    [
      'get one more behind the last',
      canonical,
      add({
        text: 'The alarm was quiet',
        level: 'technical',
        accepted: 'until May',
        fields: { Assumed: 'x' },
      }),
      `${canonical}\n### F3 The alarm was quiet\n\n- Level: technical\n- Assumed: x\n- Accepted: until May\n`,
    ],
    [
      'get one more in front of another',
      canonical,
      add({ text: 'The alarm was quiet' }, 'F2'),
      canonical.replace('### F2', '### F3 The alarm was quiet\n\n### F2'),
    ],
    [
      'get other words',
      canonical,
      change('F1', { text: 'All reconnect' }),
      canonical.replace('Every client reconnects', 'All reconnect'),
    ],
    [
      'get a field in its place',
      canonical,
      change('F1', { fields: { 'known at the time': 'two a second', 'Reinforced by': 'F2' } }),
      canonical.replace(
        '- Assumed: the driver spreads',
        '- Known at the time: two a second\n- Assumed: the driver spreads\n- Reinforced by: F2',
      ),
    ],
    [
      'get another value on a line that is there',
      canonical,
      change('F1', { level: 'organisational', fields: { assumed: 'nothing' } }),
      canonical.replace('technical', 'organisational').replace('the driver spreads', 'nothing'),
    ],
    [
      'get a list of fields below the heading',
      canonical,
      change('F2', { level: 'organisational', accepted: 'until March' }),
      `${canonical}\n- Level: organisational\n- Accepted: until March\n`,
    ],
    [
      'get fields in front of prose that follows at once',
      '\n### F1 Every client reconnects\nThe driver does it.\n',
      change('F1', { level: 'technical' }),
      '\n### F1 Every client reconnects\n\n- Level: technical\n\nThe driver does it.\n',
    ],
    [
      'keep a list that is no list of fields',
      '\n### F1 Every client reconnects\n\nThis is how:\n\n- all at once\n',
      change('F1', { level: 'technical' }),
      '\n### F1 Every client reconnects\n\n- Level: technical\n\nThis is how:\n\n- all at once\n',
    ],
    ['lose a field', canonical, change('F1', { level: null }), canonical.replace('- Level: technical\n', '')],
    [
      'lose the last field with its list',
      canonical,
      change('F1', { level: null, fields: { Assumed: null } }),
      canonical.replace('- Level: technical\n- Assumed: the driver spreads\n\n', ''),
    ],
    [
      'change one field for another',
      canonical,
      change('F1', { level: null, accepted: 'until March', fields: { Assumed: null } }),
      canonical.replace('- Level: technical\n- Assumed: the driver spreads', '- Accepted: until March'),
    ],
    [
      'write fields as the others have theirs',
      '\n### F1 A\n\n* **Level**: technical\n\n### F2 B\n',
      change('F2', { level: 'organisational', accepted: 'yes' }),
      '\n### F1 A\n\n* **Level**: technical\n\n### F2 B\n\n* **Level**: organisational\n* **Accepted**: yes\n',
    ],
    [
      'write ids and gaps as the others have theirs',
      '\n### F1: A\n- Level: technical\n### F2: B\n',
      add({ text: 'C', level: 'technical' }),
      '\n### F1: A\n- Level: technical\n### F2: B\n### F3: C\n- Level: technical\n',
    ],
    [
      'have no id where the others have none',
      '\n### The pool was full\n\n### The alarm was off\n',
      add({ text: 'The drill was short' }),
      '\n### The pool was full\n\n### The alarm was off\n\n### The drill was short\n',
    ],
    [
      'move with all below them',
      canonical,
      move('F1', null),
      '\n### F2 Drills leave payments out\n\n### F1 Every client reconnects\n\n- Level: technical\n- Assumed: the driver spreads\n\n**Why it happened**\n\n1. Why at once?\n   - No jitter.\n',
    ],
    [
      'move, and what stands between them stays',
      '\n### F1 A\n\n---\n\n### F2 B\n<!-- note -->\n\n### F3 C\n',
      move('F3', 'F1'),
      '\n### F3 C\n\n---\n\n### F1 A\n<!-- note -->\n\n### F2 B\n',
    ],
    [
      'move past a part that is none',
      '\n### F1 A\n\n### Background\n\nLong ago.\n\n### F2 B\n',
      move('F1', null),
      '\n### Background\n\nLong ago.\n\n### F2 B\n\n### F1 A\n',
    ],
    ['go with all below them', canonical, remove('F1'), '\n### F2 Drills leave payments out\n'],
    [
      'leave what only ends the part',
      '\n### F1 A\n\n### F2 B\n\n<!-- more above -->\n\n[x]: https://x.example\n',
      remove('F2'),
      '\n### F1 A\n\n<!-- more above -->\n\n[x]: https://x.example\n',
    ],
    [
      'leave the end of a fold that began above',
      '\n<details>\n\n### F1 A\n\n### F2 B\n\nText.\n\n</details>\n',
      remove('F2'),
      '\n<details>\n\n### F1 A\n\n</details>\n',
    ],
    [
      'take a fold of their own with them',
      '\n### F1 A\n\n### F2 B\n\n<details>\n\nText.\n\n</details>\n',
      remove('F2'),
      '\n### F1 A\n',
    ],
    [
      'are begun in a part that is empty',
      '',
      add({ text: 'Every client reconnects', level: 'technical' }),
      '\n### F1 Every client reconnects\n\n- Level: technical\n',
    ],
    [
      'are begun below the prose of a part',
      '\nIt is not yet clear.\n',
      add({ text: 'Every client reconnects' }),
      '\nIt is not yet clear.\n\n### F1 Every client reconnects\n',
    ],
  ]);

  it('get a part of their own where there is none', () => {
    const facts = { text: 'Every client reconnects', level: 'technical' };
    const lines = '## Contributing factors\n\n### F1 Every client reconnects\n\n- Level: technical\n';
    expect(doing('', add(facts))).toBe(lines);
    expect(doing('# Down\n\n## Timeline\n\n- 10:41 Down\n\n## Action items\n', add(facts))).toBe(
      `# Down\n\n## Timeline\n\n- 10:41 Down\n\n${lines}\n## Action items\n`,
    );
  });

  it('have a number above all that the text mentions', () => {
    expect(doing(within('\n### F1 A\n\nSee F7.\n'), add({ text: 'B' }))).toContain('\n### F8 B\n');
  });

  it('do not go with things that the document lists elsewhere', () => {
    const text =
      '## Contributing factors\n\n### F1 A\n\n**Action items**\n\n- [ ] **A1** Fix it\n\n### F2 B\n';
    expect(outcome(text, remove('F1'))).toMatchObject({
      refused: 'no place',
      at: { from: text.indexOf('- [ ]') },
    });
  });
});

describe('factors as list items', () => {
  const list =
    '\n- **F1** Every client reconnects\n  - Level: technical\n- **F2** Drills leave payments out\n';
  rows(within, [
    [
      'get one more, with its fields nested',
      list,
      add({ text: 'Quiet alarm', level: 'technical', fields: { Assumed: 'x' } }),
      `${list}- **F3** Quiet alarm\n  - Level: technical\n  - Assumed: x\n`,
    ],
    [
      'get one in front of another',
      list,
      add({ text: 'Quiet alarm' }, 'F1'),
      list.replace('- **F1**', '- **F3** Quiet alarm\n- **F1**'),
    ],
    [
      'without ids, with the marks and the gaps of the list',
      '\n* The pool was full\n\n* The alarm was off\n',
      add({ text: 'The drill was short' }),
      '\n* The pool was full\n\n* The alarm was off\n\n* The drill was short\n',
    ],
    [
      'that count',
      '\n1. The pool was full\n2. The alarm was off\n',
      add({ text: 'The drill was short' }),
      '\n1. The pool was full\n2. The alarm was off\n3. The drill was short\n',
    ],
    [
      'are taken out, and the count begins where it began',
      '\n1. The pool was full\n2. The alarm was off\n',
      remove(at('\n1. The pool was full\n2. The alarm was off\n', '1. The pool')),
      '\n1. The alarm was off\n',
    ],
    [
      'get other words',
      list,
      change('F2', { text: '1. Drills' }),
      list.replace('Drills leave payments out', '1. Drills'),
    ],
    [
      'get fields in a list of their own',
      list,
      change('F2', { level: 'organisational', accepted: 'until March' }),
      `${list}  - Level: organisational\n  - Accepted: until March\n`,
    ],
    [
      'get fields in front of their whys',
      '\n- **F1** A\n  1. Why?\n     - So.\n',
      change('F1', { level: 'technical' }),
      '\n- **F1** A\n  - Level: technical\n  1. Why?\n     - So.\n',
    ],
    ['lose fields', list, change('F1', { level: null }), list.replace('  - Level: technical\n', '')],
    [
      'move',
      list,
      move('F1', null),
      '\n- **F2** Drills leave payments out\n- **F1** Every client reconnects\n  - Level: technical\n',
    ],
    ['go', list, remove('F1'), '\n- **F2** Drills leave payments out\n'],
    ['go with their list', '\nWhat was it?\n\n- **F1** A\n', remove('F1'), '\nWhat was it?\n'],
  ]);

  it('under a label, where no heading can stand', () => {
    const text = '# Down\n\n**Root causes**: see below.\n\n**Impact**: much\n';
    expect(doing(text, add({ text: 'The pool was full', level: 'technical' }))).toBe(
      '# Down\n\n**Root causes**: see below.\n\n- **F1** The pool was full\n  - Level: technical\n\n**Impact**: much\n',
    );
  });

  it('behind the sentence that leads them in, where they are lessons, too', () => {
    const text =
      '## Lessons learned\n\nThis was caused by two factors:\n\n1. Local differs\n2. Staging is thin\n';
    const more = doing(text, add({ text: 'Nobody looked' }));
    expect(more).toBe(`${text}3. Nobody looked\n`);
    expect(doing(more, remove(more.indexOf('3. Nobody')))).toBe(text);
  });

  it('as answers to a bare why', () => {
    const text = "## Five Why's\n\n- Major outage\n- **Why?** Core failures\n- **Why?** High CPU\n";
    const high = text.indexOf('High CPU');
    const more = doing(text, add({ text: 'A loop' }));
    expect(more).toBe(`${text}- **Why?** A loop\n`);
    expect(doing(more, remove(more.indexOf('A loop')))).toBe(text);
    expect(doing(text, change(high, { text: 'Low CPU' }))).toBe(text.replace('High', 'Low'));
    expect(refusing(text, change(high, { level: 'technical' }))).toBe('no place');
    expect(doing(text, move(high, text.indexOf('Core')))).toContain(
      '- **Why?** High CPU\n- **Why?** Core failures\n',
    );
  });
});

describe('factors in a table', () => {
  const table =
    '\n| Cause | Level |\n| --- | --- |\n| The pool was full | technical |\n| The alarm was off | |\n';
  const second = at(table, 'The alarm');
  rows(within, [
    [
      'get a row',
      table,
      add({ text: 'A | B', level: 'organisational' }),
      `${table}| A \\| B | organisational |\n`,
    ],
    [
      'get a column',
      table,
      change(second, { accepted: 'yes' }),
      table
        .replace('Level |\n| --- | --- |', 'Level | Accepted |\n| --- | --- | --- |')
        .replace('off | |', 'off | | yes |'),
    ],
    [
      'get other cells',
      table,
      change(second, { text: 'X | Y', level: 'technical' }),
      table.replace('The alarm was off | |', 'X \\| Y | technical |'),
    ],
    ['lose a cell', table, change(at(table, 'The pool'), { level: null }), table.replace('technical ', '')],
    [
      'move',
      table,
      move(second, at(table, 'The pool')),
      '\n| Cause | Level |\n| --- | --- |\n| The alarm was off | |\n| The pool was full | technical |\n',
    ],
    ['go', table, remove(second), table.replace('| The alarm was off | |\n', '')],
    [
      'have ids in a column of their own',
      '\n| Id | Cause |\n|---|---|\n| F1 | The pool was full |\n',
      add({ text: 'Off' }),
      '\n| Id | Cause |\n|---|---|\n| F1 | The pool was full |\n| F2 | Off |\n',
    ],
    [
      'have ids in front of their words',
      '\n| Cause |\n|---|\n| **F1** Full |\n',
      add({ text: 'Off' }),
      '\n| Cause |\n|---|\n| **F1** Full |\n| **F2** Off |\n',
    ],
    [
      'are known by their ids',
      '\n| Id | Cause |\n|---|---|\n| F1 | Full |\n',
      change('F1', { text: 'Empty' }),
      '\n| Id | Cause |\n|---|---|\n| F1 | Empty |\n',
    ],
  ]);

  it('have no place for other fields', () => {
    expect(refusing(within(table), change(second, { fields: { Odd: 'x' } }))).toBe('no place');
    expect(refusing(within(table), add({ text: 'X', fields: { Odd: 'x' } }))).toBe('no place');
  });

  it('of HTML change in the cells that are there', () => {
    const html =
      '\n<table>\n<tr><th>Cause</th></tr>\n<tr><td>Full</td></tr>\n<tr><td>Off</td></tr>\n</table>\n';
    expect(doing(within(html), change(at(html, 'Full'), { text: 'a < b & c' }))).toBe(
      within(html.replace('Full', 'a &lt; b &amp; c')),
    );
    expect(refusing(within(html), change(at(html, 'Full'), { level: 'technical' }))).toBe('no place');
    expect(doing(within(html), remove(at(html, 'Off')))).toBe(
      within(html.replace('<tr><td>Off</td></tr>\n', '')),
    );
  });
});

describe('what cannot be done', () => {
  it.each([
    ['an id that is not there', change('F9', { text: 'x' }), 'no such item'],
    ['a place where no factor stands', remove(0), 'no such item'],
    ['no words', change('F1', { text: ' ' }), 'value not allowed'],
    ['no words for a new one', add({ text: '**' }), 'value not allowed'],
    ['a field without words', change('F1', { fields: { Assumed: '' } }), 'value not allowed'],
    ['a level without words', change('F1', { level: '' }), 'value not allowed'],
    ['a fact as a further field', change('F1', { fields: { level: 'x' } }), 'value not allowed'],
    ['a name that is none', change('F1', { fields: { 'a\nb': 'x' } }), 'value not allowed'],
  ] as const)('%s', (_, operation, reason) => {
    expect(refusing(within(canonical), operation)).toBe(reason);
  });

  it('is told apart from two of one id', () => {
    expect(refusing(within('\n### F1 A\n\n### F1 B\n'), remove('F1'))).toBe('ambiguous');
  });
});

describe('what is undone', () => {
  it.each([
    ['a factor', add({ text: 'X', level: 'technical', fields: { Odd: 'y' } }), remove('F3')],
    ['a factor in front', add({ text: 'X', level: 'technical' }, 'F1'), remove('F3')],
    ['words', change('F1', { text: 'X' }), change('F1', { text: 'Every client reconnects' })],
    ['a level', change('F1', { level: null }), change('F1', { level: 'technical' })],
    ['a reason', change('F1', { accepted: 'x' }), change('F1', { accepted: null })],
    ['a list of fields', change('F2', { level: 'x' }), change('F2', { level: null })],
    [
      'a field',
      change('F1', { fields: { Assumed: null } }),
      change('F1', { fields: { Assumed: 'the driver spreads' } }),
    ],
    ['a move to the end', move('F1', null), move('F1', 'F2')],
    ['a move to the front', move('F2', 'F1'), move('F2', null)],
  ] as const)('%s: the old bytes are back', (_, one, other) => {
    for (const text of [within(canonical), within(canonical).replaceAll('\n', '\r\n')])
      expect(doing(doing(text, one), other)).toBe(text);
  });
});

describe('words that look like something else', () => {
  const list =
    '\n- **F1** Every client reconnects\n  - Level: technical\n- **F2** Drills leave payments out\n';
  const table = '\n| Id | Cause |\n|---|---|\n| F1 | Full |\n| F2 | Off |\n';
  const bare = '\n- Every client reconnects\n- Drills leave payments out\n';
  const parts: readonly string[] = [canonical, list, table, bare];

  it.each(hostile)('%j is written as it is, or refused', (words) => {
    const cases = [...parts.map((body) => [body, '\n'] as const), [canonical, '\r\n'] as const];
    for (const [body, lineEnd] of cases) {
      const text = within(body).replaceAll('\n', lineEnd);
      const { model } = parse(text);
      const target = model.factors[0]?.from ?? 0;
      const operations: Operation[] = [
        change(target, { text: words }),
        change(target, { level: words }),
        change(target, { fields: { Assumed: words } }),
        add({ text: words, accepted: words }),
        add({ text: words }, target),
      ];
      for (const operation of operations) {
        const after = outcome(text, operation);
        if (typeof after !== 'string') continue;
        const now = parse(after).model;
        expect(now.actions).toHaveLength(1);
        expect(now.outline.sections.map(({ kind }) => kind)).toEqual(
          model.outline.sections.map(({ kind }) => kind),
        );
        expect(now.timeline).toEqual([]);
        expect(after.includes('\r')).toBe(lineEnd === '\r\n');
        expect(after.replaceAll('\r\n', '')).not.toMatch(lineEnd === '\r\n' ? /[\r\n]/ : /\r/);
      }
    }
  });

  it('are nearly all written', () => {
    const refused = hostile.filter(
      (words) => refusing(within(canonical), change('F1', { text: words })) !== 'done',
    );
    expect(refused).toEqual(['– dash', '<div>', '</details>']);
  });
});
