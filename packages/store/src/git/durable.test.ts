import { appendFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { first } from './testing/rounds.js';
import { type Call, canTrace, trace } from './testing/trace.js';
import { git, isBuilt, repository } from './testing/trial.js';

/** A file or folder that was written to the disk, after something had happened to it and before something else does. */
function isSynced(
  calls: readonly Call[],
  path: string,
  { after = -1, before = Number.POSITIVE_INFINITY }: { readonly after?: number; readonly before?: number },
): boolean {
  return calls.some(
    ({ name, paths, began, ended }) =>
      name.endsWith('sync') && paths[0] === path && began > after && ended < before,
  );
}

/** How a file got its name at last; undefined when it did not get it in this time. */
function naming(calls: readonly Call[], path: string): Call | undefined {
  return calls.findLast(({ name, paths }) => /^(?:link|rename)/.test(name) && paths[1] === path);
}

/** Whether the content of a file was on the disk before the file got its name, and the name before the end. */
function missing(calls: readonly Call[], path: string): readonly string[] {
  const named = naming(calls, path);
  if (!named) return [`${path} is not there`];
  const content = isSynced(calls, named.paths[0] ?? '', { before: named.began });
  const name = isSynced(calls, dirname(path), { after: named.ended });
  return [...(content ? [] : [`the content of ${path}`]), ...(name ? [] : [`the name ${path}`])];
}

/** The files of the objects that a commit has brought. */
function objectsOf(root: string): readonly string[] {
  const ids = git(root, 'rev-list', '--objects', '--no-object-names', 'HEAD~1..HEAD').trim().split('\n');
  return ids.map((id) => join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
}

describe.skipIf(!isBuilt || !canTrace)('On the disk before a commit answers', () => {
  test.each([
    ['as Git is set up here', []],
    ['where the person has told Git to care less', ['core.fsync=none', 'core.fsyncMethod=writeout-only']],
  ])('%s', (_, settings) => {
    const root = repository(first);
    for (const setting of settings) git(root, 'config', ...setting.split('='));
    const calls = trace('rounds', root);
    const at = (path: string): string => join(root, path);

    const objects = objectsOf(root);
    // The commit, three folders, and the one content of two files.
    expect(objects).toHaveLength(5);
    expect(objects.flatMap((path) => missing(calls, path))).toEqual([]);
    expect(missing(calls, at('.git/refs/heads/main'))).toEqual([]);
    expect(missing(calls, at('.git/index'))).toEqual([]);
    expect(missing(calls, at('one.md'))).toEqual([]);
    expect(missing(calls, at('2027/new/three.md'))).toEqual([]);

    // New folders, and those that files were taken out of.
    const isOurs = (path = ''): boolean => /^\.(?:git\/)?debrief/.test(relative(root, path));
    const made = calls.filter(({ name, paths }) => name === 'mkdir' && !isOurs(paths[0]));
    // Some of those for objects are there already, which ones depends on the ids.
    const names = made.map(({ paths }) => paths[0]);
    expect(names).toEqual(expect.arrayContaining([at('2027'), at('2027/new')]));
    for (const { paths, ended } of made)
      expect(isSynced(calls, dirname(paths[0] ?? ''), { after: ended }), paths[0]).toBe(true);
    const placed = naming(calls, at('2027/new/three.md'))?.ended ?? 0;
    expect(isSynced(calls, at('2026'), { after: placed })).toBe(true);

    // What undoes a half done commit is there before the first file changes, and the files before the branch moves.
    const journal = calls.find(({ paths }) => paths[1]?.endsWith('/journal.json'));
    const branch = naming(calls, at('.git/refs/heads/main'));
    const firstFile = naming(calls, at('one.md'));
    expect(journal && isSynced(calls, dirname(journal.paths[1] ?? ''), { after: journal.ended })).toBe(true);
    expect(journal?.ended).toBeLessThan(firstFile?.began ?? 0);
    for (const folder of ['', '2026', '2027', '2027/new'])
      expect(isSynced(calls, at(folder), { after: placed, before: branch?.began ?? 0 }), folder).toBe(true);
  });

  test('what is too large to be an object of its own', () => {
    const root = repository({ 'one.md': 'one\n' });
    const calls = trace('write', root, { path: 'large.log', size: 9_000_000 });
    const packs = readdirSync(join(root, '.git/objects/pack')).map((name) =>
      join(root, '.git/objects/pack', name),
    );
    expect(packs.map((path) => extname(path)).sort()).toEqual(['.idx', '.pack']);
    for (const path of packs) expect(missing(calls, path)).toEqual([]);
    expect(missing(calls, join(root, 'large.log'))).toEqual([]);
  });

  test('what somebody has only staged until then', () => {
    const root = repository(first);
    appendFileSync(join(root, 'one.md'), 'by hand\n');
    git(root, 'add', 'one.md');
    const id = git(root, 'rev-parse', ':one.md').trim();
    const calls = trace('move', root, { from: 'one.md', path: 'moved.md' });
    expect(git(root, 'rev-parse', 'HEAD:moved.md').trim()).toBe(id);
    expect(isSynced(calls, join(root, '.git/objects', id.slice(0, 2), id.slice(2)), {})).toBe(true);
    expect(missing(calls, join(root, 'moved.md'))).toEqual([]);
  });
});
