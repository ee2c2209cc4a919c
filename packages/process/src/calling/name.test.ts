import { expect, test } from 'vitest';
import { foldedId, freeId, problemOfId, proposedId } from './name.js';

const began = '2026-11-03';

test('A name tells the month, the first system and what happened', () => {
  const title = 'Card payments declined while the ledger failed over';
  expect(proposedId({ began, systems: ['Payments', 'ledger'], title })).toBe(
    '2026/11.payments.card-payments-declined-ledger',
  );
  expect(proposedId({ began, systems: [], title: 'Search: down' })).toBe('2026/11.general.search-down');
  expect(proposedId({ began, systems: ['search'], title: 'Search: down' })).toBe('2026/11.search.down');
  expect(proposedId({ began, systems: ['🔥', 'ledger'], title: 'Ledger' })).toBe('2026/11.ledger.ledger');
});

test('Other words for the event are taken as they are said', () => {
  expect(proposedId({ began, systems: ['a'], title: 'T', event: 'the.fail over' })).toBe(
    '2026/11.a.the-fail-over',
  );
  expect(proposedId({ began, systems: ['a'], title: 'Slow search', event: '!' })).toBe(
    '2026/11.a.slow-search',
  );
});

test('A name in use gets a number, whatever its case', () => {
  const taken = new Set(['2026/11.a.Slow', '2026/11.a.slow-2'].map(foldedId));
  expect(freeId('2026/11.a.slow', taken)).toBe('2026/11.a.slow-3');
  expect(freeId('2026/11.a.other', taken)).toBe('2026/11.a.other');
});

test.each([
  ['2026/11.payments.failover-declines', null],
  ['2026/11.決済.失敗', null],
  ['2026/11.payments', /^A name is YEAR/],
  ['../2026/11.a.b', /^A name is YEAR/],
  ['2026/11.a.b.c', /^A name is YEAR/],
  ['26/11.a.b', /^The year 26 is not one of four digits/],
  ['2026/13.a.b', /^The month 13 is not 01 to 12$/],
  ['2026/3.a.b', /^The month 3 is not 01 to 12: write 03$/],
  ['2026/11.a.b c', /^b c is no name on every computer: write b-c$/],
  ['2026/11.a?.b', /^a\? is no name on every computer: write a$/],
  ['2026/11.a.-b', /write b$/],
  ['2026/11.a.\u001b', /^. is no name on every computer$/],
])('%s as a name', (id, problem) => {
  if (problem) expect(problemOfId(id)).toMatch(problem);
  else expect(problemOfId(id)).toBeNull();
});
