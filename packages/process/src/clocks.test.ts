import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { dues, lookAgain } from './clocks.js';
import { defaultPolicy } from './policy/index.js';

const reviewed = '## Review\n\n- Held: 2026-09-01\n\n';
const modelOf = (followUp: string) => parse(`# Declined\n\n${reviewed}## Follow-up\n\n${followUp}`).model;

test.each([
  ['', null],
  ['- Held: 2026-10-01\n', null],
  ['- Held: 2026-10-01\n- Look again: 2026-11-15\n', '2026-11-15'],
  ['- Look again: 2026-11-15, when the season is over\n', '2026-11-15'],
  ['- Look again: soon\n', null],
  ['- Held: 2026-11-16\n- Look again: 2026-11-15\n', null],
])('%j sets another look on %j', (followUp, day) => {
  expect(lookAgain(modelOf(followUp).followUp)).toBe(day);
});

test.each([
  ['', '2026-10-31', 'the follow-up'],
  ['- Held: 2026-10-01\n- Look again: 2026-11-15\n', '2026-11-15', 'another look at what the actions did'],
])('A final one with %j waits until %s for %s', (followUp, day, words) => {
  const found = dues({ model: modelOf(followUp), policy: defaultPolicy, today: '2026-11-01' }, 'final');
  expect(found).toEqual([{ what: 'follow-up', day, words, isOver: day < '2026-11-01' }]);
});
