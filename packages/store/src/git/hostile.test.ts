import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, done, move, obstacle, save, texts, write } from '../testing/contract/desk.js';
import { openGitStore } from './open.js';
import { filesIn, opened, stateOf, touchedBy } from './testing/opened.js';
import { env, git, repository, temporary } from './testing/trial.js';

describe('Links', () => {
  test('are not followed, wherever they lead', async () => {
    const outside = temporary();
    writeFileSync(join(outside, 'secret.md'), 'secret');
    const root = repository({ 'a.md': 'a', 'folder/b.md': 'b' });
    const links = {
      'out.md': join(outside, 'secret.md'),
      out: outside,
      'in.md': 'a.md',
      in: 'folder',
      'dangling.md': join(outside, 'new.md'),
      'self.md': 'self.md',
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
    for (const committed of [false, true]) {
      if (committed) {
        git(root, 'add', '--all');
        git(root, 'commit', '--quiet', '--message', 'Link');
      }
      const store = await opened(root);
      const before = { ...stateOf(root), outside: JSON.stringify(filesIn(outside)) };
      expect(Object.keys(await texts(store))).toEqual(['a.md', 'folder/b.md']);
      const version = (await store.read('a.md'))?.version ?? '';
      for (const path of [
        'out.md',
        'in.md',
        'dangling.md',
        'self.md',
        'out/secret.md',
        'out/new.md',
        'in/b.md',
      ]) {
        expect(await obstacle(store.read(path)), path).toBe('link');
        expect(await obstacle(store.open(path)), path).toBe('link');
        expect(await obstacle(commit(store, write(path, 'x'))), path).toBe('link');
        expect(await obstacle(commit(store, move('a.md', path, version))), path).toBe('link');
        expect(await obstacle(commit(store, move(path, 'c.md', version))), path).toBe('link');
      }
      for (const under of ['out', 'in', 'self.md'])
        expect(await store.list(under).catch(() => []), under).toEqual([]);
      expect({ ...stateOf(root), outside: JSON.stringify(filesIn(outside)) }).toEqual(before);
    }
  });

  test('of the past are no files', async () => {
    const root = repository({ 'a.md': 'a' });
    symlinkSync('/etc/passwd', join(root, 'link.md'));
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'Link');
    const linked = git(root, 'rev-parse', 'HEAD').trim();
    const store = await opened(root);
    const head = await store.head();
    rmSync(join(root, 'link.md'));
    writeFileSync(join(root, 'link.md'), 'a file');
    const edited = await store.head();
    expect((await store.changes(head))?.files.map(({ path }) => path)).toEqual(['link.md']);
    expect(await store.read('link.md', linked)).toBeNull();
    expect(await store.open('link.md', linked)).toBeNull();
    rmSync(join(root, 'link.md'));
    symlinkSync('/etc/passwd', join(root, 'link.md'));
    expect((await store.changes(edited))?.files).toEqual([{ path: 'link.md', version: null }]);
  });

  test('in the place of a folder that Git knows hide its files', async () => {
    const outside = temporary();
    mkdirSync(join(outside, 'folder'));
    writeFileSync(join(outside, 'folder/b.md'), 'not this');
    const root = repository({ 'a.md': 'a', 'folder/b.md': 'b' });
    rmSync(join(root, 'folder'), { recursive: true });
    symlinkSync(join(outside, 'folder'), join(root, 'folder'));
    const store = await opened(root);
    expect(await texts(store)).toEqual({ 'a.md': 'a' });
    expect(await obstacle(commit(store, write('folder/b.md', 'x')))).toBe('link');
    for await (const [, found] of store.readMany(['folder/b.md', 'folder/c.md']))
      expect(found).toMatchObject({ obstacle: 'link' });
    expect(readFileSync(join(outside, 'folder/b.md'), 'utf8')).toBe('not this');
  });

  test('in the place of our own folder lead nowhere', async () => {
    for (const [place, target] of [
      ['.debrief', 'outside'],
      ['.debrief/store', 'outside'],
      ['.debrief', 'inside'],
    ] as const) {
      const outside = temporary();
      const root = repository({ 'a.md': 'a' });
      mkdirSync(join(root, 'inside'));
      if (place.includes('/')) mkdirSync(join(root, '.debrief'));
      symlinkSync(target === 'outside' ? outside : join(root, target), join(root, place));
      const before = stateOf(root);
      const outcome = await opened(root)
        .then((store) => commit(store, write('b.md', 'b')))
        .catch((error: unknown) => error);
      expect(readdirSync(outside)).toEqual([]);
      expect(readdirSync(join(root, 'inside'))).toEqual([]);
      // Either it works without that folder, or it says what is in the way.
      if (outcome instanceof Error) {
        expect(outcome).toMatchObject({ name: 'StoreError' });
        expect(stateOf(root)).toEqual(before);
      }
    }
  });
});

