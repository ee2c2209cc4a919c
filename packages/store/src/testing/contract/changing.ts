import { describe, expect, test } from 'vitest';
import { commit, done, fresh, handles, move, type Open, remove, save, write } from './desk.js';

export function changing(open: Open): void {
  describe('Changes', () => {
    test('A head stays while nothing changes, and is the same for all', async () => {
      const [one, two] = await handles(open);
      const empty = await one.head();
      expect(await two.head()).toBe(empty);
      expect(await one.changes(empty)).toEqual({ head: empty, files: [] });
      await save(one, { 'a.md': 'a' });
      const head = await one.head();
      expect(head).not.toBe(empty);
      expect(await two.head()).toBe(head);
      await commit(two, write('a.md', 'stale'));
      await commit(two, write('../a.md', 'outside')).catch(() => undefined);
      expect(await two.changes(head)).toEqual({ head, files: [] });
    });

    test('tell what is different from a head, not what was between', async () => {
      const [one, two] = await handles(open);
      const heads = [await one.head()];
      const [a1 = ''] = await save(one, { 'a.md': 'a' });
      heads.push(await two.head());
      const [b1 = ''] = await save(two, { 'x/b.md': 'b' });
      heads.push(await one.head());
      const [a2 = ''] = await save(one, { 'a.md': 'A' });
      heads.push(await two.head());
      const { versions } = await done(two, move('x/b.md', 'y/c.md', b1), write('t.md', 't'));
      heads.push(await one.head());
      await done(one, remove('t.md', versions.get('t.md') ?? ''), write('a.md', 'a', a2));
      const head = await two.head();
      const now = { 'a.md': a1, 'x/b.md': null, 'y/c.md': b1, 't.md': null };
      const expected: readonly (readonly (keyof typeof now)[])[] = [
        ['a.md', 'y/c.md'],
        ['y/c.md'],
        ['x/b.md', 'y/c.md'],
        ['a.md', 'x/b.md', 'y/c.md'],
        ['a.md', 't.md'],
      ];
      for (const [index, since] of heads.entries()) {
        const files = (expected[index] ?? []).map((path) => ({ path, version: now[path] }));
        for (const store of [one, two]) expect(await store.changes(since)).toEqual({ head, files });
      }
    });

    test('from a head that nobody knows are null', async () => {
      const store = await fresh(open);
      await save(store, { 'a.md': 'a' });
      const head = await store.head();
      const unknown = [
        '',
        'x',
        '--all',
        '../..',
        'a\nb',
        'a\0b',
        'f'.repeat(head.length),
        `${head}x`,
        `x${head}`,
      ];
      for (const since of [...unknown, '0'.repeat(40), 'é'.repeat(50), 'x'.repeat(10_000)])
        expect(await store.changes(since), JSON.stringify(since)).toBeNull();
    });
  });
}
