import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ask } from '../terminal/ask.js';
import { debrief, folder } from '../testing/io.js';
import { repository } from '../testing/repository.js';

const noon = { now: '2026-11-20T12:00:00Z', env: { TZ: 'UTC' } };
const all = [
  ...['new', 'Card payments declined', '--system', 'payments, ledger', '--severity', 'sev1'],
  ...[
    '--trigger',
    'user-facing',
    '--trigger',
    'degraded',
    '--began',
    '2026-11-03 10:41 UTC',
    '--owner',
    'Dana Reyes',
  ],
];

test('A postmortem is made of a template and what is known, and committed', async () => {
  const { git, read, run } = repository();
  const { exit, out, err } = await run(all, noon);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const id = '2026/11.payments.card-payments-declined';
  expect(out).toMatch(
    /^Made 2026\/11\.payments\.card-payments-declined\.md \(commit [0-9a-f]{7}\)\nPolicy asks for a postmortem\.\nIts severity is sev1, after which policy always asks\.\nNext: debrief edit /,
  );
  expect(read(`${id}.md`)).toMatch(
    /^---\nformat: 1\nstatus: draft\nseverity: sev1\nsystems: \[payments, ledger\]\ntriggers: \[user-facing, degraded\]\ncalled-by: Dana Reyes\nowner: Dana Reyes\n---\n\n# Card payments declined\n/,
  );
  expect(read(`${id}.md`)).toContain('### 2026-11-03\n\n- 10:41 **Began.**\n');
  expect(git('show', '--name-only', '--format=%an|%s')).toBe(
    `Dana Reyes|Begin postmortem ${id}\n\n${id}.md\n`,
  );
  expect(git('status', '--porcelain')).toBe('');
});

test('Only a title is needed', async () => {
  const { read, run } = repository();
  const { exit, out } = await run(['new', '--title', 'Search was slow', '-m', 'Ours'], noon);
  expect(exit).toBe(0);
  expect(out).toContain('Made 2026/11.general.search-slow.md');
  expect(read('2026/11.general.search-slow.md')).toMatch(
    /^---\nformat: 1\nstatus: draft\ncalled-by: Dana Reyes\n---\n/,
  );
});

test('A title that is given twice is not chosen from', async () => {
  const { run } = repository();
  const { exit, err } = await run(['new', 'Cards declined', '--title', 'Payments down'], noon);
  expect([exit, err]).toEqual([2, 'The title is given twice. Leave out --title, or the words without it.\n']);
});

test('The month is that of the beginning, as the document tells it', async () => {
  const { has, run } = repository();
  await run(['new', 'Down', '--system', 'Search API', '--began', '1 Nov 00:30 CET'], noon);
  expect(has('2026/10.search-api.down.md')).toBe(true);
});

test('A name in use gets a number, also one that differs in case, or that led to a postmortem once', async () => {
  const { has, run } = repository({
    '2026/11.a.Down.md': '# T\n',
    '2026/03.a.b.md': '---\naliases: [2026/11.a.down-2]\n---\n',
  });
  await run(['new', 'Down', '--system', 'a'], noon);
  expect(has('2026/11.a.down-3.md')).toBe(true);
});

test('Of several who begin the same at once, each gets a file', async () => {
  const { git, run } = repository();
  const titles = ['Down here', 'Down here', 'Down here'];
  const results = await Promise.all(titles.map((title) => run(['new', title, '--system', 'a'], noon)));
  expect(results.map(({ err }) => err)).toEqual(['', '', '']);
  const names = ['2026/11.a.down-here-2.md', '2026/11.a.down-here-3.md', '2026/11.a.down-here.md'];
  expect(git('ls-files', '2026').trim().split('\n')).toEqual(names);
  expect(git('rev-list', '--count', 'HEAD').trim()).toBe('4');
});

