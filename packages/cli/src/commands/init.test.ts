import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyKeys, readPolicy } from '@debrief/process/policy';
import { expect, test } from 'vitest';
import { starterText } from '../init/starter.js';
import type { Ask } from '../terminal/ask.js';
import { debrief, folder, type World } from '../testing/io.js';
import { repository } from '../testing/repository.js';

const files = [
  '.gitignore',
  'README.md',
  'debrief.schema.json',
  'debrief.yaml',
  'templates/brief.md',
  'templates/standard.md',
];

/** A folder outside of any repository, on a computer whose Git knows its person. */
function computer(person = true) {
  const [home, cwd] = [folder(), folder()];
  const settings = '[user]\n\tname = Dana Reyes\n\temail = dana@example.com\n';
  if (person) writeFileSync(join(home, '.gitconfig'), settings);
  const env = { HOME: home, GIT_CONFIG_NOSYSTEM: '1', PATH: process.env['PATH'] ?? '' };
  return {
    cwd,
    run: (argv: readonly string[], world: World = {}) => debrief(argv, { cwd, env, ...world }),
    git: (at: string, ...args: readonly string[]) =>
      execFileSync('git', args, { cwd: join(cwd, at), env, encoding: 'utf8' }).trim(),
  };
}

test('A new folder becomes a repository with one commit of all that a team begins with', async () => {
  const { cwd, run, git } = computer();
  const { exit, out, err } = await run(['init', 'our postmortems']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(
    /^our postmortems is set up for postmortems \(commit [0-9a-f]{7}\)\n {2}made \.git +a Git repo/,
  );
  expect(out).toMatch(/\nNext: cd 'our postmortems' && debrief new\n$/);
  expect(git('our postmortems', 'ls-files').split('\n')).toEqual(files);
  expect(git('our postmortems', 'status', '--porcelain')).toBe('');
  expect(git('our postmortems', 'log', '--format=%an|%s')).toBe('Dana Reyes|Set up a folder of postmortems');
  expect(git('our postmortems', 'symbolic-ref', '--short', 'HEAD')).toBe('main');
  const listed = await run(['list'], { cwd: join(cwd, 'our postmortems') });
  expect(listed.out).toBe('There are no postmortems here yet.\ndebrief new begins the first one.\n');
});

test('A second time says so and changes nothing', async () => {
  const { run, git } = computer();
  await run(['init', 'pm']);
  const before = git('pm', 'rev-parse', 'HEAD');
  const { exit, out } = await run(['init', 'pm']);
  expect({ exit, out }).toEqual({
    exit: 0,
    out: 'pm is set up already. Nothing was changed.\nNext: cd pm && debrief new\n',
  });
  expect(git('pm', 'rev-parse', 'HEAD')).toBe(before);
});

test('What exists stays, byte for byte, and work that is not finished stays out of the commit', async () => {
  const { root, git, write, read, run } = repository({
    'readme.rst': 'Ours\n',
    '.gitignore': Buffer.from('caf\xe9\r\nlogs', 'latin1'),
    'Templates/Standard.md': '# Ours\n',
  });
  git('rm', '--quiet', 'debrief.yaml');
  git('commit', '--quiet', '--message', 'Without');
  write({ 'readme.rst': 'Ours, edited\n', 'staged.txt': 'a\n' });
  git('add', 'staged.txt');
  const { exit, out } = await run(['init']);
  expect(exit).toBe(0);
  expect(out).toContain('  kept readme.rst ');
  expect(git('show', '--name-only', '--format=').trim().split('\n')).toEqual(
    expect.arrayContaining(['.gitignore', 'debrief.yaml']),
  );
  expect(git('show', '--name-only', '--format=')).not.toMatch(/staged|rst|README/);
  expect(readFileSync(join(root, '.gitignore')).toString('latin1')).toBe('caf\xe9\r\nlogs\r\n.debrief/\r\n');
  expect(read('readme.rst')).toBe('Ours, edited\n');
  expect(git('status', '--porcelain')).toBe(' M readme.rst\nA  staged.txt\n');
});

test('In a repository the folder is a part of it', async () => {
  const { root, git, run } = repository();
  git('rm', '--quiet', 'debrief.yaml');
  git('commit', '--quiet', '--message', 'Without');
  const { exit, out } = await run(['init', 'docs/pm', '--merge-driver']);
  expect(exit).toBe(0);
  expect(out).not.toContain('made .git ');
  expect(existsSync(join(root, 'docs/pm/.git'))).toBe(false);
  expect(git('ls-files', 'docs').trim().split('\n')).toEqual(
    ['.gitattributes', ...files].map((path) => `docs/pm/${path}`),
  );
  const attributes = (path: string) => git('check-attr', 'merge', path).trim().split(': ').at(-1);
  expect(attributes('docs/pm/2026/11.a.b.md')).toBe('debrief');
  expect(attributes('docs/pm/templates/brief.md')).toBe('unspecified');
  expect(attributes('2026/11.a.b.md')).toBe('unspecified');
});

test('The merge driver is set once, and each clone sets its own', async () => {
  const { cwd, run, git } = computer();
  await run(['init', 'pm']);
  const first = await run(['init', 'pm', '--merge-driver']);
  expect(first.out).toContain('made .gitattributes');
  expect(first.out).toContain('changed .git/config');
  expect(git('pm', 'config', 'merge.debrief.driver')).toContain('debrief merge-driver --marker-size=%L %O');
  const second = await run(['init', 'pm', '--merge-driver']);
  expect(second.out).toMatch(/^pm is set up already\. Nothing was changed\./);
  git('.', 'clone', '--quiet', 'pm', 'clone');
  const before = git('clone', 'rev-parse', 'HEAD');
  const cloned = await run(['init', '--merge-driver'], { cwd: join(cwd, 'clone') });
  expect(cloned.out).toContain('changed .git/config');
  expect(git('clone', 'rev-parse', 'HEAD')).toBe(before);
  expect(git('clone', 'config', 'merge.debrief.driver')).toContain('debrief merge-driver');
});

test('On a terminal the merge driver is asked for, with the first set-up alone', async () => {
  const { run, git } = computer();
  const questions: string[] = [];
  const ask = {
    confirm: (question: string) => {
      questions.push(question);
      return Promise.resolve(true);
    },
  } as Ask;
  await run(['init', 'declined', '--no-merge-driver'], { ask });
  await run(['init', 'pm'], { ask });
  await run(['init', 'pm'], { ask });
  expect(questions).toHaveLength(1);
  expect(git('pm', 'config', 'merge.debrief.name')).toBe('postmortems, part by part');
});

test('Where Git knows no name, nothing is made, and the message says what to type', async () => {
  const { cwd, run } = computer(false);
  const { exit, out, err } = await run(['init', 'pm']);
  expect({ exit, out }).toEqual({ exit: 6, out: '' });
  expect(err).toMatch(/^Git does not know your name yet.*\n {2}git config --global user\.name "Your Name"\n/);
  expect(existsSync(join(cwd, 'pm'))).toBe(false);
});

test('A .gitignore that is being edited gets its line, and the rest is committed', async () => {
  const { cwd, run, git } = computer();
  writeFileSync(join(cwd, '.gitignore'), 'mine\n');
  const { exit, err } = await run(['init']);
  expect(exit).toBe(0);
  expect(readFileSync(join(cwd, '.gitignore'), 'utf8')).toBe('mine\n.debrief/\n');
  expect(git('.', 'ls-files').split('\n')).toEqual(files.filter((name) => name !== '.gitignore'));
  expect(err).toContain('.gitignore is changed, and not committed');
});

test('A dry run makes nothing', async () => {
  const { cwd, run } = computer();
  const { exit, out } = await run(['init', 'pm', '--dry-run']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^pm would be set up for postmortems:\n {2}make \.git /);
  expect(existsSync(join(cwd, 'pm'))).toBe(false);
});

test('As data', async () => {
  const { run, git } = computer();
  const { exit, out } = await run(['init', 'pm', '--json', '-m', 'Begin here']);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    id: null,
    path: 'pm',
    revision: git('pm', 'rev-parse', 'HEAD'),
    uncommitted: [],
    files: expect.arrayContaining([{ path: 'pm/debrief.yaml', does: 'make' }]),
  });
  expect(git('pm', 'log', '--format=%s')).toBe('Begin here');
});

