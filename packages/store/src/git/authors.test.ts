import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ada, commit, done, save, text, write } from '../testing/contract/desk.js';
import { gitPerson } from './repository.js';
import { opened, stateOf, statusOf } from './testing/opened.js';
import { env, git, repository, temporary } from './testing/trial.js';

const format = '--format=%an <%ae>, %cn <%ce>';

function unborn(): string {
  const root = temporary();
  git(root, 'init', '--quiet', '--initial-branch=main');
  return root;
}

describe('A commit in Git', () => {
  test('has its author, and the committer that Git knows', async () => {
    const root = repository({ 'a.md': 'a' });
    await save(await opened(root), { 'a.md': 'b' });
    expect(git(root, 'log', '-1', format).trim()).toBe(
      'Ada Okafor <ada@example.com>, Noor Haddad <noor@example.com>',
    );
  });

  test('has the author as its committer where Git knows nobody', async () => {
    for (const strict of ['false', 'true']) {
      const root = unborn();
      git(root, 'config', 'user.useConfigOnly', strict);
      expect(await gitPerson(root, { env })).toBeNull();
      await save(await opened(root), { 'a.md': 'b' });
      expect(git(root, 'log', '-1', format).trim()).toBe(
        'Ada Okafor <ada@example.com>, Ada Okafor <ada@example.com>',
      );
    }
  });

  test.each([
    'Sammy Davis, Jr.',
    'Dr. K.',
    '"Doc" Holliday',
    "D'Arcy'",
    'Ann <ann>',
    ' Ann\nLee ',
    'Zoë 東',
    'A;',
    'Ann \ud800',
  ])('is known again when Git writes the name of its author otherwise: %j', async (name) => {
    const root = repository({ 'a.md': 'a\n' });
    const store = await opened(root);
    const base = (await store.read('a.md'))?.version ?? null;
    const author = { name, email: 'name@example.com' };
    const outcome = await store.commit({ author, message: 'Edit', changes: [write('a.md', 'b\n', base)] });
    expect(outcome.done && outcome.revision).toBe(git(root, 'rev-parse', 'HEAD').trim());
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).toBe('2');
    expect(statusOf(root)).toEqual({});
  });

  test('is not made for a name that is none to Git', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const store = await opened(root);
    const before = stateOf(root);
    const author = { name: '...', email: 'name@example.com' };
    await expect(
      store.commit({ author, message: 'Edit', changes: [write('b.md', 'b')] }),
    ).rejects.toMatchObject({
      obstacle: 'no-author',
    });
    expect(stateOf(root)).toEqual(before);
  });

  test('has its message word for word', async () => {
    const root = repository({ 'a.md': 'a' });
    git(root, 'config', 'commit.template', '/nowhere');
    git(root, 'config', 'commit.verbose', 'true');
    git(root, 'config', 'commit.cleanup', 'scissors');
    git(root, 'config', 'core.commentChar', ';');
    const store = await opened(root);
    const message = [
      'Say “it” — 東京',
      '',
      '# no comment',
      '; nor this',
      '',
      '    indented',
      '# ------------------------ >8 ------------------------',
      'end',
    ].join('\n');
    await store.commit({ author: ada, message, changes: [write('b.md', 'b')] });
    expect(git(root, 'log', '-1', '--format=%B').trimEnd()).toBe(message);
    expect((await store.history('b.md')).steps[0]?.message).toBe(message);
  });

  test('goes to the branch that is checked out, and moves no other', async () => {
    const root = repository({ 'a.md': 'a' });
    git(root, 'branch', 'other');
    git(root, 'switch', '--quiet', '--create', 'team/reviews');
    const store = await opened(root);
    const { revision } = await done(store, write('b.md', 'b'));
    expect(git(root, 'rev-parse', 'team/reviews').trim()).toBe(revision);
    expect(git(root, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'other'));
    git(root, 'switch', '--quiet', 'other');
    const again = await done(store, write('b.md', 'b'));
    expect(git(root, 'rev-parse', 'other').trim()).toBe(again.revision);
    expect(git(root, 'rev-parse', 'team/reviews').trim()).toBe(revision);
  });

  test('can be the first one', async () => {
    const root = unborn();
    git(root, 'symbolic-ref', 'HEAD', 'refs/heads/trunk');
    const store = await opened(root);
    const { revision } = await done(store, write('a.md', 'a'), write('b/c.md', 'c'));
    expect(git(root, 'rev-parse', 'trunk').trim()).toBe(revision);
    expect(statusOf(root)).toEqual({});
    expect(git(root, 'fsck', '--strict')).toBe('');
  });

  test('can be the first one beside files that are staged already', async () => {
    const root = unborn();
    writeFileSync(join(root, 'mine.md'), 'mine');
    git(root, 'add', 'mine.md');
    await save(await opened(root), { 'a.md': 'a' });
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD')).toBe('a.md\n');
    expect(statusOf(root)).toEqual({ 'mine.md': 'A ' });
  });
});

function signing(root: string, key: string): void {
  git(root, 'config', 'gpg.format', 'ssh');
  git(root, 'config', 'user.signingKey', key);
  git(root, 'config', 'commit.gpgSign', 'true');
}

function hasKeygen(): boolean {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' });
  } catch (error) {
    return error instanceof Error && 'status' in error && error.status !== null;
  }
  return true;
}

describe.skipIf(!hasKeygen())('A repository that signs', () => {
  test('has our commits signed, and is read whatever it shows of signatures', async () => {
    const root = repository({ 'a.md': 'a' });
    const key = join(temporary(), 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ada@example.com', '-f', key]);
    writeFileSync(`${key}.allowed`, `ada@example.com ${readFileSync(`${key}.pub`, 'utf8')}`);
    signing(root, key);
    git(root, 'config', 'gpg.ssh.allowedSignersFile', `${key}.allowed`);
    git(root, 'config', 'log.showSignature', 'true');
    const store = await opened(root);
    const [base = ''] = await save(store, { 'b.md': 'one\n' });
    const { revision } = await done(store, write('b.md', 'two\n', base));
    expect(git(root, 'cat-file', 'commit', 'HEAD')).toContain('-----BEGIN SSH SIGNATURE-----');
    git(root, 'verify-commit', 'HEAD');
    expect((await store.history('b.md')).steps.map(({ message }) => message)).toEqual([
      'Change files',
      'Change files',
    ]);
    expect(text((await store.read('b.md', revision ?? ''))?.bytes)).toBe('two\n');
  });

  test('and cannot says so, and all is as before', async () => {
    const root = repository({ 'a.md': 'a' });
    signing(root, join(root, 'no-key'));
    const store = await opened(root);
    const before = stateOf(root);
    const base = (await store.read('a.md'))?.version ?? null;
    await expect(commit(store, write('a.md', 'b', base), write('c/d.md', 'd'))).rejects.toMatchObject({
      obstacle: 'not-signed',
      message: expect.stringContaining('no-key'),
    });
    expect(stateOf(root)).toEqual(before);
  });
});
