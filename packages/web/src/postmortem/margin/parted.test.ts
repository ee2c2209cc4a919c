import { expect, test } from 'vitest';
import { parted } from './parted.js';

test.each([
  ['It was slow.', 'It was very slow.', ['It was ', '', 'very ', 'slow.']],
  ['nine minutes', 'eleven minutes', ['', 'nine', 'eleven', ' minutes']],
  ['one two', '', ['', 'one two', '', '']],
  ['', 'one', ['', '', 'one', '']],
  ['a a a', 'a a', ['a a', ' a', '', '']],
])('of %j and %j', (was, becomes, [before, old, now, behind]) => {
  expect(parted(was, becomes)).toEqual({ before, was: old, becomes: now, behind });
});

test('of a long passage only what stands beside the difference is told', () => {
  const start = 'Many words stand in front of what is different here, and they are the same in ';
  const end = ' of the versions, with many words behind them that have not been changed by anybody.';
  expect(parted(`${start}both${end}`, `${start}each${end}`)).toEqual({
    before: '… here, and they are the same in ',
    was: 'both',
    becomes: 'each',
    behind: ' of the versions, with many words …',
  });
});
