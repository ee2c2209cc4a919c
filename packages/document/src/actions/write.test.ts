import { describe, expect, it } from 'vitest';
import type { Operation, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

const head = '## Action items\n\n';
type Case = readonly [before: string, operation: Operation, after: string];

const set = (item: string, facts: Partial<Things['action']>): Operation => ({
  do: 'change',
  what: 'action',
  item,
  facts,
});
const move = (item: string, before: string | null): Operation => ({
  do: 'move',
  what: 'action',
  item,
  before,
});
const remove = (item: string): Operation => ({ do: 'remove', what: 'action', item });

/** What stands in front of the changed list is what stood there. */
function becomes(before: string, operation: Operation, after: string): void {
  const result = applied(head + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(head.length)).toBe(after);
}

describe('the fields of an action', () => {
  const a1 = '- [ ] **A1** Add jitter\n  - Kind: preventative\n  - Owner: Arjun Rao\n  - Due: 2026-12-01\n';
  const a2 = '- [x] **A2** Raise the limit\n  - Verdict: worked\n';
  it.each<Case>([
    [a1, set('A1', { done: true }), a1.replace('[ ]', '[x]')],
    [a2, set('A2', { done: false }), a2.replace('[x]', '[ ]')],
    ['- [X] Fix a\n', set('Fix a', { done: false }), '- [ ] Fix a\n'],
    [a1, set('A1', { text: 'Spread the reconnects' }), a1.replace('Add jitter', 'Spread the reconnects')],
    [a1, set('A1', { owner: 'Dana Reyes' }), a1.replace('Arjun Rao', 'Dana Reyes')],
    [a1, set('A1', { owner: null }), a1.replace('  - Owner: Arjun Rao\n', '')],
    [a1, set('A1', { priority: 'high' }), a1.replace('  - Owner', '  - Priority: high\n  - Owner')],
    [a1, set('A1', { ticket: 'PAY-412' }), a1.replace('  - Due', '  - Ticket: PAY-412\n  - Due')],
    [
      a1,
      set('A1', { ticket: '[PAY-4](https://t.example/browse/PAY-4)' }),
      a1.replace('  - Due', '  - Ticket: [PAY-4](https://t.example/browse/PAY-4)\n  - Due'),
    ],
    [a1, set('A1', { due: '2027-01-15' }), a1.replace('2026-12-01', '2027-01-15')],
    [a1, set('A1', { dropped: 'A2 does enough' }), `${a1}  - Dropped: A2 does enough\n`],
    [a2, set('A2', { verdict: 'worked — twice' }), a2.replace('worked', 'worked — twice')],
    [a2, set('A2', { owner: 'Lea' }), a2.replace('  - Verdict', '  - Owner: Lea\n  - Verdict')],
    [
      a1,
      set('A1', { addresses: ['F1', 'F2'], doneWhen: 'a drill shows it' }),
      `${a1}  - Done when: a drill shows it\n  - Addresses: F1, F2\n`,
    ],
    [
      a1,
      set('A1', { fields: { Note: 'ask Dana', Outcome: 'spread' } }),
      `${a1}  - Outcome: spread\n  - Note: ask Dana\n`,
    ],
    [a1, set('A1', { owner: 'Arjun Rao', done: false }), a1],
    [a1, set('A1', { fields: { owner: 'Dana' } }), 'refused: value not allowed'],
    [a1, set('A1', { text: ' ' }), 'refused: value not allowed'],
    ['- Fix a\n', set('Fix a', { text: 'N/A' }), 'refused: value not allowed'],
    [a1, set('A9', { done: true }), 'refused: no such item'],
    [a1 + a1, set('A1', { done: true }), 'refused: ambiguous'],
  ])('%#: %j', becomes);

  it.each<Case>([
    [
      '- Fix a\n  - Owner:\n  - Due:\n',
      set('Fix a', { due: '1 Dec' }),
      '- Fix a\n  - Owner:\n  - Due: 1 Dec\n',
    ],
    ['- Fix a\n  - Assignee: Bo\n', set('Fix a', { owner: 'Lea' }), '- Fix a\n  - Assignee: Lea\n'],
    ['- Fix a\n  - Status: open\n', set('Fix a', { done: true }), '- Fix a\n  - Status: done\n'],
    ['- Fix a\n  - Status: Cancelled\n', set('Fix a', { dropped: null }), '- Fix a\n'],
    ['- Fix a\n  - Dropped: late\n', set('Fix a', { dropped: null }), '- Fix a\n'],
    ['- Fix a\n  - Ticket: PAY-4\n', set('Fix a', { ticket: null }), '- Fix a\n'],
    ['- **A1**\n', set('A1', { text: 'Fix a' }), '- **A1** Fix a\n'],
    ['- A1: Fix a\n', set('A1', { text: 'Mend a' }), '- A1: Mend a\n'],
    ['- Fix a\n  over two lines\n', set('Fix a', { text: 'Mend a' }), '- Mend a\n'],
    ['- Fix a\n', set('Fix a', { text: '# Mend' }), '- \\# Mend\n'],
    ['- Fix a\n', set('Fix a', { text: '1. Mend' }), '- 1\\. Mend\n'],
    ['- Fix a\n', set('Fix a', { text: 'Mend\nit' }), '- Mend it\n'],
    ['> - [ ] Fix a\n', set('Fix a', { done: true }), 'refused: no such item'],
  ])('%#: %j', becomes);
});

describe('a new line for a field is set as the others', () => {
  const owner = set('Fix b', { owner: 'Lea' });
  it.each<Case>([
    ['- Fix b\n', owner, '- Fix b\n  - Owner: Lea\n'],
    ['* Fix b\n', owner, '* Fix b\n  * Owner: Lea\n'],
    ['+ Fix b\n', owner, '+ Fix b\n  + Owner: Lea\n'],
    ['1. Fix b\n', owner, '1. Fix b\n   - Owner: Lea\n'],
    ['10. Fix b\n', owner, '10. Fix b\n    - Owner: Lea\n'],
    ['  - Fix b\n', owner, '  - Fix b\n    - Owner: Lea\n'],
    ['-\tFix b\n', owner, '-\tFix b\n\t- Owner: Lea\n'],
    ['- Fix b\n  on two lines\n- Fix c\n', owner, '- Fix b\n  on two lines\n  - Owner: Lea\n- Fix c\n'],
    ['- Fix b\n  - a step\n', owner, '- Fix b\n  - a step\n  - Owner: Lea\n'],
    ['- Fix b\n\n  More on it.\n', owner, '- Fix b\n  - Owner: Lea\n\n  More on it.\n'],
    ['- Fix a\n\n- Fix b\n\n- Fix c\n', owner, '- Fix a\n\n- Fix b\n  - Owner: Lea\n\n- Fix c\n'],
    ['- Monitoring\n  - Fix b\n', owner, '- Monitoring\n  - Fix b\n    - Owner: Lea\n'],
    ['- Fix b\r\n- Fix c\r\n', owner, '- Fix b\r\n  - Owner: Lea\r\n- Fix c\r\n'],
    ['**Noor**\n- Fix b\n', owner, '**Noor**\n- Fix b\n  - Owner: Lea\n'],
  ])('%j', becomes);

  it.each([
    '    - Owner: ',
    '\t- Owner: ',
    '  * Owner: ',
    '  - **Owner**: ',
    '  - **Owner:** ',
    '  - __Owner__: ',
    '  - owner: ',
    '  - Assignee: ',
    '  - DRI: ',
  ])('%j', (line) =>
    becomes(`- Fix a\n${line}Bo\n- Fix b\n`, owner, `- Fix a\n${line}Bo\n- Fix b\n${line}Lea\n`));
});

describe('the order of actions', () => {
  const three = '- Fix a\n- Fix b\n- Fix c\n';
  const counted = '1. Fix a\n2. Fix b\n3. Fix c\n';
  const ones = '1. Fix a\n1. Fix b\n1. Fix c\n';
  const loose = '- Fix a\n\n- Fix b\n\n- Fix c\n';
  const grouped = '- Monitoring\n  - Add a\n  - Add b\n- Process\n  - Write c\n';
  it.each<Case>([
    [three, move('Fix a', null), '- Fix b\n- Fix c\n- Fix a\n'],
    [three, move('Fix a', 'Fix c'), '- Fix b\n- Fix a\n- Fix c\n'],
    [three, move('Fix c', 'Fix a'), '- Fix c\n- Fix a\n- Fix b\n'],
    [three, move('Fix b', 'Fix c'), three],
    [loose, move('Fix a', null), '- Fix b\n\n- Fix c\n\n- Fix a\n'],
    [loose, move('Fix c', 'Fix b'), '- Fix a\n\n- Fix c\n\n- Fix b\n'],
    [counted, move('Fix a', null), '1. Fix b\n2. Fix c\n3. Fix a\n'],
    [counted, move('Fix c', 'Fix a'), '1. Fix c\n2. Fix a\n3. Fix b\n'],
    [counted, move('Fix a', 'Fix c'), '1. Fix b\n2. Fix a\n3. Fix c\n'],
    [ones, move('Fix c', 'Fix a'), '1. Fix c\n1. Fix a\n1. Fix b\n'],
    ['  1. Fix a\n  2. Fix b\n', move('Fix b', 'Fix a'), '  1. Fix b\n  2. Fix a\n'],
    ['- Fix a\n  - Owner: Bo\n- Fix b', move('Fix a', null), '- Fix b\n- Fix a\n  - Owner: Bo'],
    [grouped, move('Add b', 'Add a'), grouped.replace('  - Add a\n  - Add b', '  - Add b\n  - Add a')],
    [grouped, move('Add b', 'Write c'), 'refused: no place'],
    ['Fix a soon.\n\nFix b later.\n', move('Fix b', 'Fix a'), 'refused: no place'],
  ])('%j', becomes);

  it.each<Case>([
    [three, remove('Fix a'), '- Fix b\n- Fix c\n'],
    [three, remove('Fix b'), '- Fix a\n- Fix c\n'],
    [three, remove('Fix c'), '- Fix a\n- Fix b\n'],
    [loose, remove('Fix a'), '- Fix b\n\n- Fix c\n'],
    [loose, remove('Fix b'), '- Fix a\n\n- Fix c\n'],
    [counted, remove('Fix a'), '1. Fix b\n2. Fix c\n'],
    [counted, remove('Fix b'), '1. Fix a\n2. Fix c\n'],
    [counted, remove('Fix c'), '1. Fix a\n2. Fix b\n'],
    [ones, remove('Fix a'), '1. Fix b\n1. Fix c\n'],
    ['4. Fix a\n5. Fix b\n', remove('Fix a'), '4. Fix b\n'],
    ['- Fix a\n  - Owner: Bo\n  - a step\n- Fix b\n', remove('Fix a'), '- Fix b\n'],
    ['- Fix a\r\n- Fix b\r\n', remove('Fix b'), '- Fix a\r\n'],
    ['- Fix a\n\n## Review\n', remove('Fix a'), '## Review\n'],
    [grouped, remove('Add b'), grouped.replace('  - Add b\n', '')],
    // "Process" alone would be an action.
    [grouped, remove('Write c'), 'refused: no place'],
    ['Fix a soon.\n\nFix b later.\n', remove('Fix a'), 'Fix b later.\n'],
    ['Fix a soon.\nFix b later.\n', remove('Fix b'), 'Fix a soon.\n'],
    ['Fix a soon.\nFix b later.\n', remove('Fix a'), 'Fix b later.\n'],
  ])('%j', becomes);
});
