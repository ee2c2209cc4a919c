import { describe, expect, it } from 'vitest';
import type { Operation } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type List = 'well' | 'wrong' | 'lucky' | 'lessons';
const add = (list: List, text: string, before: string | null = null): Operation => ({
  do: 'add',
  what: 'lesson',
  list,
  facts: { text },
  before,
});
const set = (item: string, text: string): Operation => ({
  do: 'change',
  what: 'lesson',
  item,
  facts: { text },
});
const move = (item: string, before: string | null): Operation => ({
  do: 'move',
  what: 'lesson',
  item,
  before,
});
const remove = (item: string): Operation => ({ do: 'remove', what: 'lesson', item });

const title = '# Cards declined\n\n';
const well = '## What went well\n\n- The alarm fired\n- Ana knew\n';
const wrong = '\n## What went wrong\n\nNobody looked.\n';

function becomes(before: string, operation: Operation, after: string): void {
  const result = applied(title + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(title.length)).toBe(after);
}

describe('lessons', () => {
  it.each<readonly [string, Operation, string]>([
    [well + wrong, add('well', 'A drill helped'), `${well}- A drill helped\n${wrong}`],
    [
      well + wrong,
      add('well', 'A drill helped', 'Ana'),
      well.replace('- Ana', '- A drill helped\n- Ana') + wrong,
    ],
    [well + wrong, add('wrong', 'All slept.'), `${well}${wrong}\nAll slept.\n`],
    [
      well + wrong,
      add('lucky', 'It was Tuesday'),
      `${well}${wrong}\n## Where we got lucky\n\n- It was Tuesday\n`,
    ],
    [well + wrong, add('lessons', '# Drill'), `${well}${wrong}\n## Lessons learned\n\n- \\# Drill\n`],
    [well + wrong, set('Ana', 'Bo knew'), well.replace('Ana', 'Bo') + wrong],
    [well + wrong, set('Nobody', 'All slept.'), well + wrong.replace('Nobody looked', 'All slept')],
    [well + wrong, move('Ana', 'The alarm'), `## What went well\n\n- Ana knew\n- The alarm fired\n${wrong}`],
    [well + wrong, remove('The alarm'), well.replace('- The alarm fired\n', '') + wrong],
    [well + wrong, remove('Nobody'), `${well}\n## What went wrong\n`],
    ['## What went well\n\n- None\n', add('well', 'A drill'), '## What went well\n\n- A drill\n'],
    [
      '## What went well\n\n1. One\n2. Two\n',
      add('well', 'A drill', 'Two'),
      '## What went well\n\n1. One\n2. A drill\n3. Two\n',
    ],
    [
      '## Lessons learned\n\n### What went well\n\n- One\n',
      add('wrong', 'Two'),
      '## Lessons learned\n\n### What went well\n\n- One\n\n### What went wrong\n\n- Two\n',
    ],
    [
      '- **What went well**\n  - One\n- **Impact**: many\n',
      add('well', 'Two'),
      '- **What went well**\n  - One\n  - Two\n- **Impact**: many\n',
    ],
  ])('%j: %j', becomes);

  it.each([
    well,
    '## What went well\n\nThe alarm fired.\n',
    '## What went well\n\n* One\n\n* Two\n',
  ])('added and removed: %j', (before) => {
    const after = applied(title + before, add('well', 'A drill helped'));
    expect(applied(after, remove('A drill'))).toBe(title + before);
  });
});

describe('amendments', () => {
  const first = '## Amendments\n\n- 2026-12-16 Dana: numbers\n';
  const facts = { text: '2026-12-17 Lea: times' };
  it.each<readonly [string, Operation, string]>([
    [first, { do: 'add', what: 'amendment', facts }, `${first}- 2026-12-17 Lea: times\n`],
    [
      first,
      { do: 'change', what: 'amendment', item: 'Dana', facts },
      '## Amendments\n\n- 2026-12-17 Lea: times\n',
    ],
    [`${first}- 2026-12-17 Lea: times\n`, { do: 'remove', what: 'amendment', item: 'Lea' }, first],
    [
      '## Impact\n\nMany.\n',
      { do: 'add', what: 'amendment', facts },
      '## Impact\n\nMany.\n\n## Amendments\n\n- 2026-12-17 Lea: times\n',
    ],
  ])('%j: %j', becomes);
});
