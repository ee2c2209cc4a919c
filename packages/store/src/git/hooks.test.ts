import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, done, move, obstacle, remove, text, write } from '../testing/contract/desk.js';
import { filesIn, opened, placesOf, stateOf, statusOf, touchedBy } from './testing/opened.js';
import { git, hook, repository } from './testing/trial.js';

/** A change to `a.md` and a new file in a new folder. */
async function change(root: string) {
  const store = await opened(root);
  const base = (await store.read('a.md'))?.version ?? null;
  return { store, work: () => commit(store, write('a.md', 'new a\n', base), write('new/b.md', 'new b\n')) };
}

describe('A hook', () => {
  test.each([
    'pre-commit',
    'prepare-commit-msg',
    'commit-msg',
  ])('%s that refuses leaves all as before', async (name) => {
    const root = repository({ 'a.md': 'a\n', 'old.md': 'old\n' });
    hook(root, name, 'echo "No incident number." >&2; exit 1');
    const before = stateOf(root);
    const { store, work } = await change(root);
    const error: unknown = await work().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      obstacle: 'refused-by-hook',
      message: expect.stringContaining('No incident number.'),
    });
    expect(stateOf(root)).toEqual(before);
    const old = (await store.read('old.md'))?.version ?? '';
    expect(await obstacle(commit(store, remove('old.md', old)))).toBe('refused-by-hook');
    expect(await obstacle(commit(store, move('old.md', 'x/y/new.md', old, 'other\n')))).toBe(
      'refused-by-hook',
    );
    expect(stateOf(root)).toEqual(before);
  });

  test('that mends files and refuses all the same leaves all as before', async () => {
    const root = repository({ 'a.md': 'a\n' });
    hook(root, 'pre-commit', 'for f in a.md new/b.md; do echo mended >> $f; done; git add a.md; exit 1');
    const before = stateOf(root);
    const { work } = await change(root);
    expect(await obstacle(work())).toBe('refused-by-hook');
    expect(stateOf(root)).toEqual(before);
  });

  test('sees the new files, and exactly our change as staged', async () => {
    const root = repository({ 'a.md': 'a\n', 'mine.md': 'mine\n', 'staged.md': 's\n' });
    writeFileSync(join(root, 'mine.md'), 'edited\n');
    writeFileSync(join(root, 'staged.md'), 'staged\n');
    git(root, 'add', 'staged.md');
    hook(root, 'pre-commit', 'git diff --cached --name-status > .git/seen; cat a.md new/b.md >> .git/seen');
    const { work } = await change(root);
    expect(await work()).toMatchObject({ done: true });
    expect(readFileSync(join(root, '.git/seen'), 'utf8')).toBe('M\ta.md\nA\tnew/b.md\nnew a\nnew b\n');
    expect(statusOf(root)).toEqual({ 'mine.md': ' M', 'staged.md': 'M ' });
    expect(placesOf(root, 'staged.md')).toEqual(['s\n', 'staged\n', 'staged\n']);
  });

  test.each([
    'clean',
    'staged',
  ])('that formats and adds is followed, in an index that is %s', async (state) => {
    const root = repository({ 'a.md': 'a\n', 'mine.md': 'mine\n' });
    if (state === 'staged') {
      writeFileSync(join(root, 'mine.md'), 'staged\n');
      git(root, 'add', 'mine.md');
    }
    const format = 'sed -i s/new/NEW/ a.md new/b.md; echo index > index.md; git add a.md new/b.md index.md';
    hook(root, 'pre-commit', format);
    const { store, work } = await change(root);
    const outcome = await work();
    expect(outcome).toMatchObject({
      done: true,
      revision: git(root, 'rev-parse', 'HEAD').trim(),
      uncommitted: [],
    });
    expect(placesOf(root, 'a.md')).toEqual(['NEW a\n', 'NEW a\n', 'NEW a\n']);
    expect(placesOf(root, 'new/b.md')).toEqual(['NEW b\n', 'NEW b\n', 'NEW b\n']);
    expect(placesOf(root, 'index.md')).toEqual(['index\n', 'index\n', 'index\n']);
    expect(statusOf(root)).toEqual(state === 'staged' ? { 'mine.md': 'M ' } : {});
    if (outcome.done) expect(outcome.versions.get('a.md')).toBe((await store.read('a.md'))?.version);
  });

  test('that formats without adding leaves its edits in the folder', async () => {
    const root = repository({ 'a.md': 'a\n' });
    hook(root, 'pre-commit', 'sed -i s/new/NEW/ a.md');
    const { store, work } = await change(root);
    const outcome = await work();
    expect(outcome).toMatchObject({ done: true, revision: git(root, 'rev-parse', 'HEAD').trim() });
    expect(placesOf(root, 'a.md')).toEqual(['new a\n', 'new a\n', 'NEW a\n']);
    if (outcome.done) expect(outcome.versions.get('a.md')).toBe((await store.read('a.md'))?.version);
  });

  test('that changes files, and another one that changes the message, make one commit', async () => {
    const root = repository({ 'a.md': 'a\n' });
    hook(root, 'pre-commit', 'sed -i s/new/NEW/ a.md new/b.md; git add a.md new/b.md');
    hook(root, 'prepare-commit-msg', 'printf "[main] %s\\n" "$(cat "$1")" > "$1"');
    hook(root, 'commit-msg', 'echo "Reviewed-by: Nobody" >> "$1"');
    const { work } = await change(root);
    expect(await work()).toMatchObject({ done: true, revision: git(root, 'rev-parse', 'HEAD').trim() });
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).toBe('2');
    expect(git(root, 'log', '-1', '--format=%B').trim()).toBe('[main] Change files\nReviewed-by: Nobody');
    expect(placesOf(root, 'a.md')).toEqual(['NEW a\n', 'NEW a\n', 'NEW a\n']);
    expect(statusOf(root)).toEqual({});
  });

  test('can take a file out of the commit again', async () => {
    const root = repository({ 'a.md': 'a\n' });
    hook(root, 'pre-commit', 'git rm --quiet --cached new/b.md');
    const { work } = await change(root);
    expect(await work()).toMatchObject({ done: true, revision: git(root, 'rev-parse', 'HEAD').trim() });
    expect(touchedBy(root)).toEqual({ 'a.md': 'M' });
    expect(statusOf(root)).toEqual({ 'new/b.md': '??' });
  });

  test('after the commit runs, and its failing is no failure', async () => {
    const root = repository({ 'a.md': 'a\n' });
    hook(root, 'post-commit', 'git rev-parse HEAD > .git/seen; exit 1');
    const { work } = await change(root);
    const outcome = await work();
    expect(readFileSync(join(root, '.git/seen'), 'utf8').trim()).toBe(outcome.done && outcome.revision);
  });

  test('after the commit can amend it', async () => {
    const root = repository({ 'a.md': 'a\n' });
    const once =
      'if [ ! -e .git/once ]; then touch .git/once; git commit --quiet --amend --no-edit --trailer "Seen: yes"; fi';
    hook(root, 'post-commit', once);
    const { work } = await change(root);
    expect(await work()).toMatchObject({ done: true, revision: git(root, 'rev-parse', 'HEAD').trim() });
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).toBe('2');
    expect(statusOf(root)).toEqual({});
  });

  test('that puts edits aside for a while gets along with us', async () => {
    const root = repository({ 'a.md': 'a\n', 'mine.md': 'mine\n' });
    writeFileSync(join(root, 'mine.md'), 'edited\n');
    // As the usual programs for hooks do it.
    const aside = [
      'git diff --binary > .git/aside',
      'git checkout --quiet -- .',
      'cat mine.md > .git/seen',
      'git apply .git/aside',
    ];
    hook(root, 'pre-commit', aside.join('\n'));
    const { work } = await change(root);
    expect(await work()).toMatchObject({ done: true });
    expect(readFileSync(join(root, '.git/seen'), 'utf8')).toBe('mine\n');
    expect(placesOf(root, 'mine.md')).toEqual(['mine\n', 'mine\n', 'edited\n']);
    expect(statusOf(root)).toEqual({ 'mine.md': ' M' });
  });

  test('is found where core.hooksPath says', async () => {
    const root = repository({ 'a.md': 'a\n' });
    mkdirSync(join(root, '.githooks'));
    writeFileSync(join(root, '.githooks/commit-msg'), '#!/bin/sh\necho "Hooked: yes" >> "$1"\n');
    chmodSync(join(root, '.githooks/commit-msg'), 0o755);
    git(root, 'config', 'core.hooksPath', '.githooks');
    hook(root, 'pre-commit', 'touch .git/wrong');
    const { work } = await change(root);
    expect(await work()).toMatchObject({ done: true });
    expect(git(root, 'log', '-1', '--format=%B')).toContain('Hooked: yes');
    expect(existsSync(join(root, '.git/wrong'))).toBe(false);
  });

  test('that is called from a folder of the repository works as ever', async () => {
    const root = repository({ 'docs/a.md': 'a\n', 'b.md': 'b\n' });
    hook(root, 'pre-commit', 'pwd > .git/seen; git diff --cached --name-only >> .git/seen');
    const store = await opened(join(root, 'docs'));
    await done(store, write('c.md', 'c'));
    expect(readFileSync(join(root, '.git/seen'), 'utf8')).toBe(`${store.root.slice(0, -5)}\ndocs/c.md\n`);
    expect(text((await store.read('c.md'))?.bytes)).toBe('c');
    expect(Object.keys(filesIn(root))).toContain('docs/c.md');
  });
});
