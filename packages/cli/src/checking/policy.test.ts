import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Policies, policyIn } from './policy.js';

test('Rules, people with their handles, systems and internal names', () => {
  const { options, problems } = policyIn(
    `format: 1
rules:
  hindsight/could-have: note
  loaded: off
people:
  Dana Reyes:
    handles: ["@dana", dreyes]
  Mei Chen:
systems:
  payments: { team: Payments platform }
internal: [Project Falcon, ledger-db]
`,
    'debrief.yaml',
  );
  expect(problems).toEqual([]);
  expect(options).toEqual({
    settings: { 'hindsight/could-have': 'note', loaded: 'off' },
    people: [
      { name: 'Dana Reyes', handles: ['@dana', 'dreyes'] },
      { name: 'Mei Chen', handles: [] },
    ],
    systems: ['payments'],
    internal: ['Project Falcon', 'ledger-db'],
  });
});

test.each([
  '',
  '# nothing yet\n',
  'rules:\n',
  'people: [Dana]',
  'systems: [ledger]',
  'people: Dana',
])('Of %j, nothing is used, and nothing is wrong with it', (text) => {
  const { options, problems } = policyIn(text, 'debrief.yaml');
  expect(problems).toEqual([]);
  expect(options.settings).toEqual({});
});

test('A family that has no rules yet may be named', async () => {
  const root = mkdtempSync(join(tmpdir(), 'policy-'));
  writeFileSync(join(root, 'debrief.yaml'), 'rules:\n  process: off\n  proces: off\n');
  const policies = new Policies();
  policies.of(join(root, 'a.md'));
  expect(await policies.problems()).toEqual([
    `${join(root, 'debrief.yaml')}: There is no rule proces. Did you mean process?`,
  ]);
});

test('A value that no rule can have names its line and what it may be', () => {
  expect(policyIn('rules:\n  loaded: off\n  naming: strict\n', 'debrief.yaml').problems).toEqual([
    'debrief.yaml:3 A rule may be off, note, warning or error. “strict” is none of them, so naming stays as it is.',
    '  → naming: note',
  ]);
});

test.each([
  ['just words', 'debrief.yaml holds no keys with values, so nothing in it is used.'],
  ['- a\n- b', 'debrief.yaml holds no keys with values, so nothing in it is used.'],
  ['rules: off', 'debrief.yaml: rules are told one by one.'],
])('Of %j, what is missing is said', (text, problem) => {
  expect(policyIn(text, 'debrief.yaml').problems[0]).toBe(problem);
});
