import { copyFile, link, open, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import { isCode } from '../lock.js';
import type { Version } from '../store.js';
import type { Context } from './context.js';
import type { Attempt } from './journal.js';

/** What an index is to hold for one path; null takes it out. */
export interface IndexEntry {
  readonly path: string;
  readonly id: Version | null;
  readonly mode: '100644' | '100755';
}

const patience = 5000;

/** What tells one state of the person's index from another. */
export async function indexState({ repository }: Context): Promise<string> {
  const found = await stat(join(repository.gitDir, 'index'), { bigint: true }).catch(() => null);
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'none';
}

/** A copy of the person's index, to be changed in peace. It has what Git knows of the files, so that Git stays fast. */
export async function copyIndex({ repository }: Context, to: string): Promise<void> {
  await copyFile(join(repository.gitDir, 'index'), to).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT')) throw error;
  });
}

export async function changeIndex(
  { repository }: Context,
  index: string,
  entries: readonly IndexEntry[],
): Promise<void> {
  const none = '0'.repeat(repository.algorithm === 'sha256' ? 64 : 40);
  const input = entries
    .map(({ path, id, mode }) => (id === null ? `0 ${none}\t${path}\0` : `${mode} ${id}\t${path}\0`))
    .join('');
  const args = ['-c', 'core.fsync=index', 'update-index', '-z', '--index-info'];
  await repository.git.ask(args, { input, env: { GIT_INDEX_FILE: index } });
}

/**
 * Puts a changed copy in the place of the person's index, in the way that Git does it: `index.lock` is a second name
 * of our copy, so that after a crash we know it as ours. False when the index is not in the state that the copy was
 * made from.
 */
export async function replaceIndex(context: Context, copy: string, state: string): Promise<boolean> {
  const { gitDir } = context.repository;
  const lock = join(gitDir, 'index.lock');
  const handle = await open(copy, 'r+');
  await handle.sync().finally(() => handle.close());
  if (!(await lockedIndex(copy, lock))) return false;
  if ((await indexState(context)) !== state) {
    await unlink(lock);
    return false;
  }
  await rename(lock, join(gitDir, 'index'));
  await rm(copy, { force: true });
  return true;
}

async function lockedIndex(copy: string, lock: string): Promise<boolean> {
  try {
    await link(copy, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Has the person's index show what was committed, and leaves everything else in it as it is. */
export async function updateIndex(
  context: Context,
  attempt: Attempt,
  entries: readonly IndexEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const next = attempt.index(context, 'next');
  const until = Date.now() + patience;
  for (;;) {
    await rm(next, { force: true });
    const state = await indexState(context);
    await copyIndex(context, next);
    await changeIndex(context, next, entries);
    if (await replaceIndex(context, next, state)) return;
    if (Date.now() > until) throw indexBusy(context);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until no other Git program writes the index. */
export async function waitForIndex(context: Context): Promise<void> {
  const lock = join(context.repository.gitDir, 'index.lock');
  for (const until = Date.now() + patience; await exists(lock); ) {
    if (Date.now() > until) throw indexBusy(context);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** After a crash: takes away the lock of the index when it is a second name of our copy. */
export async function dropOwnLock(context: Context, attempt: Attempt): Promise<void> {
  const lock = join(context.repository.gitDir, 'index.lock');
  const [held, own] = await Promise.all([
    stat(lock, { bigint: true }).catch(() => null),
    stat(attempt.index(context, 'next'), { bigint: true }).catch(() => null),
  ]);
  if (held && own && held.ino === own.ino && held.dev === own.dev) await unlink(lock);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function indexBusy({ repository }: Context): StoreError {
  return new StoreError(
    'busy',
    `Another Git program is at work here. Try again when it has ended; if there is none, one was interrupted: remove ${join(repository.gitDir, 'index.lock')}.`,
  );
}
