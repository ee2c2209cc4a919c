import { describe, expect, test } from 'vitest';
import type { History } from '../../store.js';
import { ada, done, fresh, move, type Open, remove, save, write } from './desk.js';

/** A text long enough to be known again when a line of it changes. */
function long(...lines: readonly string[]): string {
  return [...Array.from({ length: 20 }, (_, index) => `Line ${index} of a long story`), ...lines, ''].join(
    '\n',
  );
}

const paths = ({ steps }: History): readonly string[] => steps.map(({ path }) => path);

export function remembering(open: Open): void {
  describe('History', () => {
    test('tells who did what and when, newest first', async () => {
      const store = await fresh(open);
      const kim = { name: 'Kim Łoś', email: 'kim+team@example.com' };
      const first = await store.commit({ author: ada, message: 'Add a', changes: [write('a.md', 'one')] });
      const base = (await store.read('a.md'))?.version ?? null;
      const message = 'Correct a\n\nIt was wrong — “quite”:\n- so\n# and so';
      const second = await store.commit({ author: kim, message, changes: [write('a.md', 'two', base)] });
      const { steps, complete } = await store.history('a.md');
      expect(complete).toBe(true);
      expect(steps.map(({ time, ...step }) => step)).toEqual([
        {
          revision: second.done && second.revision,
          author: kim,
          message,
          path: 'a.md',
          version: (await store.read('a.md'))?.version,
        },
        {
          revision: first.done && first.revision,
          author: ada,
          message: 'Add a',
          path: 'a.md',
          version: base,
        },
      ]);
      for (const { time } of steps) expect(Number.isNaN(time.getTime())).toBe(false);
      for (const { revision, path, version } of steps)
        expect((await store.read(path, revision))?.version).toBe(version);
    });

    test('leaves out what happened to other files', async () => {
      const store = await fresh(open);
      await save(store, { 'a.md': 'a', 'b.md': 'b' });
      await save(store, { 'b.md': 'B', 'c/a.md': 'a' });
      expect((await store.history('a.md')).steps).toHaveLength(1);
      expect((await store.history('b.md')).steps).toHaveLength(2);
      expect(await store.history('never.md')).toEqual({ steps: [], complete: true });
    });

    test('goes through earlier names', async () => {
      const store = await fresh(open);
      const [first = ''] = await save(store, { 'draft.md': long() });
      const second = await done(store, move('draft.md', '2026/a.md', first));
      const base = second.versions.get('2026/a.md') ?? '';
      await done(store, move('2026/a.md', 'archive/2026/b.md', base, long('One more')));
      await save(store, { 'archive/2026/b.md': long('One more', 'And another') });
      const history = await store.history('archive/2026/b.md');
      expect(paths(history)).toEqual(['archive/2026/b.md', 'archive/2026/b.md', '2026/a.md', 'draft.md']);
      expect(history.complete).toBe(true);
      for (const { revision, path, version } of history.steps)
        expect((await store.read(path, revision))?.version).toBe(version);
    });

    test('of a name that a file left ends with its going', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': long() });
      await done(store, move('a.md', 'b.md', base));
      const { steps } = await store.history('a.md');
      expect(steps.map(({ version }) => version)).toEqual([null, base]);
    });

    test('knows files that are gone, and those that came again', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': 'one' });
      await done(store, remove('a.md', base));
      expect((await store.history('a.md')).steps.map(({ version }) => version)).toEqual([null, base]);
      const [again] = await save(store, { 'a.md': 'two' });
      expect((await store.history('a.md')).steps.map(({ version }) => version)).toEqual([again, null, base]);
    });

    test('of a copy begins with the copy', async () => {
      const store = await fresh(open);
      await save(store, { 'templates/a.md': long() });
      await save(store, { '2026/a.md': long('Of my own'), '2026/b.md': long() });
      expect(paths(await store.history('2026/a.md'))).toEqual(['2026/a.md']);
      expect(paths(await store.history('2026/b.md'))).toEqual(['2026/b.md']);
    });

    test('of a file that moved beside its likeness is its own', async () => {
      const store = await fresh(open);
      await save(store, { 'templates/a.md': long() });
      await save(store, { 'drafts/x.md': long(), 'other/a.md': long('Almost') });
      const [base = ''] = await save(store, { 'drafts/x.md': long('Mine') });
      await done(store, move('drafts/x.md', '2026/a.md', base));
      expect(paths(await store.history('2026/a.md'))).toEqual(['2026/a.md', 'drafts/x.md', 'drafts/x.md']);
      const [fromTemplate = ''] = await save(store, { 'drafts/y.md': long() });
      await done(store, move('drafts/y.md', '2027/a.md', fromTemplate));
      expect(paths(await store.history('2027/a.md'))).toEqual(['2027/a.md', 'drafts/y.md']);
    });

    test('can be limited, and says so', async () => {
      const store = await fresh(open);
      const [base = ''] = await save(store, { 'a.md': long('1') });
      const { versions } = await done(store, move('a.md', 'b.md', base));
      await done(store, write('b.md', long('2'), versions.get('b.md')));
      const limited = async (limit: number) => {
        const { steps, complete } = await store.history('b.md', { limit });
        return [steps.length, complete];
      };
      expect(await limited(1)).toEqual([1, false]);
      expect(await limited(2)).toEqual([2, false]);
      expect(await limited(3)).toEqual([3, true]);
      expect(await limited(100)).toEqual([3, true]);
    });
  });
}
