import { chmodSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../store.js';
import { ada, commit, move, obstacle, remove, save, text, texts, write } from '../testing/contract/desk.js';
import { filesIn, opened, placesOf, stateOf, statusOf, touchedBy } from './testing/opened.js';
import { git, repository } from './testing/trial.js';

/** A text of ten lines, some of them changed: `lines({ 2: 'two' })`. */
function lines(changed: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: 10 }, (_, index) => `${changed[index] ?? `line ${index}`}\n`).join('');
}

const base = lines();
const mine = lines({ 1: 'mine' });
const ours = lines({ 8: 'ours' });
const both = lines({ 1: 'mine', 8: 'ours' });

/** Changes `a.md` from what is there, with and without a commit of the edits. */
async function change(store: Store, content: string, withEdits = false) {
  const version = (await store.read('a.md'))?.version ?? null;
  const changes = [write('a.md', content, version)];
  return await store.commit({ author: ada, message: 'Change a', changes, withEdits });
}

function edit(root: string, content: string): void {
  writeFileSync(join(root, 'a.md'), content);
}

/** Nothing is broken, and a careful person would see nothing odd. */
function expectSound(root: string): void {
  expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('');
  git(root, 'update-index', '--refresh', '--again');
}

describe('Edits by hand in other files', () => {
  test('stay as they are: edited, staged, both, removed, new, to be added, taken out', async () => {
    const names = ['edited', 'staged', 'both', 'gone', 'removed', 'out'].map((name) => `${name}.md`);
    const root = repository(Object.fromEntries(['a.md', ...names].map((name) => [name, `${name}\n`])));
    const put = (name: string, content: string) => writeFileSync(join(root, name), content);
    put('edited.md', 'edited by hand\n');
    put('staged.md', 'staged by hand\n');
    put('both.md', 'staged by hand\n');
    put('added.md', 'added\n');
    git(root, 'add', 'staged.md', 'both.md', 'added.md');
    put('both.md', 'edited again\n');
    rmSync(join(root, 'gone.md'));
    git(root, 'rm', '--quiet', 'removed.md');
    git(root, 'rm', '--quiet', '--cached', 'out.md');
    put('new.md', 'new\n');
    put('intended.md', 'intended\n');
    git(root, 'add', '--intent-to-add', 'intended.md');
    const before = { status: statusOf(root), cached: git(root, 'diff', '--cached'), diff: git(root, 'diff') };

    const store = await opened(root);
    const version = (await store.read('a.md'))?.version ?? '';
    expect(await commit(store, write('a.md', 'A\n', version), write('x/b.md', 'b'))).toMatchObject({
      done: true,
      uncommitted: [],
    });
    expect(touchedBy(root)).toEqual({ 'a.md': 'M', 'x/b.md': 'A' });
    const after = { status: statusOf(root), cached: git(root, 'diff', '--cached'), diff: git(root, 'diff') };
    expect(after).toEqual(before);
    expectSound(root);
  });

  test('stay where nothing is staged, too', async () => {
    const root = repository({ 'a.md': 'a\n', 'b.md': 'b\n' });
    writeFileSync(join(root, 'b.md'), 'mine\n');
    await change(await opened(root), 'A\n');
    expect(statusOf(root)).toEqual({ 'b.md': ' M' });
    expectSound(root);
  });
});

