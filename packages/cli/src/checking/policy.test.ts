import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corrected } from '@debrief/process/policy';
import { expect, test } from 'vitest';
import { place } from '../testing/checking.js';
import { type CheckedPolicy, Policies } from './policy.js';

/** A repository's top; above it nobody looks for a policy. */
function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'policy-'));
  mkdirSync(join(root, '.git'));
  return root;
}

/** A folder with a policy, and what there is to say about it. */
async function told(text: string | null) {
  const root = folder();
  if (text === null) mkdirSync(join(root, 'debrief.yaml'));
  else writeFileSync(join(root, 'debrief.yaml'), text);
  const policies = new Policies();
  const { options, policy } = policies.of(join(root, '2026/11.a.b.md'));
  const lines = (await policies.checked()).flatMap(linesAbout);
  const problems = [...policies.unread(), ...lines].map((line) => line.replace(`${root}/`, ''));
  return { options, policy, problems };
}

/** The line of each finding, and what could stand there. */
function linesAbout({ path, text, findings }: CheckedPolicy): string[] {
  return findings.flatMap((finding) => [
    `${path}:${text.slice(0, finding.from).split(/\r\n?|\n/).length} ${finding.message}`,
    ...corrected(finding, text).map((line, index) => `${index === 0 ? '  → ' : '    '}${line}`),
  ]);
}

test('Rules, people with their handles, systems and internal names', async () => {
  const { options, problems } = await told(`format: 1
rules:
  hindsight/could-have: note
  loaded: off
people:
  Dana Reyes:
    handles: ["@dana", dreyes]
  Mei Chen:
systems:
  payments: { name: Card payments }
internal: [Project Falcon, ledger-db]
`);
  expect(problems).toEqual([]);
  expect(options).toEqual({
    settings: { 'hindsight/could-have': 'note', loaded: 'off' },
    people: [
      { name: 'Dana Reyes', handles: ['@dana', 'dreyes'] },
      { name: 'Mei Chen', handles: [] },
    ],
    systems: ['payments', 'Card payments'],
    internal: ['Project Falcon', 'ledger-db'],
  });
});

test.each([
  ['', []],
  ['# nothing yet\n', []],
  ['rules:\n', []],
  ['people: [Dana]', []],
  ['people: Dana', []],
  ['rules: { process: off, policy: off, ignore/unused: off }', []],
  [
    'rules:\n  loaded: off\n  naming: strict\n',
    [
      'debrief.yaml:3 A rule may be off, note, warning or error. “strict” is none of them, so it is not used.',
      '  → rules:',
      '      naming: note',
    ],
  ],
  [
    'rules:\n  hindsight/shuold-have: off\n',
    [
      'debrief.yaml:2 There is no rule hindsight/shuold-have. Did you mean hindsight/should-have?',
      '  → rules:',
      '      hindsight/should-have: off',
    ],
  ],
  [
    'rules: { process/stauts: off }',
    [
      'debrief.yaml:1 There is no rule process/stauts. Did you mean process/status?',
      '  → rules: { process/status: off }',
    ],
  ],
  ['rules: { poicy: off }', [expect.stringMatching(/ Did you mean policy\?$/), '  → rules: { policy: off }']],
  [
    'noun: review\r\nclocks:\r\n  draft: soon\r\n',
    [
      expect.stringMatching(/^debrief\.yaml:3 draft may be a number of days/),
      '  → clocks:',
      '      draft: 1 week',
    ],
  ],
  ['- a\n- b', ['debrief.yaml:1 There are no keys with values here, so nothing in the file is used.']],
  [null, ['debrief.yaml could not be read, so nothing in it is used.']],
])('Of %j is said what is not clear', async (text, lines) => {
  expect((await told(text)).problems).toEqual(lines);
});

test('Each policy is read once, and can be checked as a file of its own', async () => {
  const root = folder();
  writeFileSync(join(root, 'debrief.yaml'), 'rules: { lodaed: off }\n');
  const policies = new Policies();
  const { policy } = policies.of(join(root, 'a.md'));
  expect(policies.of(join(root, '2026/b.md')).policy).toBe(policy);
  expect(await policies.checked()).toEqual([
    {
      path: join(root, 'debrief.yaml'),
      text: 'rules: { lodaed: off }\n',
      findings: [expect.objectContaining({ rule: 'policy/unknown-rule', from: 9, to: 15 })],
    },
  ]);
});

test('Without a policy everything has its default', () => {
  const policies = new Policies();
  const root = folder();
  const { policy, text } = policies.of(join(root, 'a.md'));
  expect(text).toBeNull();
  expect(policy.noun).toBe('postmortem');
});

test.each([
  ['severities: { sev1: Many should have noticed. }\n', ''],
  ['nuon: review\n', 'There is no key “nuon” here. Did you mean noun?'],
])('A policy that is named is read as one, and not for its words: %j', async (text, message) => {
  const { check } = place({ '.git/HEAD': '', 'debrief.yaml': text });
  const { out } = await check(['debrief.yaml', '--format', 'json']);
  const { findings, summary }: { findings: { message: string }[]; summary: { files: number } } =
    JSON.parse(out);
  expect(findings.map((each) => each.message).join()).toBe(message);
  expect(summary.files).toBe(1);
});

test.skipIf(process.platform === 'win32')('A pipe in place of the file is not waited for', () => {
  const root = folder();
  execFileSync('mkfifo', [join(root, 'debrief.yaml')]);
  const policies = new Policies();
  policies.of(join(root, '2026/11.a.b.md'));
  expect(policies.unread()).toEqual([
    `${join(root, 'debrief.yaml')} could not be read, so nothing in it is used.`,
  ]);
});