test('On a terminal, what is missing is asked for', async () => {
  const { read, run } = repository({
    'debrief.yaml': 'severities:\n  sev1: Everything\n  sev2: Less\n',
    '2026/03.ledger.a.md': '---\nsystems: [ledger]\nseverity: sev3\n---\n',
  });
  const asked: string[] = [];
  const answers: Readonly<Record<string, string>> = {
    'What happened, and to whom?': 'Payouts came twice',
    'Which systems, the first for the name?': 'ledger, bank',
    'When did it begin?': 'yesterday 14:10',
    'How bad was it?': 'sev2',
    'Which template?': 'brief',
  };
  const ask: Ask = {
    text: (question, { hint, given, check } = {}) => {
      asked.push(`${question} (${hint ?? given})`);
      const answer = answers[question] ?? given ?? '';
      expect(check?.(answer) ?? null).toBeNull();
      return Promise.resolve(answer);
    },
    choose: (question, choices) => {
      asked.push(
        `${question} (${choices.map(({ value, hint }) => (hint ? `${value}: ${hint}` : value)).join(', ')})`,
      );
      return Promise.resolve(answers[question] ?? '');
    },
    several: (question) => {
      asked.push(question);
      return Promise.resolve(['data-loss']);
    },
    confirm: () => Promise.resolve(false),
  };
  const { exit, err } = await run(['new', '--owner', 'Mei Chen'], { ...noon, ask });
  expect(exit).toBe(0);
  expect(asked).toEqual([
    'What happened, and to whom? (Card payments declined for an hour)',
    'Which systems, the first for the name? (ledger, or Enter)',
    'When did it begin? (2026-11-03 10:41 UTC, or Enter)',
    'How bad was it? (, sev1: Everything, sev2: Less, sev3)',
    'What asks for a postmortem?',
    'Which template? (standard: asks everything, brief: for small incidents and near misses)',
    'What is its name? (2026/11.ledger.payouts-came-twice)',
  ]);
  const text = read('2026/11.ledger.payouts-came-twice.md');
  expect(text).toMatch(/severity: sev2\nsystems: \[ledger, bank\]\ntriggers: \[data-loss\]\n/);
  expect(text).toMatch(
    /owner: Mei Chen\n[\s\S]*small incidents[\s\S]*### 2026-11-19\n\n- 14:10 \*\*Began\.\*\*\n/,
  );
  expect(err).toMatch(/^2026-11-19 14:10 is read as UTC, the zone of the template\./);
  asked.length = 0;
  await run(['new', 'T one', '--yes'], { ...noon, ask });
  await run(['new', 'T one', '--json'], { ...noon, ask });
  expect(asked).toEqual([]);
});