describe('Edits by hand in the same file', () => {
  test('that lie apart stay uncommitted', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    const store = await opened(root);
    expect(await change(store, both)).toMatchObject({ done: true, uncommitted: [] });
    expect(placesOf(root, 'a.md')).toEqual([ours, ours, both]);
    expect(statusOf(root)).toEqual({ 'a.md': ' M' });
    expect(git(root, 'diff')).toContain('+mine');
    expectSound(root);
  });

  test('that lie apart and are staged stay staged', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    git(root, 'add', 'a.md');
    expect(await change(await opened(root), both)).toMatchObject({ done: true, uncommitted: [] });
    expect(placesOf(root, 'a.md')).toEqual([ours, both, both]);
    expect(statusOf(root)).toEqual({ 'a.md': 'M ' });
    expectSound(root);
  });

  test('that are staged, and edited again, stay in both places', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    git(root, 'add', 'a.md');
    edit(root, lines({ 1: 'mine', 4: 'again' }));
    expect(await change(await opened(root), lines({ 1: 'mine', 4: 'again', 8: 'ours' }))).toMatchObject({
      done: true,
      uncommitted: [],
    });
    expect(placesOf(root, 'a.md')).toEqual([ours, both, lines({ 1: 'mine', 4: 'again', 8: 'ours' })]);
    expect(statusOf(root)).toEqual({ 'a.md': 'MM' });
    expectSound(root);
  });

  test('that were staged and taken back in the folder are told apart, too', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    git(root, 'add', 'a.md');
    edit(root, base);
    expect(await change(await opened(root), ours)).toMatchObject({ done: true, uncommitted: [] });
    expect(placesOf(root, 'a.md')).toEqual([ours, both, ours]);
    expectSound(root);
  });

  test('that our change touches keep it from being committed', async () => {
    const root = repository({ 'a.md': base, 'b.md': 'b\n' });
    edit(root, mine);
    const store = await opened(root);
    const head = git(root, 'rev-parse', 'HEAD');
    const b = (await store.read('b.md'))?.version ?? null;
    const a = (await store.read('a.md'))?.version ?? null;
    const entangled = lines({ 1: 'mine and ours' });
    const outcome = await commit(
      store,
      write('a.md', entangled, a),
      write('b.md', 'B\n', b),
      write('c.md', 'c\n'),
    );
    expect(outcome).toMatchObject({ done: true, revision: null, uncommitted: ['a.md', 'b.md', 'c.md'] });
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
    expect(statusOf(root)).toEqual({ 'a.md': ' M', 'b.md': ' M', 'c.md': '??' });
    expect(await texts(store)).toEqual({ 'a.md': entangled, 'b.md': 'B\n', 'c.md': 'c\n' });
    expectSound(root);
  });

  test('are committed along when that is wanted, also staged ones, and no others', async () => {
    const root = repository({ 'a.md': base, 'b.md': 'b\n' });
    edit(root, mine);
    git(root, 'add', 'a.md');
    edit(root, lines({ 1: 'mine', 4: 'again' }));
    writeFileSync(join(root, 'b.md'), 'not this\n');
    const all = lines({ 1: 'mine and ours', 4: 'again' });
    expect(await change(await opened(root), all, true)).toMatchObject({ done: true, uncommitted: [] });
    expect(placesOf(root, 'a.md')).toEqual([all, all, all]);
    expect(statusOf(root)).toEqual({ 'b.md': ' M' });
    expectSound(root);
  });

  test('are committed as they are when nothing else is to change', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    const store = await opened(root);
    expect(await change(store, mine)).toMatchObject({ done: true, revision: null, uncommitted: [] });
    expect(statusOf(root)).toEqual({ 'a.md': ' M' });
    expect(await change(store, mine, true)).toMatchObject({ done: true, revision: expect.any(String) });
    expect(statusOf(root)).toEqual({});
  });

  test('that undo what is committed are no commit of ours', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    const store = await opened(root);
    expect(await change(store, base)).toMatchObject({ done: true });
    expect(await texts(store)).toEqual({ 'a.md': base });
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(statusOf(root)).toEqual({});
  });

  test('go along when the file moves, and stay uncommitted', async () => {
    const root = repository({ 'a.md': base });
    edit(root, mine);
    const store = await opened(root);
    const version = (await store.read('a.md'))?.version ?? '';
    expect(await commit(store, move('a.md', 'x/b.md', version))).toMatchObject({
      done: true,
      uncommitted: [],
    });
    expect(placesOf(root, 'x/b.md')).toEqual([base, base, mine]);
    expect(placesOf(root, 'a.md')).toEqual([null, null, null]);
    const next = (await store.read('x/b.md'))?.version ?? '';
    expect(await commit(store, move('x/b.md', 'c.md', next, both))).toMatchObject({
      done: true,
      uncommitted: [],
    });
    expect(placesOf(root, 'c.md')).toEqual([ours, ours, both]);
    expect(statusOf(root)).toEqual({ 'c.md': ' M' });
    expectSound(root);
  });

  test('are not thrown away with the file', async () => {
    const root = repository({ 'a.md': base });
    const store = await opened(root);
    for (const staged of [false, true]) {
      edit(root, mine);
      if (staged) git(root, 'add', 'a.md');
      const before = stateOf(root);
      const version = (await store.read('a.md'))?.version ?? '';
      expect(await obstacle(commit(store, remove('a.md', version)))).toBe('edits');
      expect(stateOf(root)).toEqual(before);
    }
    const changes = [remove('a.md', (await store.read('a.md'))?.version ?? '')];
    await store.commit({ author: ada, message: 'Remove a', changes, withEdits: true });
    expect(placesOf(root, 'a.md')).toEqual([null, null, null]);
    expect(statusOf(root)).toEqual({});
  });

  test('are not written over where more than a value would be gone', async () => {
    const root = repository({ 'a.md': base });
    const store = await opened(root);
    edit(root, lines({ 1: 'what somebody wrote by hand, for two hours' }));
    const before = stateOf(root);
    const over = lines({ 1: 'something else' });
    expect(await obstacle(change(store, over))).toBe('edits');
    expect(await obstacle(change(store, over, true))).toBe('edits');
    expect(stateOf(root)).toEqual(before);
    edit(root, lines({ 1: 'severity: sev1' }));
    expect(await change(store, lines({ 1: 'severity: sev2' }))).toMatchObject({ uncommitted: ['a.md'] });
  });

  test('and a base from before them is a conflict', async () => {
    const root = repository({ 'a.md': base });
    const store = await opened(root);
    const version = (await store.read('a.md'))?.version ?? null;
    edit(root, mine);
    const outcome = await commit(store, write('a.md', ours, version));
    const [found] = outcome.done ? [] : outcome.conflicts;
    expect([text(found?.base), text(found?.yours), text(found?.theirs)]).toEqual([base, ours, mine]);
    expect(placesOf(root, 'a.md')).toEqual([base, base, mine]);
  });
});

