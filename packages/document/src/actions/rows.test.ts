import { describe, expect, it } from 'vitest';
import type { Operation, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Case = readonly [before: string, operation: Operation, after: string];
const set = (item: string, facts: Partial<Things['action']>): Operation => ({
  do: 'change',
  what: 'action',
  item,
  facts,
});
const add = (facts: Things['action'], before: string | null = null): Operation => ({
  do: 'add',
  what: 'action',
  facts,
  before,
});
const move = (item: string, before: string | null): Operation => ({
  do: 'move',
  what: 'action',
  item,
  before,
});
const remove = (item: string): Operation => ({ do: 'remove', what: 'action', item });

/** The lines of a table under a heading, each a row. */
function becomes(before: string, operation: Operation, after: string): void {
  const head = '## Action items\n\n';
  const result = applied(head + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(head.length)).toBe(after);
}

describe('a table of actions', () => {
  const rows = (...lines: readonly string[]): string =>
    ['| # | Action | Owner | Status | Due |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
  const a = '| 1 | Fix a | Ana | Done | 2026-12-01 |';
  const b = '| 2 | Fix b | Bo | Open | |';
  const table = rows(a, b);
  it.each<Case>([
    [table, set('Fix b', { done: true }), rows(a, '| 2 | Fix b | Bo | Done | |')],
    [table, set('Fix a', { done: false }), rows('| 1 | Fix a | Ana | Open | 2026-12-01 |', b)],
    [table, set('Fix b', { owner: 'Lea', due: '1 Dec' }), rows(a, '| 2 | Fix b | Lea | Open | 1 Dec |')],
    [table, set('Fix b', { owner: null }), rows(a, '| 2 | Fix b | | Open | |')],
    [table, set('Fix b', { text: 'Mend | b' }), rows(a, '| 2 | Mend \\| b | Bo | Open | |')],
    [table, set('Fix b', { verdict: null }), table],
    [table, add({ text: 'Fix c' }), rows(a, b, '| 3 | Fix c | | | |')],
    [table, add({ text: 'Fix c', owner: 'Lea', done: true }), rows(a, b, '| 3 | Fix c | Lea | Done | |')],
    [table, add({ text: 'Fix c' }, 'Fix b'), rows(a, '| 3 | Fix c | | | |', b)],
    [table, move('Fix b', 'Fix a'), rows(b, a)],
    [table, move('Fix a', null), rows(b, a)],
    [table, remove('Fix a'), rows(b)],
    [table, remove('Fix b'), rows(a)],
  ])('%#: %j', becomes);

  it('gets a column for what it could not say; other rows stay as they are', () => {
    becomes(
      table,
      set('Fix b', { ticket: 'PAY-4' }),
      `| # | Action | Owner | Status | Due | Ticket |\n| --- | --- | --- | --- | --- | --- |\n${a}\n| 2 | Fix b | Bo | Open | | PAY-4 |`,
    );
    becomes(
      table,
      add({ text: 'Fix c', kind: 'corrective', fields: { Outcome: 'spread' } }),
      `| # | Action | Owner | Status | Due | Kind | Outcome |\n| --- | --- | --- | --- | --- | --- | --- |\n${a}\n${b}\n| 3 | Fix c | | | | corrective | spread |`,
    );
  });

  it.each([table, rows(a), rows(a, b, '')])('with Windows line ends, changed as with others: %j', (text) => {
    for (const operation of [set('Fix a', { ticket: 'PAY-4' }), add({ text: 'Fix c' }), remove('Fix a')]) {
      const windows = applied(`## Action items\n\n${text}`.replaceAll('\n', '\r\n'), operation);
      expect(windows).toBe(applied(`## Action items\n\n${text}`, operation).replaceAll('\n', '\r\n'));
    }
  });
});

describe('how a table is set', () => {
  const aligned = '| Action    | Owner | Status      |\n|-----------|-------|-------------|\n';
  const ana = '| Fix a     | Ana   | Done        |';
  const bo = '| Fix b     | Bo    | In progress |';
  const bare = 'Action | Owner\n--- | ---\nFix a | Ana\nFix b | Bo\n';
  const close = '|Action|Owner|\n|-|-|\n|Fix a|Ana|\n';
  it.each<Case>([
    [
      `${aligned}${ana}\n${bo}`,
      set('Fix b', { done: true }),
      `${aligned}${ana}\n| Fix b     | Bo    | Done        |`,
    ],
    [
      `${aligned}${ana}\n${bo}`,
      set('Fix b', { owner: 'Lea' }),
      `${aligned}${ana}\n| Fix b     | Lea   | In progress |`,
    ],
    [
      `${aligned}${ana}`,
      set('Fix a', { owner: 'Dana Reyes' }),
      `${aligned}| Fix a     | Dana Reyes | Done        |`,
    ],
    [`${aligned}${ana}`, set('Fix a', { owner: null }), `${aligned}| Fix a     |       | Done        |`],
    [`${aligned}| Fix a     |       | Done        |`, set('Fix a', { owner: 'Ana' }), `${aligned}${ana}`],
    [`${aligned}${ana}`, add({ text: 'Fix c' }), `${aligned}${ana}\n| Fix c     |       |             |`],
    [
      `${aligned}${ana}`,
      set('Fix a', { due: '1 Dec' }),
      '| Action    | Owner | Status      | Due |\n|-----------|-------|-------------|-----|\n| Fix a     | Ana   | Done        | 1 Dec |',
    ],
    [bare, add({ text: 'Fix c', owner: 'Lea' }), `${bare}Fix c | Lea\n`],
    [bare, add({ text: 'Fix c' }), `${bare}Fix c |\n`],
    [
      bare,
      set('Fix a', { due: '1 Dec' }),
      'Action | Owner | Due\n--- | --- | ---\nFix a | Ana | 1 Dec\nFix b | Bo\n',
    ],
    [bare, move('Fix b', 'Fix a'), 'Action | Owner\n--- | ---\nFix b | Bo\nFix a | Ana\n'],
    [close, add({ text: 'Fix b', owner: 'Bo' }), `${close}|Fix b|Bo|\n`],
    [close, set('Fix a', { due: '1 Dec' }), '|Action|Owner|Due|\n|-|-|-|\n|Fix a|Ana|1 Dec|\n'],
  ])('%j', becomes);
});

describe('tables of other kinds', () => {
  const two = '| Action | Owner |\n| --- | --- |\n';
  const html = (...rows: readonly string[]): string =>
    ['<table>', '<tr><th>Action</th><th>Owner</th></tr>', ...rows, '</table>'].join('\n');
  it.each<Case>([
    [
      '| ID | Action |\n| --- | --- |\n| A1 | Fix a |',
      add({ text: 'Fix b' }),
      '| ID | Action |\n| --- | --- |\n| A1 | Fix a |\n| A2 | Fix b |',
    ],
    [`${two}| **A1** Fix a | |`, add({ text: 'Fix b' }), `${two}| **A1** Fix a | |\n| **A2** Fix b | |`],
    [two, add({ text: 'Fix a' }), `${two.trimEnd()}\n| **A1** Fix a | |\n`],
    [`${two}| | |\n| | |`, add({ text: 'Fix a', owner: 'Bo' }), `${two}| **A1** Fix a | Bo |\n| | |`],
    [`${two}| Fix a |`, set('Fix a', { owner: 'Bo' }), `${two}| Fix a | Bo |`],
    [`${two}| Fix a \\| b | Ana |`, set('Fix a', { owner: 'Bo' }), `${two}| Fix a \\| b | Bo |`],
    [
      '| Task | Done? |\n|---|---|\n| Fix a | no |',
      set('Fix a', { done: true }),
      '| Task | Done? |\n|---|---|\n| Fix a | yes |',
    ],
    [
      '| Task | Status |\n|---|---|\n| Fix a | ❌ |',
      set('Fix a', { done: true }),
      '| Task | Status |\n|---|---|\n| Fix a | ✅ |',
    ],
    [
      '| Task | Status |\n|---|---|\n| Fix a | Cancelled |',
      set('Fix a', { dropped: null }),
      '| Task | Status |\n|---|---|\n| Fix a | |',
    ],
    [
      '| Task | Due |\n|---|---|\n| Fix a (Ana) | |',
      set('Fix a', { owner: 'Bo' }),
      '| Task | Due |\n|---|---|\n| Fix a (Bo) | |',
    ],
    [
      '| Task | Due |\n|---|---|\n| Fix a (Ana) | |',
      set('Fix a', { owner: null }),
      '| Task | Due |\n|---|---|\n| Fix a | |',
    ],
    [
      '| Task | Due |\n|---|---|\n| Fix a (DONE) | |\n| Fix b | |',
      set('Fix b', { done: true }),
      '| Task | Due |\n|---|---|\n| Fix a (DONE) | |\n| Fix b (DONE) | |',
    ],
    [
      html('<tr><td>Fix a</td><td></td></tr>'),
      set('Fix a', { owner: 'Bo & Co' }),
      html('<tr><td>Fix a</td><td>Bo &amp; Co</td></tr>'),
    ],
    [html('<tr><td>Fix a</td><td></td></tr>'), set('Fix a', { due: '1 Dec' }), 'refused: no place'],
    [
      html('<tr><td>Fix a</td><td></td></tr>', '<tr><td>Fix b</td><td></td></tr>'),
      remove('Fix a'),
      html('<tr><td>Fix b</td><td></td></tr>'),
    ],
    [
      html('<tr><td>Fix a</td><td></td></tr>', '<tr><td>Fix b</td><td></td></tr>'),
      move('Fix b', 'Fix a'),
      'refused: no place',
    ],
  ])('%j', becomes);
});
