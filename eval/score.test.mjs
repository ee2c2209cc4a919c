import { parse, toJson } from '@debrief/document';
import { expect, test } from 'vitest';
import { kinds, scoreDocument } from './score.mjs';

const text = `# Card payments declined

## Timeline

- 2026-11-03 10:41 UTC It broke.
- 2026-11-03 10:53 UTC Paged.

## Action items

- [x] Add jitter (@dana)
- Raise the limit
`;
const read = toJson(parse(text).model, { id: null, path: null });

/** @type {import('./score.mjs').Labels} */
const right = {
  corpus: 'team',
  path: 'a.md',
  title_line: 1,
  sections: { timeline: true, actions: true, impact: false },
  timeline: [
    { line: 5, time: '2026-11-03T10:41', zone: 'UTC' },
    { line: 6, time: '2026-11-03T10:53', zone: 'UTC' },
  ],
  actions: [
    { line: 10, words: 'add jitter dana', owner: 'dana', ticket: null, done: true },
    { line: 11, words: 'raise the limit', owner: null, ticket: null, done: null },
  ],
  causes: [],
};

/** @param {Partial<import('./score.mjs').Labels>} changes */
function score(changes) {
  const scores = scoreDocument({ ...right, ...changes }, read);
  return Object.fromEntries(
    scores.map(({ kind, hits, found, wanted }) => [kind, `${hits} of ${found} read, ${wanted} labelled`]),
  );
}

test('a document that was read as its labels say has every point', () => {
  const scores = scoreDocument(right, read);
  expect(scores.map(({ kind }) => kind)).toEqual(kinds);
  for (const { kind, hits, found, wanted, misses } of scores) {
    expect([kind, hits, found, misses]).toEqual([kind, wanted, wanted, []]);
  }
});

test('what is on no labelled line is read too much, and what is labelled elsewhere is missed', () => {
  const timeline = right.timeline.map((entry) => (entry.line === 6 ? { ...entry, line: 7 } : entry));
  expect(score({ timeline })['timeline: line']).toBe('1 of 2 read, 2 labelled');
  expect(score({ title_line: 3 })['title']).toBe('0 of 1 read, 1 labelled');
  expect(score({ sections: { timeline: true, actions: false, impact: true } })['sections']).toBe(
    '1 of 2 read, 2 labelled',
  );
});

test('an item counts as exact only when owner, ticket and state all agree', () => {
  for (const wrong of [{ owner: 'mei' }, { ticket: 'PAY-1' }, { done: false }]) {
    const actions = right.actions.map((action) => (action.line === 10 ? { ...action, ...wrong } : action));
    const scores = score({ actions });
    expect(scores['actions: exact']).toBe('1 of 2 read, 2 labelled');
    expect(scores['actions: line']).toBe('2 of 2 read, 2 labelled');
  }
});
