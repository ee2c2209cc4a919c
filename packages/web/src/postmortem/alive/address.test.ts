import { expect, test } from 'vitest';
import { wantedIn } from './address.js';

test.each([
  ['?do=edit', '#A1', { form: 'action', id: 'A1' }],
  ['?do=edit', '#F12', { form: 'factor', id: 'F12' }],
  ['?do=answer', '#Q1', { form: 'answer', id: 'Q1' }],
  ['?do=followup', '', { form: 'followup' }],
  ['?do=edit', '#timeline', null],
  ['?do=edit', '', null],
  ['?do=', '#A1', null],
  ['?q=x', '#A1', null],
])('%s%s asks for %j', (search, hash, wanted) => {
  expect(wantedIn(search, hash)).toEqual(wanted);
});
