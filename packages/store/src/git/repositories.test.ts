import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  allOf,
  commit,
  done,
  move,
  obstacle,
  save,
  stream,
  text,
  texts,
  write,
} from '../testing/contract/desk.js';
import { interposed, opened, placesOf, statusOf, touchedBy, tried } from './testing/opened.js';
import { git, repository, temporary } from './testing/trial.js';

/** Collects what memory is not needed any more, so that what is left can be counted. */
const collect: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
})();

const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`d${at % 3}/f${at}.md`, `${at}\n`]));

describe('A repository', () => {
  test('with longer names of objects is like any other', async () => {
    const root = temporary();
    git(root, 'init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    const store = await opened(root);
    const head = await store.head();
    const [base = ''] = await save(store, { 'a.md': 'one\n', 'b.md': 'b\n' });
    expect(base).toHaveLength(64);
    const { revision } = await done(store, move('a.md', 'c/a.md', base));
    writeFileSync(join(root, 'b.md'), 'by hand\n');
    expect((await store.changes(head))?.files).toHaveLength(2);
    expect((await store.changes(revision ?? ''))?.files.map(({ path }) => path)).toEqual(['b.md']);
    expect((await store.history('c/a.md')).steps.map(({ path }) => path)).toEqual(['c/a.md', 'a.md']);
    expect(text((await store.read('c/a.md', revision ?? ''))?.bytes)).toBe('one\n');
    expect(git(root, 'fsck', '--strict')).toBe('');
  });

  test('that is packed under our hands is read on', async () => {
    const root = repository({ 'a.md': 'zero\n' });
    const store = await opened(root);
    const head = await store.head();
    const [base = ''] = await save(store, { 'a.md': 'one\n' });
    const first = git(root, 'rev-parse', 'HEAD').trim();
    git(root, 'gc', '--quiet', '--prune=now');
    git(root, 'pack-refs', '--all', '--prune');
    await save(store, { 'a.md': 'two\n' });
    expect(text((await store.read('a.md', first))?.bytes)).toBe('one\n');
    expect((await store.changes(head))?.files).toHaveLength(1);
    const outcome = await commit(store, write('a.md', 'mine\n', base));
    expect(text(outcome.done ? null : outcome.conflicts[0]?.base)).toBe('one\n');
    expect((await store.history('a.md')).steps).toHaveLength(3);
    expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('that has forgotten a commit does not know its head', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const store = await opened(root);
    await save(store, { 'a.md': 'lost\n' });
    const head = await store.head();
    git(root, 'reset', '--quiet', '--hard', 'HEAD~');
    expect((await store.changes(head))?.files.map(({ path }) => path)).toEqual(['a.md']);
    git(root, 'reflog', 'expire', '--expire=now', '--all');
    git(root, 'gc', '--quiet', '--prune=now');
    expect(await (await opened(root)).changes(head)).toBeNull();
  });

  test('that is a shallow clone takes commits, and says that its past is not complete', async () => {
    const origin = repository({ 'a.md': 'one\n', 'b.md': 'b\n' });
    for (const content of ['two\n', 'three\n']) {
      writeFileSync(join(origin, 'a.md'), content);
      git(origin, 'commit', '--quiet', '--all', '--message', content.trim());
    }
    const root = join(temporary(), 'clone');
    git(origin, 'clone', '--quiet', '--depth=2', pathToFileURL(origin).href, root);
    const store = await opened(root);
    await save(store, { 'a.md': 'four\n', 'c.md': 'c\n' });
    const { steps, complete } = await store.history('a.md');
    expect([steps.length, complete]).toEqual([3, false]);
    expect((await store.history('b.md')).complete).toBe(false);
    expect((await store.history('c.md')).complete).toBe(true);
    expect((await store.history('a.md', { limit: 1 })).complete).toBe(false);
    git(root, 'fetch', '--quiet', '--unshallow');
    expect((await store.history('a.md')).complete).toBe(true);
    expect((await store.history('b.md')).complete).toBe(true);
  });

  test('with a split index works', async () => {
    const root = repository(many);
    git(root, 'config', 'core.splitIndex', 'true');
    git(root, 'update-index', '--split-index');
    await save(await opened(root), { 'd0/f0.md': 'changed\n', 'x.md': 'x\n' });
    expect(touchedBy(root)).toEqual({ 'd0/f0.md': 'M', 'x.md': 'A' });
    expect(statusOf(root)).toEqual({});
  });

  test.each([
    '--sparse-index',
    '--no-sparse-index',
  ])('that is sparse (%s) keeps what it does not show', async (how) => {
    const root = repository(many);
    git(root, 'sparse-checkout', 'set', '--cone', how, 'd0');
    const store = await opened(root);
    const names = Object.keys(many).filter((name) => name.startsWith('d0/'));
    expect(Object.keys(await texts(store))).toEqual(names.sort());
    const head = await store.head();
    await save(store, { 'd0/f0.md': 'changed\n' });
    expect(touchedBy(root)).toEqual({ 'd0/f0.md': 'M' });
    expect(statusOf(root)).toEqual({});
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD').trim().split('\n')).toHaveLength(30);
    // What others change where nothing is shown is no change of files that are there.
    const id = git(root, 'rev-parse', 'HEAD:d0/f0.md').trim();
    const other = join(temporary(), 'other');
    git(root, 'worktree', 'add', '--quiet', '--detach', other);
    git(other, 'sparse-checkout', 'disable');
    writeFileSync(join(other, 'd1/f1.md'), 'elsewhere\n');
    git(other, 'commit', '--quiet', '--all', '--message', 'Elsewhere');
    git(root, 'merge', '--quiet', '--ff-only', git(other, 'rev-parse', 'HEAD').trim());
    expect((await store.changes(head))?.files).toEqual([{ path: 'd0/f0.md', version: id }]);
  });

  test('is understood whatever a person has set for their own eyes', async () => {
    const settings: Readonly<Record<string, string>> = {
      'color.ui': 'always',
      'log.date': 'iso',
      'log.decorate': 'full',
      'log.follow': 'true',
      'log.showRoot': 'false',
      'log.abbrevCommit': 'true',
      'format.pretty': 'fuller',
      'diff.external': 'false',
      'diff.noprefix': 'true',
      'diff.relative': 'true',
      'diff.renames': 'copies',
      'diff.ignoreSubmodules': 'all',
      'status.short': 'true',
      'status.branch': 'true',
      'status.showStash': 'true',
      'status.showUntrackedFiles': 'no',
      'status.relativePaths': 'true',
      'merge.conflictStyle': 'diff3',
      'core.quotePath': 'true',
      'core.abbrev': '5',
      'i18n.logOutputEncoding': 'ISO-8859-1',
    };
    const root = temporary();
    git(root, 'init', '--quiet', '--initial-branch=main');
    for (const [name, value] of Object.entries(settings)) git(root, 'config', name, value);
    const store = await opened(root);
    const author = { name: 'Zoë Łuk', email: 'zoe@example.com' };
    const head = await store.head();
    await store.commit({ author, message: 'Über é', changes: [write('ä b.md', 'one\n')] });
    const [step] = (await store.history('ä b.md')).steps;
    expect(step).toMatchObject({ author, message: 'Über é', path: 'ä b.md' });
    writeFileSync(join(root, 'c.md'), 'by hand');
    expect((await store.changes(head))?.files.map(({ path }) => path)).toEqual(['c.md', 'ä b.md']);
    await save(store, { 'ä b.md': 'two\n' });
    expect((await store.history('ä b.md')).steps).toHaveLength(2);
  });

  test('tells of a file that was taken away and came back, beside others that are like it', async () => {
    const template = Array.from({ length: 20 }, (_, index) => `question ${index}\n`).join('');
    const root = repository({ 'template.md': template });
    const store = await opened(root);
    await save(store, { 'a.md': `${template}a\n`, 'b.md': `${template}b\n` });
    git(root, 'rm', '--quiet', 'a.md');
    git(root, 'commit', '--quiet', '--message', 'Remove a');
    await save(store, { 'a.md': `${template}a\n` });
    const { steps, complete } = await store.history('a.md');
    expect(steps.map(({ version }) => version === null)).toEqual([false, true, false]);
    expect(complete).toBe(true);
    expect((await store.history('a.md', { limit: 2 })).complete).toBe(false);
  });

  test('tells a merge in which somebody decided as a step', async () => {
    const root = repository({ 'a.md': 'base\n', 'b.md': 'b\n' });
    git(root, 'switch', '--quiet', '--create', 'side');
    writeFileSync(join(root, 'a.md'), 'side\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'Side');
    git(root, 'switch', '--quiet', 'main');
    writeFileSync(join(root, 'a.md'), 'main\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'Main');
    tried(root, 'merge', 'side');
    writeFileSync(join(root, 'a.md'), 'decided\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'Merge');
    const store = await opened(root);
    const { steps, complete } = await store.history('a.md');
    expect(steps[0]).toMatchObject({ message: 'Merge', version: (await store.read('a.md'))?.version });
    expect(steps.map(({ message }) => message).sort()).toEqual(['Begin', 'Main', 'Merge', 'Side']);
    expect(complete).toBe(true);
    for (const limit of [1, 2, 3]) {
      const limited = await store.history('a.md', { limit });
      expect([limited.steps.length, limited.complete]).toEqual([limit, false]);
    }
  });

  test('can be opened at a linked worktree of a bare one, in a folder of it', async () => {
    const origin = repository({ 'docs/a.md': 'a\n', 'b.md': 'b\n' });
    const bare = join(temporary(), 'bare.git');
    git(origin, 'clone', '--quiet', '--bare', origin, bare);
    const linked = join(temporary(), 'linked');
    git(bare, 'worktree', 'add', '--quiet', '-b', 'side', linked);
    const store = await opened(join(linked, 'docs'));
    expect(Object.keys(await texts(store))).toEqual(['a.md']);
    await save(store, { 'c.md': 'c\n' });
    expect(git(bare, 'show', 'side:docs/c.md')).toBe('c\n');
    expect(statusOf(linked)).toEqual({});
  });

  test('takes a folder that is not there yet in the last commit', async () => {
    const root = repository({ 'b.md': 'b\n' });
    mkdirSync(join(root, 'new folder'));
    const store = await opened(join(root, 'new folder'));
    expect(await store.list()).toEqual([]);
    await save(store, { 'a.md': 'a\n' });
    expect(touchedBy(root)).toEqual({ 'new folder/a.md': 'A' });
  });

  test('takes large attachments in pieces, with little memory', async () => {
    const root = repository({ 'b.md': 'b\n' });
    const store = await opened(root);
    const piece = Buffer.alloc(64 * 1024, 'attachment ');
    const count = 320;
    let most = 0;
    const look = (index: number): void => {
      if (index % 40 !== 0) return;
      collect();
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    };
    const pieces = async function* () {
      for (let index = 0; index < count; index++) {
        yield await Promise.resolve(piece);
        look(index);
      }
    };
    look(0);
    const before = most;
    const { revision } = await done(store, write('2026/log.txt', pieces()));
    for (const at of [undefined, revision ?? '']) {
      let size = 0;
      let index = 0;
      for await (const each of (await store.open('2026/log.txt', at))?.bytes ?? []) {
        size += each.length;
        look(index++);
      }
      expect(size).toBe(count * piece.length);
    }
    expect(most - before).toBeLessThan((count * piece.length) / 4);
    await done(store, move('2026/log.txt', 'x.txt', (await store.list('2026'))[0]?.version ?? ''));
    expect(statusOf(root)).toEqual({});
  });
});

describe('When somebody comes in between', () => {
  test('who takes a file away, nothing is lost', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const store = await opened(root, interposed('diff-index', `rm '${root}/a.md'`));
    const base = (await store.read('a.md'))?.version ?? null;
    const outcome = await commit(store, write('a.md', 'mine\n', base), write('c.md', 'c\n'));
    expect(outcome).toMatchObject({ done: false, conflicts: [{ path: 'a.md', theirs: null }] });
    expect(statusOf(root)).toEqual({ 'a.md': ' D' });
  });

  test('who writes a file, nothing is lost', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const script = `echo theirs > '${root}/a.md'; echo theirs > '${root}/c.md'`;
    const store = await opened(root, interposed('diff-index', script));
    const base = (await store.read('a.md'))?.version ?? null;
    const outcome = await commit(store, write('a.md', 'mine\n', base), write('c.md', 'mine\n'));
    expect(outcome.done).toBe(false);
    expect(placesOf(root, 'a.md')).toEqual(['a\n', 'a\n', 'theirs\n']);
    expect(placesOf(root, 'c.md')).toEqual([null, null, 'theirs\n']);
  });

  test('who moves the branch without asking, no commit is undone', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const tree = `$(printf '100644 blob %s\\tb.md\\n' $($real hash-object -w --stdin < /dev/null) | $real mktree)`;
    const push = `cd '${root}'; $real update-ref refs/heads/main $($real commit-tree -p HEAD -m Pushed ${tree})`;
    const store = await opened(root, interposed('commit --quiet', push));
    await commit(store, write('c.md', 'c\n')).catch(() => null);
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n')).not.toContain('a.md');
    expect(git(root, 'show', 'HEAD:b.md')).toBe('');
  });

  /** Somebody commits when a question about the index is answered, and that about what is changed is not. */
  const meanwhile = (root: string): string =>
    `sleep 0.2; cd '${root}'; mv b.md c.md; $real add --all; $real commit --quiet --message Meanwhile`;

  test('who commits while we look, all of it is told, and once', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const head = await (await opened(root)).head();
    const store = await opened(root, interposed('status', meanwhile(root)));
    const first = await store.changes(head);
    const then = await store.changes(first?.head ?? '');
    const version = git(root, 'rev-parse', 'HEAD:c.md').trim();
    expect([...(first?.files ?? []), ...(then?.files ?? [])]).toEqual([
      { path: 'b.md', version: null },
      { path: 'c.md', version },
    ]);
  });

  test('who commits while we list, the list is of one moment', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const store = await opened(root, interposed('status', meanwhile(root)));
    expect((await store.list()).map(({ path }) => path)).toEqual(['a.md', 'c.md']);
  });

  test('who stages all the time, no list is half of two', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const script = `cd '${root}/.git'; cp index copy; mv copy index; rmdir "\${0%/*}/done"`;
    const store = await opened(root, interposed('status', script));
    expect(await obstacle(store.list())).toBe('busy');
  });

  test('who commits what we change further, there is no conflict', async () => {
    const root = repository({ 'a.md': 'a\n' });
    writeFileSync(join(root, 'a.md'), 'theirs\n');
    git(root, 'add', '--all');
    const next = git(
      root,
      'commit-tree',
      '-p',
      'HEAD',
      '-m',
      'Theirs',
      git(root, 'write-tree').trim(),
    ).trim();
    const script = `sleep 0.2; cd '${root}'; $real update-ref HEAD ${next}`;
    const store = await opened(root, interposed('status', script));
    const base = (await store.read('a.md'))?.version ?? null;
    await done(store, write('a.md', 'theirs and mine\n', base));
    expect(placesOf(root, 'a.md')).toEqual(Array(3).fill('theirs and mine\n'));
    expect(git(root, 'rev-parse', 'HEAD~1').trim()).toBe(next);
  });

  test('who streams as well, both get through', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const [one, two] = [await opened(root), await opened(root)];
    await Promise.all([
      done(one, write('x.bin', stream('x', 'y'))),
      done(two, write('y.bin', stream('y', 'x'))),
      done(one, write('z.bin', stream('z'))),
    ]);
    expect(text(await allOf((await one.open('y.bin'))?.bytes ?? stream()))).toBe('yx');
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).toBe('4');
  });
});
