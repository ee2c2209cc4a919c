import type { Way } from '@debrief/api/client';
import { isRefusal, type Parsed, parse, takeStep } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { placesFor, recorded, type Where } from './record.js';

const text = `# Cards were declined

## Contributing factors

### F1 Clients kept their connections

**Why it happened**

1. Why did they keep them?

## Open questions

- [ ] **Q1** Which limit was it?
- [ ] **Q2** Who else?
  - Answer: the depots.

## Review

- Held: 2026-11-06
`;

function after(where: Where, words: string, way: Way, given = text): string {
  let parsed: Parsed = parse(given);
  for (const step of recorded(where, words, way, parsed.model)) {
    const done = takeStep(parsed, step);
    if (isRefusal(done)) throw new Error(done.message);
    parsed = done.parsed;
  }
  return parsed.text;
}

const anywhere: Way = { words: 0 };

describe('What was said', () => {
  test.each<readonly [Way, string]>([
    [
      { thing: 'question', index: 0 },
      '- [x] **Q1** Which limit was it?\n  - Answer: the pool of the ledger\n- [ ]',
    ],
    [{ thing: 'why', index: 0 }, '1. Why did they keep them?\n   - the pool of the ledger\n'],
  ])('answers %j', (way, expected) => {
    expect(after('answer', ' the pool\nof the ledger ', way)).toContain(expected);
  });

  test('of a question leaves it answered', () => {
    const { model } = parse(after('answer', 'ours', { thing: 'question', index: 0 }));
    expect(model.questions.map(({ answered }) => answered)).toEqual([true, false]);
  });

  test.each<readonly [Where, string]>([
    ['factor', 'F2'],
    ['lesson', '## Lessons learned'],
    ['question', '**Q3**'],
    ['action', '## Action items'],
    ['note', '- Held: 2026-11-06\n- Note: Nobody had seen the limit\n'],
  ])('becomes %s', (where, expected) => {
    const now = after(where, 'Nobody had seen the limit', anywhere);
    expect(now).toContain(expected);
    expect(now).toContain('Nobody had seen the limit');
  });

  test('stands behind an answer that is there already', () => {
    expect(after('answer', 'and care', { thing: 'question', index: 1 })).toContain(
      '- [x] **Q2** Who else?\n  - Answer: the depots. and care\n',
    );
  });

  test('as an action addresses the factor that it was said about', () => {
    const way: Way = { thing: 'action', index: null, facts: { addresses: 'F1' } };
    expect(parse(after('action', 'Close idle connections', way)).model.actions[0]?.addresses).toEqual(['F1']);
  });

  test('as a second note stands behind the first', () => {
    const once = after('note', 'One.', anywhere);
    expect(after('note', 'Two', anywhere, once)).toContain('- Note: One. Two\n');
    expect(after('note', 'Three', anywhere, after('note', 'Two', anywhere, once))).toContain(
      '- Note: One. Two; Three\n',
    );
  });
});

test('What is most likely is offered first', () => {
  expect(placesFor('questions', { thing: 'question', index: 0 })[0]).toBe('answer');
  expect(placesFor('causes', { thing: 'factor', index: null })[0]).toBe('factor');
  expect(placesFor('actions', { thing: 'action', index: 0 })[0]).toBe('action');
  expect(placesFor('facts', { thing: 'entry', index: 0 })).not.toContain('answer');
  for (const topic of ['facts', 'causes', 'criteria'])
    expect(new Set(placesFor(topic, anywhere)).size).toBe(placesFor(topic, anywhere).length);
});
