import { expect, test } from 'vitest';
import { limitsFrom, limitsIn, passed } from './limits.js';

test.each([
  ['errors=0', { errors: 0, warnings: null, notes: null }],
  ['warnings=10', { errors: 0, warnings: 10, notes: null }],
  [' error = 2 , note=5 ', { errors: 2, warnings: null, notes: 5 }],
])('%j is read', (words, limits) => expect(limitsIn(words)).toEqual(limits));

test.each([
  '',
  '10',
  'errors',
  'errors=',
  'errors=-1',
  'errors=1,errors=2',
  'faults=0',
  'errors=0,',
])('%j is no limit', (words) => expect(limitsIn(words)).toBeNull());

test('--fail-on is the short way', () => {
  expect(limitsFrom('error')).toEqual(limitsIn('errors=0'));
  expect(limitsFrom('warning')).toEqual(limitsIn('errors=0,warnings=0'));
  expect(limitsFrom('note')).toEqual(limitsIn('errors=0,warnings=0,notes=0'));
  expect(limitsFrom('never')).toEqual({ errors: null, warnings: null, notes: null });
});

test('The limits that were passed are said', () => {
  const found = { files: 1, errors: 1, warnings: 3, notes: 5 };
  const said = (words: string): string[] => passed(found, limitsIn(words) ?? limitsFrom('never'));
  expect(said('errors=1,warnings=3,notes=5')).toEqual([]);
  expect(said('warnings=2,notes=1')).toEqual([
    '1 error found, none is allowed.',
    '3 warnings found, 2 are allowed.',
    '5 notes found, 1 is allowed.',
  ]);
});
