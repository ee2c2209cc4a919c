import type { ChangeEvent } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { concerns } from './changes.js';

const nothing: ChangeEvent = { everything: false, ids: [], policy: false, decisions: false };

const questions = [
  ['me'],
  ['home'],
  ['postmortem', '2026/a'],
  ['postmortem', '2026/b', 'history'],
  ['search', { q: 'x' }],
  ['policy'],
  ['rules', 'a/b'],
  ['decisions'],
  ['guide', 'process'],
];

const asked = (event: Partial<ChangeEvent>) =>
  questions
    .filter((each) => concerns({ ...nothing, ...event }, each))
    .map((each) => each.slice(0, 2).join(' '));

test('a changed postmortem concerns itself and what tells of all, and nothing else', () => {
  expect(asked({ ids: ['2026/b'] })).toEqual(['home', 'postmortem 2026/b', 'search [object Object]']);
});

test('a changed policy concerns what it is asked for', () => {
  expect(asked({ policy: true })).toEqual([
    'me',
    'home',
    'postmortem 2026/a',
    'postmortem 2026/b',
    'search [object Object]',
    'policy',
    'rules a/b',
  ]);
});

test('a changed decision leaves postmortems alone; everything is everything', () => {
  expect(asked({ decisions: true })).toEqual(['home', 'search [object Object]', 'decisions']);
  expect(asked({ everything: true })).toHaveLength(questions.length);
  expect(asked({})).toEqual([]);
});