test('What cannot be a folder of postmortems is said', async () => {
  const { cwd, run } = computer();
  writeFileSync(join(cwd, 'file'), '');
  expect(await run(['init', 'file'])).toMatchObject({ exit: 6, err: 'file is a file. Name a folder.\n' });
  expect(await run(['init', 'file/pm'])).toMatchObject({ exit: 6, err: 'file is a file. Name a folder.\n' });
  await run(['init', 'pm']);
  mkdirSync(join(cwd, 'pm/2026'));
  expect(await run(['init'], { cwd: join(cwd, 'pm/2026') })).toMatchObject({
    exit: 6,
    err: '.. is set up already, and this folder is part of it. Nothing was changed.\n',
  });
});

test('debrief.yaml can be read as it is, and with its examples, and shows every key', () => {
  const yaml = starterText('debrief.yaml');
  const plain = readPolicy(yaml);
  expect(plain.findings).toEqual([]);
  expect(plain.policy.noun).toBe('postmortem');
  expect([...plain.policy.severities.keys()]).toEqual(['sev1', 'sev2', 'sev3']);
  const examples = yaml.replace(/^# (?=\s|[\w-]+:(?:$| \[| 2))/gm, '');
  const { findings, policy } = readPolicy(examples);
  expect(findings).toEqual([]);
  expect(policy).toMatchObject({ rules: { loaded: 'off' }, internal: ['Project Falcon', 'ledger-db'] });
  const keys = [...examples.matchAll(/^([\w-]+):/gm)].map(([, key]) => key);
  expect(keys.sort()).toEqual(Object.keys(policyKeys).sort());
});

test('An editor finds the schema of debrief.yaml where its first line says', () => {
  const [first = ''] = starterText('debrief.yaml').split('\n');
  const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
  expect(JSON.parse(starterText(path)).title).toBe('debrief.yaml');
});

test('Above a folder of postmortems nothing is set up by mistake', async () => {
  const { root, run } = repository({ 'docs/pm/debrief.yaml': '' });
  rmSync(join(root, 'debrief.yaml'));
  expect(await run(['init'])).toMatchObject({
    exit: 6,
    err: expect.stringMatching(/^docs\/pm is a folder of postmortems already.*\nTo work there: cd docs\/pm /),
  });
  expect(await run(['init', '.'])).toMatchObject({ exit: 0, err: '' });
});

test.each([
  ['a$b c', "cd 'a$b c' && debrief new"],
  ['-x', 'cd -- -x && debrief new'],
])('The way to %s can be typed as it is', async (name, way) => {
  const { run } = computer();
  const { out } = await run(['init', '--', name]);
  expect(out).toContain(`Next: ${way}\n`);
});
