import { expect, test } from 'vitest';
import { fit } from './fuzzy.js';

test('what fits better comes first', () => {
  const names = ['Reactions', 'Actions', 'Open actions', 'Home'];
  const found = names
    .map((name) => ({ name, score: fit('act', name) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  expect(found.map(({ name }) => name)).toEqual(['Actions', 'Open actions', 'Reactions']);
});

test('every word has to fit, by its beginning, its initials or a part of it', () => {
  for (const [typed, name, fits] of [
    ['wri bl', 'Writing without blame', true],
    ['wwb', 'Writing without blame', true],
    ['lame', 'Writing without blame', true],
    ['zoe', 'Zoë Lindqvist', true],
    ['wri xy', 'Writing without blame', false],
    ['la', 'Writing without blame', false],
    ['', 'Anything', true],
  ] as const)
    expect(fit(typed, name) !== null, `${typed} | ${name}`).toBe(fits);
});
