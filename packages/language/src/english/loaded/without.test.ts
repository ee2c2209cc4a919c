import { applyEdits, parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { check } from '../../check.js';

/** The text with the first fix of a rule about loaded words; null where none is offered. */
function fixed(text: string): string | null {
  const [fix] = check(parse(text).model)
    .filter(({ rule }) => rule.startsWith('loaded/'))
    .flatMap(({ fixes }) => fixes);
  return fix ? applyEdits(text, fix.edits) : null;
}

test.each([
  ['Unfortunately, the queue was full.', 'The queue was full.'],
  ['Unfortunately the queue was full.', 'The queue was full.'],
  ['The queue was, unfortunately, full.', 'The queue was full.'],
  ['The spare was sadly in another building.', 'The spare was in another building.'],
  ['It rained. Sadly,\nthe roof was open.', 'It rained. The roof was open.'],
  ['To make matters worse, the list was old.', 'The list was old.'],
  ['**Sadly, the queue was full.**', null],
  ['Unfortunately, **the** queue was full.', null],
  ['Unfortunately,*the* queue was full.', null],
  ['**Unfortunately**, the queue was full.', null],
  ['Unfortunately, <!-- why? --> the queue was full.', null],
  ['Unfortunately, `orders` was full.', null],
  ['The queue was full, unfortunately.', null],
  ['Sadly, impact: none.', null],
  ['It was an utterly empty list.', null],
])('%s', (text, after) => {
  expect(fixed(text)).toBe(after);
});
