import { expect, test } from 'vitest';
import { matching } from './matching.js';

const rule = (name: string, says: string) => ({
  name,
  family: name.split('/')[0] ?? '',
  severity: 'warning' as const,
  says,
});

const families = [
  {
    name: 'hindsight',
    about: 'the end, told at the beginning',
    kind: 'language' as const,
    rules: [
      rule('hindsight/should-have', 'Holds the day against another.'),
      rule('hindsight/obvious', 'Was it?'),
    ],
  },
  {
    name: 'process',
    about: 'what gates ask',
    kind: 'process' as const,
    rules: [rule('process/P1', 'An owner.')],
  },
];

test('rules are found by their names, their words and their family, and all words have to fit', () => {
  for (const [typed, found] of [
    ['', ['hindsight/should-have', 'hindsight/obvious', 'process/P1']],
    ['  Should ', ['hindsight/should-have']],
    ['beginning', ['hindsight/should-have', 'hindsight/obvious']],
    ['gates owner', ['process/P1']],
    ['gates obvious', []],
  ] as const)
    expect(
      matching(families, typed).flatMap(({ rules }) => rules.map(({ name }) => name)),
      typed,
    ).toEqual(found);
});
