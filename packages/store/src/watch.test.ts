import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { opened } from './git/testing/opened.js';
import { repository, temporary } from './git/testing/trial.js';
import { FolderWatch } from './watch.js';

/** Whether the system has no watches left. */
const system = vi.hoisted(() => ({ isFull: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const watch = (...args: Parameters<typeof fs.watch>): ReturnType<typeof fs.watch> => {
    if (system.isFull) throw Object.assign(new Error('no watches left'), { code: 'ENOSPC' });
    return fs.watch(...args);
  };
  return { ...fs, watch };
});

afterEach(() => {
  system.isFull = false;
  vi.useRealTimers();
});

/** Watches a folder with all that is in it. */
async function watched(root: string) {
  let count = 0;
  let next = (): void => undefined;
  const watch = new FolderWatch(
    () => {
      count += 1;
      next();
    },
    () => false,
  );
  onTestFinished(() => watch.close());
  await watch.tree(root);
  return {
    woken: () => new Promise<void>((resolve) => (next = resolve)),
    /** When nothing has been heard for a while. */
    quiet: async (): Promise<void> => {
      for (let before = -1; before !== count; ) {
        before = count;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

test('A folder that goes and comes at once is watched', async () => {
  const root = temporary();
  mkdirSync(join(root, 'a/b'), { recursive: true });
  const { woken, quiet } = await watched(root);
  rmSync(join(root, 'a'), { recursive: true });
  mkdirSync(join(root, 'a/b'), { recursive: true });
  await quiet();
  const heard = woken();
  writeFileSync(join(root, 'a/b/c.md'), 'c');
  await heard;
});

test('Where nothing can be watched we look now and then, and watch as soon as we can', async () => {
  const root = repository({ 'a.md': 'a' });
  const store = await opened(root);
  vi.useFakeTimers({ toFake: ['setInterval'] });
  system.isFull = true;
  const told = new Set<string>();
  let look = (): void => undefined;
  const subscription = await store.subscribe((changes) => {
    for (const { path } of changes?.files ?? []) told.add(path);
    look();
  });
  onTestFinished(() => subscription.close());
  const until = (path: string) =>
    new Promise<void>((resolve) => {
      look = () => told.has(path) && resolve();
      look();
    });
  writeFileSync(join(root, 'b.md'), 'b');
  vi.advanceTimersByTime(30_000);
  await until('b.md');
  system.isFull = false;
  vi.advanceTimersByTime(30_000);
  writeFileSync(join(root, 'c.md'), 'c');
  await until('c.md');
  writeFileSync(join(root, 'd.md'), 'd');
  await until('d.md');
  expect([...told]).toEqual(['b.md', 'c.md', 'd.md']);
});
