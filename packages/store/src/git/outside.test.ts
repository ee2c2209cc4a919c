import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Changes, Store, Version } from '../store.js';
import { done, save, texts, write } from '../testing/contract/desk.js';
import { opened, tried } from './testing/opened.js';
import { git, repository, temporary } from './testing/trial.js';

/** A clone, and the repository that it came from with a commit more. */
function cloned(): { readonly root: string; readonly origin: string } {
  const origin = repository({ 'a.md': 'a\n', 'b.md': 'b\n', 'old/c.md': 'c\n' });
  const root = join(temporary(), 'clone');
  git(origin, 'clone', '--quiet', origin, root);
  for (const folder of [root, origin]) {
    git(folder, 'config', 'user.name', 'Noor Haddad');
    git(folder, 'config', 'user.email', 'noor@example.com');
  }
  writeFileSync(join(origin, 'a.md'), 'pulled\n');
  git(origin, 'mv', 'old', 'new');
  git(origin, 'commit', '--quiet', '--all', '--message', 'Origin');
  git(root, 'switch', '--quiet', '--create', 'side');
  writeFileSync(join(root, 'b.md'), 'side\n');
  git(root, 'commit', '--quiet', '--all', '--message', 'Side');
  git(root, 'switch', '--quiet', 'main');
  return { root, origin };
}

type Outside = readonly [what: string, run: (root: string) => unknown, changed: readonly string[]];

const events: readonly Outside[] = [
  ['an editor that writes in place', (root) => writeFileSync(join(root, 'a.md'), 'edited\n'), ['a.md']],
  [
    'an editor that puts a new file in the place',
    (root) => {
      writeFileSync(join(root, '.a.md.swp'), 'edited\n');
      renameSync(join(root, '.a.md.swp'), join(root, 'a.md'));
    },
    ['a.md'],
  ],
  [
    'new folders with a file',
    (root) => {
      mkdirSync(join(root, 'x/y/z'), { recursive: true });
      writeFileSync(join(root, 'x/y/z/d.md'), 'new\n');
    },
    ['x/y/z/d.md'],
  ],
  ['a file that goes', (root) => rmSync(join(root, 'a.md')), ['a.md']],
  ['a folder that goes', (root) => rmSync(join(root, 'old'), { recursive: true }), ['old/c.md']],
  [
    'a folder that moves',
    (root) => renameSync(join(root, 'old'), join(root, 'new')),
    ['new/c.md', 'old/c.md'],
  ],
  ['git pull', (root) => git(root, 'pull', '--quiet'), ['a.md', 'new/c.md', 'old/c.md']],
  [
    'git pull --rebase',
    (root) => {
      writeFileSync(join(root, 'b.md'), 'mine\n');
      git(root, 'commit', '--quiet', '--all', '--message', 'Mine');
      git(root, 'pull', '--quiet', '--rebase');
    },
    ['a.md', 'b.md', 'new/c.md', 'old/c.md'],
  ],
  ['git switch', (root) => git(root, 'switch', '--quiet', 'side'), ['b.md']],
  [
    'git reset --hard',
    (root) => git(root, 'reset', '--quiet', '--hard', 'origin/side~0'.replace('origin/', '')),
    ['b.md'],
  ],
  [
    'git stash pop',
    (root) => {
      writeFileSync(join(root, 'b.md'), 'stashed\n');
      git(root, 'stash', '--quiet');
      git(root, 'stash', 'pop', '--quiet');
    },
    ['b.md'],
  ],
  ['git merge that stops at a conflict', conflicted, ['b.md']],
  ['git commit of a new file', (root) => added(root), ['new.md']],
  ['git checkout --detach', (root) => git(root, 'checkout', '--quiet', '--detach', 'side'), ['b.md']],
];

function conflicted(root: string): void {
  writeFileSync(join(root, 'b.md'), 'main\n');
  git(root, 'commit', '--quiet', '--all', '--message', 'Main');
  tried(root, 'merge', 'side');
}

function added(root: string): void {
  writeFileSync(join(root, 'new.md'), 'new\n');
  git(root, 'add', 'new.md');
  git(root, 'commit', '--quiet', '--message', 'New');
}

/** The versions that are told, until they are those in the folder. */
async function told(
  store: Store,
): Promise<{ until(isSo: (told: ReadonlyMap<string, Version | null>) => boolean): Promise<void> }> {
  const seen = new Map<string, Version | null>();
  const waiting = new Set<() => void>();
  const subscription = await store.subscribe((changes: Changes | null) => {
    for (const { path, version } of changes?.files ?? []) seen.set(path, version);
    for (const look of waiting) look();
  });
  onTestFinished(() => subscription.close());
  const until = (isSo: (told: ReadonlyMap<string, Version | null>) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isSo(seen)) resolve();
      };
      waiting.add(look);
      look();
    });
  return { until };
}

