import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { isRefusal } from './outcome.js';
import { lineEdits, mapSteps, readStep, type Step, takeStep } from './steps.js';

const text = `# Cards were declined

## Summary

For nine minutes.

## Action items

- [ ] **A1** Add jitter
- [ ] **A2** Drill a failover
`;

/** A text after some steps, one after the other. */
function after(steps: readonly Step[], from = text): string {
  let parsed = parse(from);
  for (const step of steps) {
    const done = takeStep(parsed, step);
    if (isRefusal(done)) throw new Error(done.message);
    parsed = done.parsed;
  }
  return parsed.text;
}

test('an edit changes the text as it says, and what is read is what stands there', () => {
  const from = text.indexOf('nine');
  const done = takeStep(parse(text), { do: 'edit', edits: [{ from, to: from + 4, insert: 'ten' }] });
  expect(!isRefusal(done) && done.parsed.text).toBe(text.replace('nine', 'ten'));
});

test('an edit behind the end of the text is refused', () => {
  const edits = [{ from: text.length, to: text.length + 1, insert: '' }];
  expect(takeStep(parse(text), { do: 'edit', edits })).toMatchObject({ refused: 'no place' });
});

test.each([
  [null],
  [5],
  [{ do: 'edit' }],
  [{ do: 'edit', edits: [{ from: 0.5, to: 1, insert: '' }] }],
])('%j is no step', (value) => {
  expect(readStep(value)).toHaveProperty('refused');
});

describe('Steps for a text that others have changed', () => {
  const theirs = text.replace('# Cards', '# Many cards').replace('Drill', 'Practise');

  test('move with it, each behind those before it', () => {
    const steps: readonly Step[] = [
      { do: 'add', what: 'action', facts: { text: 'Page on declines' } },
      { do: 'change', what: 'action', item: 'A3', facts: { done: true } },
      { do: 'change', what: 'action', item: text.indexOf('- [ ] **A1**'), facts: { done: true } },
      { do: 'edit', edits: [{ from: text.indexOf('nine'), to: text.indexOf('nine') + 4, insert: 'ten' }] },
    ];
    const mapped = mapSteps(steps, parse(text), theirs);
    expect(after(mapped ?? [], theirs)).toBe(
      after(steps).replace('# Cards', '# Many cards').replace('Drill', 'Practise'),
    );
  });

  test('are none where what one is about has gone', () => {
    const gone = text.replace('- [ ] **A1** Add jitter\n', '');
    expect(
      mapSteps([{ do: 'change', what: 'action', item: 'A1', facts: { done: true } }], parse(text), gone),
    ).toBeNull();
    const from = text.indexOf('jitter');
    expect(
      mapSteps([{ do: 'edit', edits: [{ from, to: from + 6, insert: 'noise' }] }], parse(text), gone),
    ).toBeNull();
  });
});

test('line edits make one text of the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(lines, lines, (before, now) => {
      expect(applyEdits(before, lineEdits(before, now))).toBe(now);
    }),
  );
});
