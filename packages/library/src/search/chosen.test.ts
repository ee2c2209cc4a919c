import { expect, test } from 'vitest';
import { chosenIn } from './chosen.js';

test.each([
  ['retry pool', []],
  ['system:Payments', [['system', 'payments']]],
  [
    'sev:sev1,sev2 label:"fire drill"',
    [
      ['severity', 'sev1'],
      ['severity', 'sev2'],
      ['label', 'fire-drill'],
    ],
  ],
  ['-system:search status:draft', [['status', 'draft']]],
  ['in:2026', [['year', '2026']]],
  ['in:2026-03 after:2025', []],
])('%j asks for %j by keys', (query, values) => {
  expect(chosenIn(query).map(({ key, value }) => [key, value])).toEqual(values);
});
