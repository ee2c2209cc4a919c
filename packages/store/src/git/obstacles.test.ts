import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, obstacle, save, text, texts, write } from '../testing/contract/desk.js';
import { openGitStore } from './open.js';
import { opened, placesOf, stateOf, statusOf, touchedBy, tried } from './testing/opened.js';
import { copyOf, env, git, repository, temporary } from './testing/trial.js';

/** Two branches that both changed `a.md`, with `side` beside `main`. */
function forked(): string {
  const root = repository({ 'a.md': 'base\n', 'b.md': 'b\n' });
  git(root, 'switch', '--quiet', '--create', 'side');
  writeFileSync(join(root, 'a.md'), 'side\n');
  git(root, 'commit', '--quiet', '--all', '--message', 'Side');
  git(root, 'switch', '--quiet', 'main');
  writeFileSync(join(root, 'a.md'), 'main\n');
  git(root, 'commit', '--quiet', '--all', '--message', 'Main');
  return root;
}

const fork = forked();

const unfinished: readonly (readonly [what: string, run: (root: string) => unknown])[] = [
  ['a merge', (root) => tried(root, 'merge', 'side')],
  ['a merge that is only to be committed', (root) => git(root, 'merge', '--no-commit', '-s', 'ours', 'side')],
  ['a merge with --squash', (root) => tried(root, 'merge', '--squash', 'side')],
  ['a rebase', (root) => tried(root, 'rebase', 'side')],
  ['a rebase with patches', (root) => tried(root, 'rebase', '--apply', 'side')],
  ['a cherry-pick', (root) => tried(root, 'cherry-pick', 'side')],
  ['a revert', (root) => tried(root, 'revert', '--no-commit', 'HEAD')],
  ['patches', (root) => tried(root, 'am', patchOf(root))],
];

function patchOf(root: string): string {
  const file = join(temporary(), 'patch');
  writeFileSync(file, git(root, 'format-patch', '--stdout', 'side~..side'));
  return file;
}

describe('A repository', () => {
  test.each(unfinished)('in the middle of %s is left alone, and can be read', async (_, run) => {
    const root = copyOf(fork);
    run(root);
    const before = stateOf(root);
    const store = await opened(root);
    const base = (await store.read('b.md'))?.version ?? null;
    for (const change of [write('b.md', 'mine', base), write('c.md', 'new')])
      expect(await obstacle(commit(store, change))).toBe('unfinished');
    expect(stateOf(root)).toEqual(before);
    expect(Object.keys(await texts(store))).toEqual(['a.md', 'b.md']);
  });

  test('with a stash that did not fit keeps it as it is', async () => {
    const root = copyOf(fork);
    appendFileSync(join(root, 'a.md'), 'stashed\n');
    git(root, 'stash');
    writeFileSync(join(root, 'a.md'), 'other\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'Other');
    tried(root, 'stash', 'pop');
    const unmerged = git(root, 'ls-files', '--unmerged');
    const store = await opened(root);
    expect(text((await store.read('a.md'))?.bytes)).toContain('<<<<<<<');
    await save(store, { 'b.md': 'B\n', 'c.md': 'c\n' });
    expect(touchedBy(root)).toEqual({ 'b.md': 'M', 'c.md': 'A' });
    const version = (await store.read('a.md'))?.version ?? null;
    const outcome = await commit(store, write('a.md', 'resolved\n', version));
    expect(outcome).toMatchObject({ done: true, revision: null, uncommitted: ['a.md'] });
    expect(git(root, 'ls-files', '--unmerged')).toBe(unmerged);
    expect(statusOf(root)).toEqual({ 'a.md': 'UU' });
    git(root, 'commit', '--quiet', '--all', '--message', 'Resolve');
    expect(placesOf(root, 'a.md')).toEqual(['resolved\n', 'resolved\n', 'resolved\n']);
  });

  test('without a branch is left alone', async () => {
    const root = copyOf(fork);
    git(root, 'checkout', '--quiet', '--detach');
    const before = stateOf(root);
    const store = await opened(root);
    expect(await obstacle(commit(store, write('c.md', 'c')))).toBe('detached');
    expect(stateOf(root)).toEqual(before);
    git(root, 'switch', '--quiet', 'side');
    await save(store, { 'c.md': 'c' });
  });

  test('is where it is to be opened', async () => {
    const bare = temporary();
    git(bare, 'init', '--quiet', '--bare');
    const root = repository({ 'a.md': 'a' });
    const nowhere = mkdtempSync(join(tmpdir(), 'debrief-nowhere-'));
    const cases = [
      [bare, 'bare'],
      [join(root, '.git'), 'bare'],
      [join(root, '.git/refs'), 'bare'],
      [nowhere, 'no-repository'],
      [join(root, 'nothing'), 'no-repository'],
      [join(root, 'a.md'), 'no-repository'],
    ] as const;
    for (const [folder, word] of cases)
      expect(await obstacle(openGitStore(folder, { env })), folder).toBe(word);
  });

  test('needs Git', async () => {
    const root = repository({ 'a.md': 'a' });
    expect(await obstacle(openGitStore(root, { env: { ...env, PATH: temporary() } }))).toBe('no-git');
  });

  test.skipIf(process.getuid?.() !== 0)('of another user is not trusted', async () => {
    const root = repository({ 'a.md': 'a' });
    const { chownSync } = await import('node:fs');
    chownSync(root, 4711, 4711);
    chownSync(join(root, '.git'), 4711, 4711);
    const error: unknown = await openGitStore(root, { env }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      obstacle: 'not-trusted',
      message: expect.stringContaining('safe.directory'),
    });
  });

  test('knows of its own surroundings, whatever a hook that calls us has set', async () => {
    const root = repository({ 'a.md': 'a' });
    const other = repository({ 'b.md': 'b' });
    const more = {
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_PREFIX: 'x/',
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
      GIT_GLOB_PATHSPECS: '1',
      GIT_ICASE_PATHSPECS: '1',
    };
    const before = stateOf(other);
    const store = await opened(root, more);
    await save(store, { 'c.md': 'c' });
    expect(Object.keys(await texts(store))).toEqual(['a.md', 'c.md']);
    expect(stateOf(other)).toEqual(before);
  });
});

