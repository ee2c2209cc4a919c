import { expect, test } from 'vitest';
import { readPolicy } from './policy/read.js';
import { eachOnce, isAmong, samePerson } from './who.js';

const { policy } = readPolicy(`people:
  Femi Adeyemi: { handles: ["@femi", fadeyemi], email: femi@harbour.example }
  José Núñez: { handles: ["@jose"] }
`);

test.each([
  ['Femi Adeyemi', 'femi adeyemi'],
  ['Femi  Adeyemi ', 'Femi Adeyemi'],
  ['@femi', 'Femi Adeyemi'],
  ['femi', '@femi'],
  ['fadeyemi', 'femi@harbour.example'],
  ['Femi Adeyemi (by phone)', '@FEMI'],
  ['Jose\u0301 Nu\u0301n\u0303ez', '@jose'],
  ['Femi\u200d Adeyemi', 'Femi\u00a0Adeyemi'],
  ['Ｉｖｏ Marek', 'Ivo Marek'],
])('%s is %s', (one, other) => {
  expect([samePerson(one, other, policy), samePerson(other, one, policy)]).toEqual([true, true]);
  expect(isAmong(one, ['Ivo', other], policy)).toBe(true);
});

test.each([
  ['Femi Adeyemi', 'Ivo Marek'],
  ['Femi', 'Femi Marek'],
  ['Adeyemi', 'Femi Adeyemi'],
  ['Ivo', 'Ivo Marek'],
])('%s is not %s', (one, other) => {
  expect([samePerson(one, other, policy), samePerson(other, one, policy)]).toEqual([false, false]);
});

test('nobody is among nobody', () => {
  expect(isAmong('Femi Adeyemi', [], policy)).toBe(false);
});

test('Everybody is named once: as the policy has it, or as it came first', () => {
  expect(eachOnce(['@femi', 'Ivo Marek', 'femi adeyemi', 'ivo  marek', '', ' '], policy)).toEqual([
    'Femi Adeyemi',
    'Ivo Marek',
  ]);
});
