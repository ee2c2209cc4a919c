import { describe, expect, test } from 'vitest';
import type { Version } from '../../store.js';
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

    test('asked from head to head while others commit, miss nothing', async () => {
      const [one, two] = await handles(open);
      const told = new Map<string, Version | null>();
      let head = await one.head();
      const ask = async (): Promise<void> => {
        const changes = await one.changes(head);
        for (const { path, version } of changes?.files ?? []) told.set(path, version);
        head = changes?.head ?? head;
      };
      let committing = true;
      const commits = async (): Promise<void> => {
        for (let count = 0; count < 6; count++) {
          const [version = ''] = await save(two, { [`${count}.md`]: 'a', 'b.md': `${count}` });
          if (count % 2 === 0) await done(two, move(`${count}.md`, `x/${count}.md`, version));
        }
      };
      const committed = commits().finally(() => {
        committing = false;
      });
      while (committing) await ask();
      await committed;
      await ask();
      const there = [...told].filter(([, version]) => version !== null);
      const listed = (await two.list()).map(({ path, version }) => [path, version]);
      expect(there.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(listed);
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