describe('Files that Git does not have as they are', () => {
  test.each([
    ['as it was committed', 'c\n'],
    ['with something staged', 'staged\n'],
  ])('made in the second of the index, as long as before, stay seen: an index %s', async (_, staged) => {
    const root = repository({ 'a.md': '- [ ] A1\n', 'b.md': 'b\n', 'c.md': 'c\n' });
    // No test can write within a tick of the clock: these times say that all was written at once.
    git(root, 'config', 'core.trustctime', 'false');
    const atOnce = (name: string): void => utimesSync(join(root, name), 1_700_000_000, 1_700_000_000);
    atOnce('a.md');
    writeFileSync(join(root, 'c.md'), staged);
    git(root, 'add', '--all');
    atOnce('.git/index');
    writeFileSync(join(root, 'a.md'), '- [x] A1\n');
    atOnce('a.md');
    const store = await opened(root);
    await save(store, { 'b.md': 'B\n' });
    expect(statusOf(root)['a.md']).toBe(' M');
    expect((await texts(store))['a.md']).toBe('- [x] A1\n');
  });

  test('new ones that nobody has added stay so when we change them, and can be committed with us', async () => {
    for (const intended of [false, true]) {
      const root = repository({ 'b.md': 'b' });
      edit(root, base);
      if (intended) git(root, 'add', '--intent-to-add', 'a.md');
      const before = statusOf(root);
      const store = await opened(root);
      expect(await change(store, ours)).toMatchObject({ done: true, revision: null, uncommitted: ['a.md'] });
      expect(statusOf(root)).toEqual(before);
      expect(await change(store, both, true)).toMatchObject({ done: true, uncommitted: [] });
      expect(placesOf(root, 'a.md')).toEqual([both, both, both]);
      expect(statusOf(root)).toEqual({});
      expectSound(root);
    }
  });

  test('new ones that are staged stay staged', async () => {
    const root = repository({ 'b.md': 'b' });
    edit(root, base);
    git(root, 'add', 'a.md');
    expect(await change(await opened(root), ours)).toMatchObject({
      done: true,
      revision: null,
      uncommitted: ['a.md'],
    });
    expect(placesOf(root, 'a.md')).toEqual([null, base, ours]);
    expect(statusOf(root)).toEqual({ 'a.md': 'AM' });
  });

  test('those taken out of the index keep being out of it', async () => {
    const root = repository({ 'a.md': base });
    git(root, 'rm', '--quiet', '--cached', 'a.md');
    expect(await change(await opened(root), ours)).toMatchObject({
      done: true,
      revision: null,
      uncommitted: ['a.md'],
    });
    expect(placesOf(root, 'a.md')).toEqual([base, null, ours]);
  });

  test('those removed by hand can be written anew', async () => {
    const root = repository({ 'a.md': base, 'x/b.md': 'b' });
    rmSync(join(root, 'a.md'));
    rmSync(join(root, 'x'), { recursive: true });
    const store = await opened(root);
    expect(await texts(store)).toEqual({});
    expect(await change(store, ours)).toMatchObject({ done: true, uncommitted: [] });
    expect(placesOf(root, 'a.md')).toEqual([ours, ours, ours]);
    expect(statusOf(root)).toEqual({ 'x/b.md': ' D' });
    expect(touchedBy(root)).toEqual({ 'a.md': 'M' });
  });

  test('ignored ones can be read and written, and are not listed until they are committed', async () => {
    const root = repository({ '.gitignore': '*.log\n' });
    writeFileSync(join(root, 'a.log'), 'by hand\n');
    const store = await opened(root);
    expect(Object.keys(await texts(store))).toEqual(['.gitignore']);
    expect(text((await store.read('a.log'))?.bytes)).toBe('by hand\n');
    expect(await commit(store, write('a.log', 'x'))).toMatchObject({ done: false });
    expect(text((await store.read('a.log'))?.bytes)).toBe('by hand\n');
    expect(await commit(store, write('b.log', 'wanted\n'))).toMatchObject({ done: true, uncommitted: [] });
    expect(Object.keys(await texts(store))).toEqual(['.gitignore', 'b.log']);
    expect(statusOf(root)).toEqual({});
  });
});