describe('Repositories inside a repository', () => {
  test('are not ours', async () => {
    const root = repository({ 'a.md': 'a' });
    const inner = join(root, 'vendor/inner');
    mkdirSync(inner, { recursive: true });
    git(inner, 'init', '--quiet');
    writeFileSync(join(inner, 'b.md'), 'b');
    const store = await opened(root);
    expect(Object.keys(await texts(store))).toEqual(['a.md']);
    expect(await obstacle(store.read('vendor/inner/b.md'))).toBe('path');
    expect(await obstacle(commit(store, write('vendor/inner/c.md', 'c')))).toBe('path');
    expect(await obstacle(commit(store, write('vendor/inner/deep/c.md', 'c')))).toBe('path');
    await save(store, { 'vendor/c.md': 'c' });
    expect(touchedBy(root)).toEqual({ 'vendor/c.md': 'A' });
  });

  test('that are submodules stay where they are, also before they are filled', async () => {
    const library = repository({ 'b.md': 'b' });
    const root = repository({ 'a.md': 'a' });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib');
    git(root, 'commit', '--quiet', '--message', 'Add lib');
    const store = await opened(root);
    expect(Object.keys(await texts(store))).toEqual(['.gitmodules', 'a.md']);
    expect(await obstacle(commit(store, write('lib/c.md', 'c')))).toBe('path');
    git(root, 'submodule', '--quiet', 'deinit', '--force', '--all');
    expect(await obstacle(commit(store, write('lib/c.md', 'c')))).toBe('path');
    rmSync(join(root, 'lib'), { recursive: true });
    expect(await obstacle(commit(store, write('lib', 'c')))).toBe('path');
    expect(await obstacle(commit(store, write('lib/c.md', 'c')))).toBe('path');
    expect(git(root, 'ls-tree', 'HEAD', 'lib')).toContain('160000 commit');
  });

  test('that were moved on and staged stay staged', async () => {
    const library = repository({ 'b.md': 'b' });
    const root = repository({ 'a.md': 'a' });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib');
    git(root, 'config', '--file', '.gitmodules', 'submodule.lib.ignore', 'all');
    git(root, 'add', '.gitmodules');
    git(root, 'commit', '--quiet', '--message', 'Add lib');
    git(
      join(root, 'lib'),
      '-c',
      'user.name=N',
      '-c',
      'user.email=n@e',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'On',
    );
    const next = git(join(root, 'lib'), 'rev-parse', 'HEAD').trim();
    git(root, 'update-index', '--cacheinfo', `160000,${next},lib`);
    await save(await opened(root), { 'c.md': 'c' });
    expect(touchedBy(root)).toEqual({ 'c.md': 'A' });
    expect(git(root, 'ls-files', '--stage', 'lib')).toContain(next);
  });
});
