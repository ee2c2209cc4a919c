import { expect, test } from 'vitest';
import { advance } from '../advance.js';
import { answer, withdrawal } from '../answer.js';
import { contextOf, says, swapped } from '../testing/harbour.js';
import { advanceDoings, answerDoings, type Decided, withdrawalDoings } from './decided.js';
import { messageFor } from './doing.js';

const reviewed = contextOf(says('in-review'));

function told(doings: readonly Decided[]): string {
  return messageFor(
    doings,
    doings.map(({ name }) => name),
    '2026/02.gates',
  );
}

test('A step to the next state', () => {
  const step = advance(reviewed);
  expect('operations' in step && told(advanceDoings(step))).toBe('Set status of 2026/02.gates to final');
});

test('A step that records who did not answer', () => {
  const waiting = swapped(says('in-review'), [
    'Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek',
    'Agreed: Femi Adeyemi',
  ]);
  const step = advance(contextOf(waiting));
  expect('operations' in step && told(advanceDoings(step))).toBe(
    'Set Rosa Lindqvist and Ivo Marek as absent and status of 2026/02.gates',
  );
});

test.each([
  [null, 'Add the agreement of Mei Chen to 2026/02.gates'],
  ['the clocks are one of them', 'Add the dissent of Mei Chen to 2026/02.gates'],
])('An answer: %s', (dissent, message) => {
  const given = { name: 'Mei Chen', dissent };
  const operations = answer(reviewed, given);
  expect('problem' in operations ? null : told(answerDoings(operations, given))).toBe(message);
});

test('An answer that is taken back', () => {
  const operations = withdrawal(reviewed, 'Ulla Brandt');
  expect(told(withdrawalDoings(operations, 'Ulla Brandt'))).toBe(
    'Remove the answer of Ulla Brandt from 2026/02.gates',
  );
});