describe('The executable bit', () => {
  test('stays when a file is changed, moved, or moved and changed', async () => {
    const root = repository({ 'a.md': base, 'b.md': 'b' });
    chmodSync(join(root, 'a.md'), 0o755);
    git(root, 'commit', '--quiet', '--all', '--message', 'Executable');
    const store = await opened(root);
    await change(store, ours);
    const at = async (path: string) => (await store.read(path))?.version ?? '';
    await commit(store, move('a.md', 'b/c.md', await at('a.md')));
    await commit(store, move('b/c.md', 'd.md', await at('b/c.md'), both));
    expect(git(root, 'ls-tree', 'HEAD', 'd.md')).toMatch(/^100755/);
    expect(statusOf(root)).toEqual({});
    expect(filesIn(root)['d.md']).toBe(`755 ${both}`);
  });

  test('that somebody set by hand, or staged, is theirs to commit', async () => {
    for (const staged of [false, true]) {
      const root = repository({ 'a.md': base });
      chmodSync(join(root, 'a.md'), 0o755);
      if (staged) git(root, 'add', 'a.md');
      expect(await change(await opened(root), ours)).toMatchObject({ done: true, uncommitted: [] });
      expect(git(root, 'ls-tree', 'HEAD', 'a.md')).toMatch(/^100644/);
      expect(statusOf(root)).toEqual({ 'a.md': staged ? 'M ' : ' M' });
      expect(filesIn(root)['a.md']).toBe(`755 ${ours}`);
    }
  });
});
