import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictGroups, verdictOf } from './verdict.js';

test.each([
  ['worked — 40 ms in the load test', 'worked or helped'],
  ['Helped: twice', 'worked or helped'],
  ['It works', 'worked or helped'],
  ['**Helped.**', 'worked or helped'],
  ['partly — a full journal has not been tried', 'in part'],
  ['Helped a little', 'in part'],
  ['did not help — the notice waited four days', 'did not help'],
  ['Didn’t work', 'did not help'],
  ['No effect', 'did not help'],
  ['cannot tell yet — one change since', 'cannot tell yet'],
  ['Too early to say', 'cannot tell yet'],
  ['not tested', 'cannot tell yet'],
  ['not effective', 'did not help'],
  ['Nobody needed it', 'other words'],
  ['workedish', 'other words'],
  ['note: none', 'other words'],
  ['', 'other words'],
])('%j is %s', (words, group) => {
  expect(verdictOf(words)).toBe(group);
});

test('Any words are in one group', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(verdictGroups).toContain(verdictOf(words));
    }),
  );
});
