import fc from 'fast-check';
import { expect, test } from 'vitest';
import { themesOf } from './themes.js';
import { verdictGroups, verdictOf } from './verdict.js';
import { significantWords } from './words.js';

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

test('The words of a text in one form each, without small words and names', () => {
  const themesIn = significantWords(['Dana Reyes', '@retry-bot', 'Certificates']);
  expect(themesIn('Every client of Dana’s retries; each retry is a retry')).toEqual(['client']);
  expect(significantWords()('Retries of certificates and glass boxes, status unknown')).toEqual([
    'retry',
    'certificate',
    'glass',
    'status',
    'unknown',
  ]);
  expect(themesIn('One certificate, many certificates')).toEqual([]);
});

test('A theme is shared by at least two postmortems, counted once each, the widest first', () => {
  const texts = ['certificate alarm', 'certificate certificate', 'alarm alarm', 'alarm lone'];
  const factors = texts.map((text, index) => ({ postmortem: `${index}`, text }));
  expect(themesOf([...factors, { postmortem: '0', text: 'lone alarm' }])).toEqual([
    { theme: 'alarm', postmortems: ['0', '2', '3'] },
    { theme: 'certificate', postmortems: ['0', '1'] },
    { theme: 'lone', postmortems: ['3', '0'] },
  ]);
});
