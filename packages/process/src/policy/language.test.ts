import { expect, test } from 'vitest';
import { languageOptions } from './language.js';
import { readPolicy } from './read.js';

test('The language rules are told of weights, people, systems by both names, and what is internal', () => {
  const { policy } = readPolicy(`rules: { loaded: off }
people: { Dana Reyes: { handles: ["@dana"], email: dana@example.com } }
systems: { payments: { name: Card payments }, ledger: }
internal: Falcon
`);
  expect(languageOptions(policy)).toEqual({
    settings: { loaded: 'off' },
    people: [{ name: 'Dana Reyes', handles: ['@dana'] }],
    systems: ['payments', 'Card payments', 'ledger'],
    internal: ['Falcon'],
  });
});