describe('What happens outside', () => {
  test.each(events)('%s: is seen', async (_, run, changed) => {
    const { root } = cloned();
    const store = await opened(root);
    const before = new Map((await store.list()).map(({ path, version }) => [path, version]));
    const head = await store.head();
    const { until } = await told(store);
    run(root);
    const changes = await store.changes(head);
    expect(changes?.files.map(({ path }) => path)).toEqual(changed);
    const now = new Map((await store.list()).map(({ path, version }) => [path, version]));
    for (const { path, version } of changes?.files ?? []) {
      expect(version).toBe(now.get(path) ?? null);
      expect(version).not.toBe(before.get(path) ?? null);
    }
    await until((seen) => changed.every((path) => seen.get(path) === (now.get(path) ?? null)));
  });

  test('a commit of edits by hand is a new head, and no change of a file', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const store = await opened(root);
    writeFileSync(join(root, 'a.md'), 'edited\n');
    writeFileSync(join(root, 'b.md'), 'new\n');
    const head = await store.head();
    git(root, 'add', '--all');
    expect((await store.changes(head))?.files).toEqual([]);
    git(root, 'commit', '--quiet', '--message', 'By hand');
    const { files, head: next } = (await store.changes(head)) ?? {};
    expect(files).toEqual([]);
    expect(next).not.toBe(head);
  });

  test('edits that come and go are told from each head', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const store = await opened(root);
    const clean = await store.head();
    writeFileSync(join(root, 'a.md'), 'edited\n');
    const edited = await store.head();
    rmSync(join(root, 'b.md'));
    writeFileSync(join(root, 'c.md'), 'new\n');
    const more = await store.head();
    await done(store, write('d.md', 'd\n'));
    git(root, 'stash', '--quiet', '--include-untracked');
    const paths = async (head: string) => (await store.changes(head))?.files.map(({ path }) => path);
    expect(await paths(clean)).toEqual(['d.md']);
    expect(await paths(edited)).toEqual(['a.md', 'd.md']);
    expect(await paths(more)).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
    git(root, 'stash', 'pop', '--quiet');
    expect(await paths(more)).toEqual(['d.md']);
  });

  test('commits in a linked worktree are none here until they are merged', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const linked = join(temporary(), 'linked');
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', linked);
    const [here, there] = [await opened(root), await opened(linked)];
    const head = await here.head();
    const { until } = await told(here);
    const [version = ''] = await save(there, { 'b.md': 'b\n' });
    expect(await here.changes(head)).toEqual({ head, files: [] });
    git(root, 'merge', '--quiet', 'side');
    expect((await here.changes(head))?.files).toEqual([{ path: 'b.md', version }]);
    await until((seen) => seen.get('b.md') === version);
  });

  test('is seen by a store of one folder where it is in that folder', async () => {
    const root = repository({ 'docs/a.md': 'a\n', 'b.md': 'b\n' });
    const store = await opened(join(root, 'docs'));
    const head = await store.head();
    const { until } = await told(store);
    writeFileSync(join(root, 'b.md'), 'outside\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'Outside');
    expect((await store.changes(head))?.files).toEqual([]);
    writeFileSync(join(root, 'docs/c.md'), 'inside\n');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'Inside');
    expect((await store.changes(head))?.files.map(({ path }) => path)).toEqual(['c.md']);
    expect(Object.keys(await texts(store))).toEqual(['a.md', 'c.md']);
    await until((seen) => seen.has('c.md') && !seen.has('b.md'));
  });

  test('more edits than a head can tell are all that is known', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const store = await opened(root);
    mkdirSync(join(root, 'many'));
    for (let at = 0; at < 2001; at++) writeFileSync(join(root, 'many', `${at}.md`), `${at}\n`);
    const head = await store.head();
    expect(await store.changes(head)).toEqual({ head, files: [] });
    const { until } = await told(store);
    writeFileSync(join(root, 'a.md'), 'edited\n');
    expect(await store.changes(head)).toBeNull();
    await until(() => true);
  });
});

test('A listener that failed is told once more', async () => {
  const root = repository({ 'a.md': 'a' });
  const store = await opened(root);
  const calls: (readonly string[])[] = [];
  const twice = new Promise<void>((resolve, reject) => {
    store
      .subscribe((changes) => {
        calls.push(changes?.files.map(({ path }) => path) ?? []);
        if (calls.length === 1) throw new Error('busy elsewhere');
        resolve();
      })
      .then(() => writeFileSync(join(root, 'a.md'), 'edited'), reject);
  });
  await twice;
  expect(calls).toEqual([['a.md'], ['a.md']]);
});
