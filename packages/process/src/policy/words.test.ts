import { expect, test } from 'vitest';
import type { WordsValue } from './value.js';
import { understand } from './words.js';

const severities = ['sev1', 'sev2'];
const weight: WordsValue = { is: 'choice', of: ['off', 'note'], also: { false: 'off' } };

test.each<[WordsValue['is'], string, string | number]>([
  ['words', 'Card payments', 'Card payments'],
  ['email', 'dana@example.com', 'dana@example.com'],
  ['day', '2026-02-28', '2026-02-28'],
  ['days', '5', 5],
  ['days', '1 day', 1],
  ['days', '10days', 10],
  ['days', '2 weeks', 14],
  ['threshold', 'always', 'always'],
  ['threshold', '45', 45],
  ['threshold', '30 minutes', 30],
  ['threshold', '2 hours', 120],
  ['severity', 'sev2', 'sev2'],
  ['choice', 'note', 'note'],
  ['choice', 'false', 'off'],
])('As %s, %j says %j', (is, words, value) => {
  const kind = is === 'choice' ? weight : { is };
  expect(understand(kind, words, severities)).toEqual({ value, better: null });
});

test.each<[WordsValue['is'], string, string | number, string]>([
  ['day', '2026/3/9', '2026-03-09', '2026-03-09'],
  ['days', '5 Days', 5, '5 days'],
  ['days', '3   weeks', 21, '3 weeks'],
  ['threshold', 'Always', 'always', 'always'],
  ['threshold', '2 h.', 120, '2 h'],
  ['severity', 'SEV-1', 'sev1', 'sev1'],
  ['choice', 'Off', 'off', 'off'],
])('As %s, %j says %j and is better written %s', (is, words, value, better) => {
  const kind = is === 'choice' ? weight : { is };
  expect(understand(kind, words, severities)).toEqual({ value, better });
});

test.each<[WordsValue['is'], string, string | null]>([
  ['email', 'dana', null],
  ['day', '2026-02-30', null],
  ['day', 'March', null],
  ['days', '0 days', null],
  ['days', '-3', null],
  ['days', '9999 weeks', null],
  ['days', '5 dasy', '5 days'],
  ['days', '5 constructor', null],
  ['threshold', 'alwas', 'always'],
  ['threshold', '30 minuts', '30 minutes'],
  ['threshold', 'soon', null],
  ['severity', 'sev3', null],
  ['severity', 'seve1', 'sev1'],
  ['choice', 'nota', 'note'],
])('As %s, %j is not understood; it may mean %j', (is, words, near) => {
  const kind = is === 'choice' ? weight : { is };
  expect(understand(kind, words, severities)).toEqual({ value: null, near });
});

test('Where no severities are listed, any word is one', () =>
  expect(understand({ is: 'severity' }, 'P1', [])).toEqual({ value: 'P1', better: null }));