test('A template of the team wins, others are found by name or as a file', async () => {
  const { read, run } = repository({
    'templates/standard.md': '# Template\n\nOurs.\n',
    'templates/Short.md': '# Short one\n',
  });
  const elsewhere = join(folder(), 'elsewhere.md');
  writeFileSync(elsewhere, '# T\n\nElsewhere.\n');
  await run(['new', 'First one'], noon);
  expect(read('2026/11.general.first-one.md')).toMatch(/---\n\n# First one\n\nOurs\.\n$/);
  await run(['new', 'Second one', '--template', 'short'], noon);
  expect(read('2026/11.general.second-one.md')).toMatch(/---\n\n# Second one\n$/);
  await run(['new', 'Third one', '--template', elsewhere], noon);
  expect(read('2026/11.general.third-one.md')).toMatch(/Elsewhere\.\n$/);
  expect(await run(['new', 'Fourth one', '--template', 'breif'], noon)).toMatchObject({
    exit: 3,
    err: 'There is no template breif. Did you mean brief?\n',
  });
});

test('A name can be said', async () => {
  const { has, run } = repository();
  await run(['new', 'Down again', '--event', 'The Fail-over'], noon);
  expect(has('2026/11.general.the-fail-over.md')).toBe(true);
  await run(['new', 'Down again', '--id', '2025/02.a.b.md'], noon);
  expect(has('2025/02.a.b.md')).toBe(true);
  expect(await run(['new', 'Down again', '--id', '2025/02.A.b'], noon)).toMatchObject({
    exit: 6,
    err: '2025/02.A.b.md is there already. Nothing was done.\n',
  });
});

test('A dry run shows the file and makes none', async () => {
  const { git, has, run } = repository();
  const { exit, out, err } = await run(['new', 'Down again', '-n'], noon);
  expect(exit).toBe(0);
  expect(out).toContain('# Down again');
  expect(err).toContain('This was a dry run');
  expect(has('2026')).toBe(false);
  expect(git('rev-list', '--count', 'HEAD').trim()).toBe('1');
});

test('As data', async () => {
  const { git, run } = repository();
  const { out } = await run(['new', 'Down again', '--json'], noon);
  const id = '2026/11.general.down-again';
  expect(JSON.parse(out)).toEqual({
    id,
    path: `${id}.md`,
    revision: git('rev-parse', 'HEAD').trim(),
    uncommitted: [],
  });
});

test.each([
  [['new'], 2, /^debrief new needs a title: debrief new "Card.*\nMore that it takes: --system, /],
  [['new', '🎉🎉'], 2, /^The title 🎉🎉 cannot be\.\nA title needs words: what broke, and for whom\./],
  [['new', 'Timeline'], 2, /“Timeline” is the name of a part of a postmortem/],
  [
    ['new', 'T one', '--trigger', 'user-facng'],
    2,
    /^There is no trigger user-facng\. Did you mean user-facing\?\n/,
  ],
  [
    ['new', 'T one', '--owner', 'Ana and Bo'],
    2,
    /^--owner Ana and Bo cannot be\.\nOne person keeps it together/,
  ],
  [['new', 'T one', '--began', 'soon'], 2, /^“soon” is not read as a time\. Say it as 2026-11-03 10:41 UTC/],
  [['new', 'T one', '--id', '../x'], 2, /^--id \.\.\/x cannot be\.\nA name is YEAR\/\[month\]/],
  [['new', 'T one', '--template', 'none.md'], 3, /^There is no file none\.md\./],
])('%j makes nothing', async (argv, exit, message) => {
  const { git, run } = repository();
  const result = await run(argv, noon);
  expect(result).toMatchObject({ exit, out: '' });
  expect(result.err).toMatch(message);
  expect(git('status', '--porcelain') + git('rev-list', '--count', 'HEAD').trim()).toBe('1');
});

test('A beginning that lies ahead is taken, and said', async () => {
  const { run } = repository();
  const { exit, err } = await run(['new', 'T one', '--began', '2027-11-03 10:41 UTC'], noon);
  expect(exit).toBe(0);
  expect(err).toMatch(/^2027-11-03 10:41 has not come yet\./);
});

test('A folder that is not set up says how to', async () => {
  const { git, run } = repository();
  git('rm', '--quiet', 'debrief.yaml');
  git('commit', '--quiet', '--message', 'Without');
  expect(await run(['new', 'T one'], noon)).toMatchObject({
    exit: 6,
    err: expect.stringMatching(/^There are no postmortems in this folder.*\ndebrief init sets it up/),
  });
  const nowhere = { cwd: folder(), env: { HOME: folder(), PATH: process.env['PATH'] ?? '' } };
  const outside = await debrief(['new', 'T one'], nowhere);
  expect(outside.exit).toBe(6);
  expect(outside.err).toContain('debrief init');
});

test('A name that differs from another only in how its accents are written is there already', async () => {
  const { run } = repository({ '2026/11.a.caf\u00e9.md': '# T\n' });
  const problems: (string | null)[] = [];
  const ask: Partial<Ask> = {
    text: (_, { given = '', check } = {}) => {
      problems.push(check?.('2026/11.a.Cafe\u0301') ?? null);
      return Promise.resolve(given);
    },
  };
  const flags = ['--system', 'a', '--severity', 's', '--trigger', 'other', '--owner', 'D', '--began', 'now'];
  await run(['new', 'Down', ...flags, '--template', 'brief'], { ...noon, ask: ask as Ask });
  expect(problems).toEqual(['2026/11.a.Cafe\u0301 is there already']);
});

test('An empty message is ours', async () => {
  const { git, run } = repository();
  await run(['new', 'Down again', '-m', ''], noon);
  expect(git('log', '-1', '--format=%s')).toBe('Begin postmortem 2026/11.general.down-again\n');
});