describe('A repository from somebody else', () => {
  test('cannot have our recovery do anything for it', async () => {
    const victim = temporary();
    writeFileSync(join(victim, 'secret.md'), 'secret');
    mkdirSync(join(victim, 'empty'));
    const root = repository({ 'a.md': 'a\n' });
    const version = createHash('sha1').update('blob 2\0a\n').digest('hex');
    const name = `4194304-1-1-${encodeURIComponent(hostname())}`;
    const attempt = join(root, '.debrief/store', name);
    mkdirSync(attempt, { recursive: true });
    const step = {
      before: '0'.repeat(40),
      after: version,
      content: null,
      mode: '100644',
      stagedBefore: null,
    };
    const backup = relative(attempt, join(victim, 'secret.md'));
    const journal = {
      format: 1,
      commit: null,
      branch: 'main',
      author: { name: 'N', email: 'n@e' },
      message: 'm',
      commits: false,
      files: [{ ...step, path: 'a.md', backup }],
      folders: [join(victim, 'empty')],
    };
    writeFileSync(join(attempt, 'journal.json'), JSON.stringify(journal));
    git(root, 'add', '--force', '--all');
    git(root, 'commit', '--quiet', '--message', 'Harmless');
    const store = await openGitStore(root, { env }).catch(() => null);
    if (store) await commit(store, write('b.md', 'b')).catch(() => undefined);
    await store?.close();
    expect(readdirSync(victim).sort()).toEqual(['empty', 'secret.md']);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a\n');
  });

  test('and a journal that is none are no harm', async () => {
    for (const content of ['', 'null', '[]', '{"format":2}', '{"format":1}', '\0']) {
      const root = repository({ 'a.md': 'a\n' });
      const attempt = join(root, '.debrief/store', `4194304-1-1-${encodeURIComponent(hostname())}`);
      mkdirSync(attempt, { recursive: true });
      writeFileSync(join(attempt, 'journal.json'), content);
      const store = await opened(root);
      await done(store, write('b.md', 'b'));
      expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a\n');
    }
  });

  test('has no file that could not be one here, neither in lists nor in changes', async () => {
    const root = repository({ 'a.md': 'a' });
    const store = await opened(root);
    const head = await store.head();
    const id = git(root, 'rev-parse', 'HEAD:a.md').trim();
    const paths = ['back\\slash.md', 'con\u0001trol.md', '.debrief/x.md', 'new\nline.md', 'x/git~1/config'];
    for (const path of paths)
      git(
        root,
        '-c',
        'core.protectNTFS=false',
        'update-index',
        '--add',
        '--cacheinfo',
        `100644,${id},${path}`,
      );
    git(root, 'commit', '--quiet', '--message', 'Odd names');
    expect(Object.keys(await texts(store))).toEqual(['a.md']);
    expect((await store.changes(head))?.files).toEqual([]);
    await save(store, { 'b.md': 'b' });
    expect(touchedBy(root)).toEqual({ 'b.md': 'A' });
  });

  test('with names that mean something to Git is fine', async () => {
    const names = [
      ':(top)a.md',
      ':!b.md',
      '*.md',
      'what?.md',
      '"quoted".md',
      '-n',
      '[a].md',
      'a\tb.md',
      ' c.md',
      'é.md',
    ];
    const root = repository(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const store = await opened(root);
    const known = names.filter((name) => !name.includes('\t'));
    expect(Object.keys(await texts(store))).toEqual([...known].sort());
    for (const name of known) {
      await save(store, { [name]: 'changed\n' });
      expect(touchedBy(root)).toEqual({ [name]: 'M' });
      expect((await store.history(name)).steps).toHaveLength(2);
    }
    for (const name of known) {
      const version = (await store.read(name))?.version ?? '';
      await done(store, { path: name, base: version, content: null });
    }
    expect(Object.keys(await texts(store))).toEqual([]);
  });

  test('with files of other names of one letter keeps them apart', async () => {
    const root = repository({
      'caf\u00e9.md': 'composed',
      'cafe\u0301.md': 'decomposed',
      'A.md': 'A',
      'a.md': 'a',
    });
    const store = await opened(root);
    expect(await texts(store)).toEqual({
      'A.md': 'A',
      'a.md': 'a',
      'cafe\u0301.md': 'decomposed',
      'caf\u00e9.md': 'composed',
    });
    await save(store, { 'caf\u00e9.md': 'changed', 'a.md': 'changed' });
    expect(touchedBy(root)).toEqual({ 'a.md': 'M', 'caf\u00e9.md': 'M' });
  });
});

describe('What is no regular file', () => {
  test.skipIf(process.platform === 'win32')('a pipe stops nobody', async () => {
    const root = repository({ 'a.md': 'a', 'pipe.md': 'was a file', 'folder.md': 'was a file' });
    for (const name of ['pipe.md', 'folder.md']) rmSync(join(root, name));
    execFileSync('mkfifo', [join(root, 'pipe.md'), join(root, 'new.pipe')]);
    mkdirSync(join(root, 'folder.md'));
    writeFileSync(join(root, 'folder.md/b.md'), 'b');
    const store = await opened(root);
    expect(await texts(store)).toEqual({ 'a.md': 'a', 'folder.md/b.md': 'b' });
    for (const path of ['pipe.md', 'new.pipe', 'folder.md']) {
      expect(await obstacle(store.read(path)), path).toBe('not-a-file');
      expect(await obstacle(commit(store, write(path, 'x'))), path).toBe('not-a-file');
    }
    await save(store, { 'a.md': 'A' });
    expect(touchedBy(root)).toEqual({ 'a.md': 'M' });
    expect(existsSync(join(root, 'folder.md/b.md'))).toBe(true);
  });

  test('a file in the place of our own folder is said', async () => {
    const root = repository({ 'a.md': 'a' });
    writeFileSync(join(root, '.debrief'), 'a file');
    const before = stateOf(root);
    const outcome = await opened(root)
      .then((store) => commit(store, write('b.md', 'b')))
      .catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toMatchObject({ name: 'StoreError', message: expect.stringContaining('.debrief') });
      expect(stateOf(root)).toEqual(before);
    }
  });
});
