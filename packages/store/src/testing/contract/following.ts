import { describe, expect, onTestFinished, test } from 'vitest';
import type { Changes, Listener, Store, Version } from '../../store.js';
import { done, fresh, handles, move, type Open, remove, save, write } from './desk.js';

/** Listens, and waits until what was told is what a test waits for. The limit is that of the test. */
async function follow(store: Store, more: (changes: Changes | null) => unknown = () => undefined) {
  const told = new Map<string, Version | null>();
  const waiting = new Set<() => void>();
  const listener: Listener = async (changes) => {
    const files = changes?.files ?? (await store.list());
    for (const { path, version } of files) told.set(path, version);
    for (const each of waiting) each();
    await more(changes);
  };
  const subscription = await store.subscribe(listener);
  onTestFinished(() => subscription.close());
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { told, until, close: () => subscription.close() };
}

export function following(open: Open): void {
  describe('A subscription', () => {
    test('tells the changes of all handles', async () => {
      const [one, two] = await handles(open);
      await save(one, { 'a.md': 'a' });
      const { told, until } = await follow(one);
      const [mine = ''] = await save(one, { 'b.md': 'mine' });
      await until(() => told.get('b.md') === mine);
      const [theirs = ''] = await save(two, { 'c/d.md': 'theirs' });
      await until(() => told.get('c/d.md') === theirs);
      await done(two, move('c/d.md', 'e/f.md', theirs), remove('b.md', mine));
      await until(
        () => told.get('b.md') === null && told.get('c/d.md') === null && told.get('e/f.md') === theirs,
      );
      expect(told.has('a.md')).toBe(false);
    });

    test('stirs before it is known what changed, whoever changed it', async () => {
      const [one, two] = await handles(open);
      const subscription = await one.subscribe(() => undefined);
      onTestFinished(() => subscription.close());
      for (const [index, store] of [one, two, one].entries()) {
        const before = subscription.stirs;
        await save(store, { [`new-${index}/a.md`]: 'a' });
        // What the system has noticed comes with the next turn of the loop.
        await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
        expect(subscription.stirs === before).toBe(false);
      }
    });

    test('tells a head that changes can be asked for', async () => {
      const store = await fresh(open);
      const heads: string[] = [];
      const { told, until } = await follow(store, (changes) => changes && heads.push(changes.head));
      const [version = ''] = await save(store, { 'a.md': 'a' });
      await until(() => told.get('a.md') === version);
      const { head, files } = (await store.changes(heads.at(-1) ?? '')) ?? {};
      expect(files).toEqual([]);
      expect(head).toBe(await store.head());
    });

    test('never calls while a call goes on, and misses nothing meanwhile', async () => {
      const [one, two] = await handles(open);
      let running = 0;
      let most = 0;
      const { told, until } = await follow(one, async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 40));
        running -= 1;
      });
      for (let count = 0; count < 4; count++) {
        await save(one, { [`one/${count}.md`]: 'a' });
        await save(two, { [`two/${count}.md`]: 'a' });
      }
      await until(() => told.size === 8);
      expect(most).toBe(1);
    });

    test('goes on when a listener fails', async () => {
      const store = await fresh(open);
      let failures = 0;
      const { told, until } = await follow(store, () => {
        failures += 1;
        throw new Error('The listener is broken.');
      });
      await save(store, { 'a.md': 'a' });
      await until(() => told.has('a.md'));
      await save(store, { 'b.md': 'b' });
      await until(() => told.has('b.md'));
      expect(failures).toBeGreaterThan(0);
    });

    test('that is closed is silent, and leaves others alone', async () => {
      const store = await fresh(open);
      const first = await follow(store);
      const second = await follow(store);
      await first.close();
      await first.close();
      await save(store, { 'a.md': 'a' });
      await second.until(() => second.told.has('a.md'));
      expect(first.told.size).toBe(0);
    });

    test('can be closed by its listener', async () => {
      const store = await fresh(open);
      const closed = new Promise<void>((resolve, reject) => {
        const subscription = store.subscribe(
          async () => await subscription.then((each) => each.close()).then(resolve),
        );
        subscription.then(() => done(store, write('a.md', 'a'))).catch(reject);
      });
      await closed;
    });

    test('ends with its store', async () => {
      const { store, another } = await open();
      const witness = another ? await another() : null;
      const { told } = await follow(store);
      await store.close();
      if (witness) {
        onTestFinished(() => witness.close());
        const { told: seen, until } = await follow(witness);
        await save(witness, { 'a.md': 'a' });
        await until(() => seen.has('a.md'));
      }
      expect(told.size).toBe(0);
    });
  });
}
