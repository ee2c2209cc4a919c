import { describe, expect, test } from 'vitest';
import {
  ada,
  commit,
  done,
  fresh,
  move,
  type Open,
  obstacle,
  remove,
  save,
  stream,
  texts,
  write,
} from './desk.js';

export function committing(open: Open): void {
  describe('Committing', () => {
    test('Files are written, changed, taken away', async () => {
      const store = await fresh(open);
      const first = await done(store, write('a.md', 'one'));
      expect(first.revision).not.toBeNull();
      expect(await texts(store)).toEqual({ 'a.md': 'one' });
      const second = await done(store, write('a.md', 'two', first.versions.get('a.md')));
      expect(await texts(store)).toEqual({ 'a.md': 'two' });
      expect(second.revision).not.toBe(first.revision);
      const third = await done(store, remove('a.md', second.versions.get('a.md') ?? ''));
      expect(third.versions).toEqual(new Map([['a.md', null]]));
      expect(await texts(store)).toEqual({});
      await done(store, write('a.md', 'one'));
      expect(await texts(store)).toEqual({ 'a.md': 'one' });
    });

    test('The new versions are those that are listed', async () => {
      const store = await fresh(open);
      const [a = '', b = ''] = await save(store, { 'a.md': 'a', 'b.md': 'b' });
      const { versions } = await done(
        store,
        write('a.md', 'A', a),
        move('b.md', 'c/b.md', b),
        write('d.md', 'd'),
      );
      const listed = new Map((await store.list()).map(({ path, version }) => [path, version]));
      expect(versions).toEqual(new Map<string, string | null>([...listed, ['b.md', null]]));
    });

    test('A file moves as it is', async () => {
      const store = await fresh(open);
      const content = Uint8Array.of(0, 255, 13, 10, 128);
      const { versions } = await done(store, write('a.bin', content));
      const moved = await done(store, move('a.bin', 'new/folder/b.bin', versions.get('a.bin') ?? ''));
      expect(moved.versions.get('new/folder/b.bin')).toBe(versions.get('a.bin'));
      expect((await store.list()).map(({ path }) => path)).toEqual(['new/folder/b.bin']);
      expect(Buffer.from((await store.read('new/folder/b.bin'))?.bytes ?? [])).toEqual(Buffer.from(content));
    });

    test('A file moves and changes at once', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'one' });
      await done(store, move('a.md', 'b.md', base, 'two'));
      expect(await texts(store)).toEqual({ 'b.md': 'two' });
      const [again = ''] = await save(store, { 'b.md': 'three' });
      await done(store, move('b.md', 'a.md', again, stream('fo', 'ur')));
      expect(await texts(store)).toEqual({ 'a.md': 'four' });
    });

    test('Many files change in one commit', async () => {
      const store = await fresh(open);
      const [a = '', b = '', c = ''] = await save(store, { 'a.md': 'a', 'x/b.md': 'b', 'c.md': 'c' });
      const head = await store.head();
      await done(
        store,
        write('a.md', 'A', a),
        remove('x/b.md', b),
        move('c.md', 'y/c.md', c),
        write('new/d.md', stream('d')),
      );
      expect(await texts(store)).toEqual({ 'a.md': 'A', 'new/d.md': 'd', 'y/c.md': 'c' });
      expect((await store.changes(head))?.files.map(({ path }) => path)).toEqual([
        'a.md',
        'c.md',
        'new/d.md',
        'x/b.md',
        'y/c.md',
      ]);
    });

    test('What changes nothing is no commit', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'a' });
      const head = await store.head();
      expect(await done(store, write('a.md', 'a', base))).toEqual({
        done: true,
        revision: null,
        versions: new Map([['a.md', base]]),
        uncommitted: [],
      });
      expect((await done(store)).revision).toBeNull();
      expect(await store.head()).toBe(head);
      expect((await store.history('a.md')).steps).toHaveLength(1);
    });

    test('A folder that lost its last file is in nobody’s way', async () => {
      const store = await fresh(open);
      const [one = '', two = ''] = await save(store, { 'a/b/c.md': 'one', 'd/e.md': 'two' });
      await done(store, remove('a/b/c.md', one));
      await done(store, write('a', 'a file now'));
      await done(store, move('d/e.md', 'f.md', two));
      await done(store, write('D/g.md', 'a folder again'));
      expect(Object.keys(await texts(store))).toEqual(['D/g.md', 'a', 'f.md']);
    });

    test('A stream that breaks breaks the commit', async () => {
      const store = await fresh(open);
      const head = await store.head();
      const broken = commit(
        store,
        write('a.md', 'a'),
        write('b.md', stream('half', new Error('The cable came off.'))),
      );
      await expect(broken).rejects.toThrow('The cable came off.');
      expect(await texts(store)).toEqual({});
      expect(await store.head()).toBe(head);
    });

    test('A commit says who and what', async () => {
      const store = await fresh(open);
      const changes = [write('a.md', 'a')];
      const said = (message: string, name = ada.name, email = ada.email) =>
        obstacle(store.commit({ author: { name, email }, message, changes }));
      expect(await said('')).toBe('failed');
      expect(await said(' \n')).toBe('failed');
      expect(await said('a\0b')).toBe('failed');
      expect(await said('Add a', ' ')).toBe('no-author');
      expect(await said('Add a', 'Ada', '<>')).toBe('no-author');
      expect(await texts(store)).toEqual({});
    });

    test('A commit tells one thing of each file', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'a' });
      expect(await obstacle(commit(store, write('a.md', 'b', base), remove('a.md', base)))).toBe('path');
      expect(await obstacle(commit(store, move('a.md', 'b.md', base), write('b.md', 'b')))).toBe('path');
      expect(await obstacle(commit(store, move('a.md', 'a.md', base)))).toBe('path');
      expect(await texts(store)).toEqual({ 'a.md': 'a' });
    });

    test('Commits of one handle are done one after the other', async () => {
      const store = await fresh(open);
      await Promise.all(['a', 'b', 'c', 'd'].map((name) => done(store, write(name, name))));
      expect(await texts(store)).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd' });
    });
  });
}
