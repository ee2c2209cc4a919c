import { describe, expect, test } from 'vitest';
import { StoreError } from '../../errors.js';
import type { Found } from '../../store.js';
import { ada, allOf, done, fresh, type Open, obstacle, remove, save, stream, text, write } from './desk.js';

/** Every byte, in no text that UTF-8 knows. */
const bytes = Uint8Array.from({ length: 1024 }, (_, index) => (index * 7) % 256);

export function reading(open: Open): void {
  describe('Reading', () => {
    test('A new store is empty', async () => {
      const store = await fresh(open);
      expect(await store.list()).toEqual([]);
      expect(await store.read('a.md')).toBeNull();
      expect(await store.open('a.md')).toBeNull();
      expect(await store.history('a.md')).toEqual({ steps: [], complete: true });
    });

    test('Files are listed by their paths, all or those below a folder', async () => {
      const store = await fresh(open);
      await save(store, {
        'b.md': '1',
        'a/b.md': '2',
        'a/a/c.md': '3',
        'ab/d.md': '4',
        'a.md': '5',
        'Z.md': '6',
      });
      const paths = async (under?: string) => (await store.list(under)).map(({ path }) => path);
      expect(await paths()).toEqual(['Z.md', 'a.md', 'a/a/c.md', 'a/b.md', 'ab/d.md', 'b.md']);
      expect(await paths('a')).toEqual(['a/a/c.md', 'a/b.md']);
      expect(await paths('a/')).toEqual(['a/a/c.md', 'a/b.md']);
      expect(await paths('a/a')).toEqual(['a/a/c.md']);
      expect(await paths('nothing')).toEqual([]);
      expect(await paths('a.md')).toEqual([]);
    });

    test('Equal contents have equal versions, others have others', async () => {
      const store = await fresh(open);
      const [one, two, three, four] = await save(store, { one: 'x', two: 'x', three: 'y', four: '' });
      expect(two).toBe(one);
      expect(new Set([one, three, four]).size).toBe(3);
      expect((await store.list()).find(({ path }) => path === 'one')?.version).toBe(one);
    });

    test.each([
      ['an empty file', new Uint8Array()],
      ['bytes that are no text', bytes],
      [
        'a text with a mark in front, Windows line ends and no end',
        Buffer.from('\ufeffone\r\ntwo\rthree\n\nfour'),
      ],
      ['a part of a longer buffer', Buffer.from('abcdefgh').subarray(2, 5)],
    ])('%s comes back as it was', async (_, content) => {
      const store = await fresh(open);
      const expected = Buffer.from(content);
      const { revision } = await done(store, write('file', content));
      expect(Buffer.from((await store.read('file'))?.bytes ?? [])).toEqual(expected);
      expect(Buffer.from((await store.read('file', revision ?? ''))?.bytes ?? [])).toEqual(expected);
      const opened = await store.open('file');
      expect(opened?.size).toBe(expected.length);
      expect(opened && (await allOf(opened.bytes))).toEqual(expected);
    });

    test('Many files are read at once as one by one, in the order in which they are asked for', async () => {
      const store = await fresh(open);
      await save(store, {
        'a/b.md': 'b',
        'a/c/d.md': 'd\r\n',
        'e.md': bytes,
        'f.log': Buffer.alloc(300_000, 'f'),
      });
      const here = ['e.md', 'a/c/d.md', 'f.log', 'a/b.md', 'e.md'];
      const asked = ['gone.md', 'e.md/x', ...here, 'a', '../e.md', 'a/gone/b.md'];
      const told = (file: Found) => file && ('bytes' in file ? { ...file, bytes: text(file.bytes) } : file);
      const found: (readonly [string, unknown])[] = [];
      for await (const [path, file] of store.readMany(asked)) found.push([path, told(file)]);
      const expected = asked.map(async (path) => [
        path,
        told(await store.read(path).catch((error: StoreError) => error)),
      ]);
      expect(found).toEqual(await Promise.all(expected));
      expect(found.filter(([, file]) => file instanceof StoreError)).toHaveLength(3);
      for await (const [path] of store.readMany(asked)) if (path === 'gone.md') break;
    });

    test('A text is written as UTF-8', async () => {
      const store = await fresh(open);
      await save(store, { file: 'Zürich — 東京 🚒' });
      expect((await store.read('file'))?.bytes).toEqual(Buffer.from('Zürich — 東京 🚒'));
    });

    test('Streams go in and come out in pieces', async () => {
      const store = await fresh(open);
      const piece = Buffer.alloc(300_000, bytes);
      const whole = Buffer.concat([piece, Buffer.from('between'), piece]);
      const { revision } = await done(
        store,
        write('log', stream(piece, '', 'between', piece)),
        write('none', stream()),
      );
      for (const at of [undefined, revision ?? '']) {
        const opened = await store.open('log', at);
        expect(opened?.size).toBe(whole.length);
        expect(opened && (await allOf(opened.bytes)).equals(whole)).toBe(true);
      }
      expect((await store.read('none'))?.bytes).toHaveLength(0);
    });

    test('A mark tells a file from what it was before', async () => {
      const store = await fresh(open);
      const { revision } = await done(store, write('log', 'first'));
      const before = await store.open('log');
      expect((await store.open('log'))?.mark).toBe(before?.mark);
      await save(store, { log: 'other' });
      expect((await store.open('log'))?.mark).not.toBe(before?.mark);
      const past = (at: string) => store.open('log', at);
      expect((await past(revision ?? ''))?.mark).toBe((await past(revision ?? ''))?.mark);
    });

    test('What was opened need not be read, nor to its end', async () => {
      const store = await fresh(open);
      const { revision } = await done(store, write('log', Buffer.alloc(3_000_000, bytes)));
      for (const at of [undefined, revision ?? '']) {
        await store.open('log', at);
        const opened = await store.open('log', at);
        for await (const piece of opened?.bytes ?? []) {
          expect(piece.length).toBeGreaterThan(0);
          break;
        }
      }
    });

    test('A file is read as it was after a revision', async () => {
      const store = await fresh(open);
      const first = await done(store, write('a.md', 'one'));
      const second = await done(store, write('a.md', 'two', first.versions.get('a.md')), write('b.md', 'b'));
      const third = await done(store, remove('a.md', second.versions.get('a.md') ?? ''));
      const at = async (revision: string | null) =>
        (await store.read('a.md', revision ?? ''))?.version ?? null;
      expect(await at(first.revision)).toBe(first.versions.get('a.md'));
      expect(await at(second.revision)).toBe(second.versions.get('a.md'));
      expect(await at(third.revision)).toBeNull();
      expect(await store.read('b.md', first.revision ?? '')).toBeNull();
      expect(await store.open('b.md', first.revision ?? '')).toBeNull();
    });

    test('A revision that never was is an error', async () => {
      const store = await fresh(open);
      await save(store, { 'a.md': 'a' });
      for (const at of ['', 'nothing', '0123456789abcdef0123456789abcdef01234567', '--all', 'a\nb', 'a\0b']) {
        expect(await obstacle(store.read('a.md', at))).toBe('unknown-revision');
        expect(await obstacle(store.open('a.md', at))).toBe('unknown-revision');
      }
    });

    test('A folder is no file', async () => {
      const store = await fresh(open);
      await save(store, { 'a/b.md': 'b' });
      expect(await obstacle(store.read('a'))).toBe('not-a-file');
      expect(await obstacle(store.open('a'))).toBe('not-a-file');
    });

    test('A closed store says so', async () => {
      const { store } = await open();
      await store.close();
      await store.close();
      const all = [
        () => store.head(),
        () => store.list(),
        () => store.read('a.md'),
        () => store.open('a.md'),
        async () => store.readMany(['a.md']),
        () => store.history('a.md'),
        () => store.changes(''),
        () => store.subscribe(() => undefined),
        () => store.commit({ author: ada, message: 'Add a', changes: [write('a.md', 'a')] }),
      ];
      for (const work of all) expect(await obstacle(work())).toBe('closed');
    });
  });
}
