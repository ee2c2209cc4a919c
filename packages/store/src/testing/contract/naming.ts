import { describe, expect, test } from 'vitest';
import { commit, done, fresh, move, type Open, obstacle, save, stream, texts, write } from './desk.js';

/** Paths that are never those of a file. */
const refused = [
  '',
  '.',
  '..',
  '../outside.md',
  'a/../../outside.md',
  'a/..',
  './a.md',
  'a//b.md',
  'a/./b.md',
  'a/',
  '/etc/passwd',
  '//server/share',
  'C:/Windows/win.ini',
  'c:outside.md',
  'a\\b.md',
  '..\\outside.md',
  '.git/config',
  '.git',
  '.GIT/config',
  '.Git/hooks/post-commit',
  'a/.git/config',
  'git~1/config',
  'GIT~1',
  '.git /config',
  '.git./config',
  '.git. . /config',
  '.git:stream/config',
  '.git::$INDEX_ALLOCATION/config',
  '.git\u200c/config',
  '.g\u200cit/config',
  '\u202e.git/config',
  '.gi\ufefft',
  '.ｇｉｔ/config',
  'a\0b.md',
  'a\nb.md',
  'a\tb.md',
  'a\u007fb.md',
  'a\u0085b.md',
  'a\ud800.md',
  '\udc00.md',
  `${'n'.repeat(256)}`,
  `${'ü'.repeat(128)}.md`,
  `${'folder/'.repeat(200)}a.md`,
];

/** Names that not every computer can hold. */
const unmade = [
  'con',
  'CON.md',
  'a/nul/b.md',
  'aux.tar.gz',
  'com1.md',
  'LPT9',
  'com¹.md',
  'NUL .md',
  'CONOUT$',
  'a.',
  'a./b.md',
  'a ',
  'a /b.md',
  ' a.md',
  'a<b.md',
  'a>b.md',
  'ab:c.md',
  'a"b.md',
  'a|b.md',
  'a?.md',
  '*.md',
];

/** Names that are unusual, and fine. */
const fine = [
  '-rf',
  '--help',
  '!a.md',
  '#a.md',
  '~a',
  '$HOME',
  "it's.md",
  '{a,b}.md',
  '[a-z].md',
  'a & b; c.md',
  '%2e%2e',
  '...a',
  '.gitx',
  '.github/a.md',
  'x.git',
  'git~x',
  'console.md',
  'commit.md',
  '東京/火事 🚒.md',
  'é.md',
  'e\u0301t.md',
  'n'.repeat(255),
];

export function naming(open: Open): void {
  describe('Paths', () => {
    test('that lead out, or mean something else somewhere, are refused everywhere', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'a' });
      const head = await store.head();
      for (const path of refused) {
        const told = JSON.stringify(path);
        expect(await obstacle(commit(store, write('fine.md', 'x'), write(path, 'x'))), told).toBe('path');
        expect(await obstacle(commit(store, write(path, stream('x')))), told).toBe('path');
        expect(await obstacle(commit(store, move('a.md', path, base))), told).toBe('path');
        expect(await obstacle(commit(store, move(path, 'b.md', base))), told).toBe('path');
        expect(await obstacle(store.read(path)), told).toBe('path');
        expect(await obstacle(store.open(path)), told).toBe('path');
        expect(await obstacle(store.history(path)), told).toBe('path');
        if (path.replace(/\/$/, '') !== '' && path !== 'a/')
          expect(await obstacle(store.list(path)), told).toBe('path');
      }
      expect(await texts(store)).toEqual({ 'a.md': 'a' });
      expect(await store.head()).toBe(head);
    });

    test('that not every computer can hold are not made', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'a' });
      for (const path of unmade) {
        const told = JSON.stringify(path);
        expect(await obstacle(commit(store, write('fine.md', 'x'), write(path, 'x'))), told).toBe('path');
        expect(await obstacle(commit(store, move('a.md', path, base))), told).toBe('path');
        expect(await store.read(path), told).toBeNull();
      }
      expect(await texts(store)).toEqual({ 'a.md': 'a' });
    });

    test('that only look dangerous are fine', async () => {
      const store = await fresh(open);
      await save(store, Object.fromEntries(fine.map((path) => [path, `In ${path}`])));
      expect(await texts(store)).toEqual(
        Object.fromEntries([...fine].sort().map((path) => [path, `In ${path}`])),
      );
      for (const path of fine)
        expect((await store.history(path)).steps.map((step) => step.path)).toEqual([path]);
      expect((await store.list('東京')).map(({ path }) => path)).toEqual(['東京/火事 🚒.md']);
    });

    test('that some computers take for one are not made beside each other', async () => {
      const store = await fresh(open);
      await save(store, { 'Readme.md': 'a', 'Folder/a.md': 'a', 'caf\u00e9.md': 'a', 'stra\u00dfe.md': 'a' });
      for (const path of ['README.md', 'folder/b.md', 'FOLDER/a.md', 'cafe\u0301.md', 'CAF\u00c9.md'])
        expect(await obstacle(commit(store, write(path, 'b'))), path).toBe('name-in-use');
      expect(await obstacle(commit(store, write('new.md', 'a'), write('New.md', 'b')))).toBe('name-in-use');
      expect(await obstacle(commit(store, write('x/one.md', 'a'), write('X/two.md', 'b')))).toBe(
        'name-in-use',
      );
      expect(Object.keys(await texts(store))).toHaveLength(4);
      await done(store, write('Folder/b.md', 'b'));
    });

    test('cannot be a file and a folder at once', async () => {
      const store = await fresh(open);
      await save(store, { 'a/b.md': 'b', c: 'c' });
      expect(await obstacle(commit(store, write('a', 'x')))).toBe('not-a-file');
      expect(await obstacle(commit(store, write('c/d.md', 'x')))).toBe('not-a-file');
      expect(['path', 'not-a-file', 'name-in-use']).toContain(
        await obstacle(commit(store, write('new', 'x'), write('new/d.md', 'x'))),
      );
      expect(await texts(store)).toEqual({ 'a/b.md': 'b', c: 'c' });
    });
  });
}
