import { describe, expect, test } from 'vitest';
import type { Store } from '../../store.js';
import {
  commit,
  conflicts,
  done,
  fresh,
  handles,
  move,
  type Open,
  remove,
  save,
  stream,
  text,
  texts,
  write,
} from './desk.js';

export function conflicting(open: Open): void {
  describe('A stale base', () => {
    test('is a conflict with the base and both texts', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'base' });
      const [now = ''] = await save(store, { 'a.md': 'theirs' });
      const head = await store.head();
      const [found, ...more] = await conflicts(store, write('a.md', 'yours', base));
      expect(more).toEqual([]);
      expect(found?.path).toBe('a.md');
      expect([text(found?.base), text(found?.yours), text(found?.theirs)]).toEqual([
        'base',
        'yours',
        'theirs',
      ]);
      expect(found?.version).toBe(now);
      expect(await texts(store)).toEqual({ 'a.md': 'theirs' });
      expect(await store.head()).toBe(head);
    });

    test('in one file keeps all others from changing', async () => {
      const store = await fresh(open);
      const [a = '', b = '', c = '', d = ''] = await save(store, {
        'a.md': 'a',
        'b.md': 'b',
        'c.md': 'c',
        'd.md': 'd',
      });
      await save(store, { 'b.md': 'B', 'd.md': 'D' });
      const found = await conflicts(
        store,
        write('a.md', 'x', a),
        write('b.md', 'x', b),
        move('c.md', 'z/c.md', c),
        remove('d.md', d),
        write('e/f.md', 'x'),
      );
      expect(found.map(({ path }) => path)).toEqual(['b.md', 'd.md']);
      expect(await texts(store)).toEqual({ 'a.md': 'a', 'b.md': 'B', 'c.md': 'c', 'd.md': 'D' });
    });

    test('can be a file that is there already, or is gone', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'there' });
      const [taken] = await conflicts(store, write('a.md', 'yours'));
      expect([text(taken?.base), text(taken?.theirs), taken?.version]).toEqual([null, 'there', base]);
      await done(store, remove('a.md', base));
      const [gone] = await conflicts(store, write('a.md', 'yours', base));
      expect(text(gone?.base)).toBe('there');
      expect([gone?.theirs, gone?.version]).toEqual([null, null]);
      const [twice] = await conflicts(store, remove('a.md', base));
      expect([twice?.yours, twice?.theirs, twice?.version]).toEqual([null, null, null]);
    });

    test('can be that of a removal or a move', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'base', 'b.md': 'in the way' });
      const [taken] = await conflicts(store, move('a.md', 'b.md', base));
      expect([taken?.path, text(taken?.theirs)]).toEqual(['b.md', 'in the way']);
      await save(store, { 'a.md': 'theirs' });
      const [removed] = await conflicts(store, remove('a.md', base));
      expect([removed?.yours, text(removed?.theirs)]).toEqual([null, 'theirs']);
      const [moved] = await conflicts(store, move('a.md', 'c.md', base, 'yours'));
      expect([moved?.path, text(moved?.yours), text(moved?.theirs)]).toEqual(['a.md', 'yours', 'theirs']);
      expect(await texts(store)).toEqual({ 'a.md': 'theirs', 'b.md': 'in the way' });
    });

    test('of a stream tells no text of yours', async () => {
      const store = await fresh(open);
      await save(store, { log: 'theirs' });
      const [found] = await conflicts(store, write('log', stream('yours')));
      expect([found?.yours, text(found?.theirs)]).toEqual([null, 'theirs']);
    });

    test('that never was tells no base', async () => {
      const store = await fresh(open);
      await save(store, { 'secret.md': 'secret' });
      const { revision } = await done(store, write('a.md', 'a'));
      for (const base of ['', 'nothing', 'HEAD', 'HEAD:secret.md', '-h', 'a\nb', revision ?? '']) {
        const [found] = await conflicts(store, write('a.md', 'yours', base));
        expect([found?.base, text(found?.theirs)]).toEqual([null, 'a']);
      }
    });

    test('lets one of two through who change the same', async () => {
      const [one, two] = await handles(open);
      const [base = ''] = await save(one, { 'a.md': 'base' });
      const outcomes = await Promise.all([
        commit(one, write('a.md', 'one', base), write('one.md', 'one')),
        commit(two, write('a.md', 'two', base), write('two.md', 'two')),
        commit(one, write('a.md', 'three', base), write('three.md', 'three')),
      ]);
      const winner = ['one', 'two', 'three'].filter((_, index) => outcomes[index]?.done);
      expect(winner).toHaveLength(1);
      expect(await texts(two)).toEqual({ 'a.md': winner[0], [`${winner[0]}.md`]: winner[0] });
      expect(await texts(one)).toEqual(await texts(two));
    });

    test('tried again loses no line of two writers', async () => {
      const [one, two] = await handles(open);
      await save(one, { 'a.md': '' });
      const append = async (store: Store, name: string): Promise<void> => {
        for (let count = 0; count < 5; ) {
          const file = await store.read('a.md');
          const outcome = await commit(
            store,
            write('a.md', `${text(file?.bytes)}${name} ${count}\n`, file?.version),
          );
          if (outcome.done) count += 1;
        }
      };
      await Promise.all([append(one, 'one'), append(two, 'two')]);
      const lines = (text((await one.read('a.md'))?.bytes) ?? '').trim().split('\n');
      for (const name of ['one', 'two'])
        expect(lines.filter((line) => line.startsWith(name))).toEqual(
          [0, 1, 2, 3, 4].map((each) => `${name} ${each}`),
        );
      expect((await two.history('a.md')).steps).toHaveLength(11);
    });
  });
}
