import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { anAction } from '../testing/made.js';
import { actionOf, afterFacts, inverse, isSameRow, type RowFacts } from './facts.js';

const row = anAction({
  ...{ due: '2026-11-10', dueDay: '2026-11-10', overdue: true },
  ...{ ticket: 'PAY-1', ticketUrl: 'https://tracker.example/PAY-1' },
});

test.each<[RowFacts, object]>([
  [{ done: true }, { state: 'done', overdue: false, due: '2026-11-10' }],
  [{ dropped: 'too dear' }, { state: 'dropped', dropped: 'too dear', overdue: false }],
  [
    { done: true, verdict: 'Helped' },
    { state: 'judged', verdict: 'Helped' },
  ],
  [{ verdict: 'Helped' }, { state: 'open', verdict: 'Helped', overdue: true }],
  [{ due: '2026-12-01' }, { due: '2026-12-01', dueDay: '2026-12-01', overdue: false }],
  [{ due: 'next week' }, { due: 'next week', dueDay: null }],
  [
    { due: null, owner: null },
    { due: null, owner: null },
  ],
  [{ ticket: 'PAY-2' }, { ticket: 'PAY-2', ticketUrl: null }],
  [{ ticket: '[PAY-2](https://x.example)' }, { ticket: 'PAY-2', ticketUrl: 'https://x.example' }],
])('%j is seen at once, and taken back', (facts, seen) => {
  const after = afterFacts(row, facts);
  expect(after).toMatchObject(seen);
  expect(isSameRow(after, row)).toBe(false);
  expect(isSameRow(afterFacts(after, inverse(row, facts)), row)).toBe(true);
});

test.each([
  ['- **A1** One\n- **A2** Two\n', { id: 'A2', text: 'Older words', line: 9 }, 'Two'],
  ['- **A1** One\n- **A1** Two\n', { id: 'A1', text: 'Two', line: 3 }, 'Two'],
  ['- One\n- One\n- Two\n', { id: null, text: 'One', line: 4 }, 'One'],
  ['- One\n', { id: null, text: 'Gone', line: 3 }, null],
  ['- **A1** One\n', { id: 'A3', text: 'One', line: 3 }, null],
])('in %j, %j is %j', (list, said, text) => {
  const { model } = parse(`## Action items\n\n${list}`);
  const lineAt = (offset: number): number => model.text.slice(0, offset).split('\n').length;
  expect(actionOf(model, anAction(said), lineAt)?.text ?? null).toBe(text);
});
