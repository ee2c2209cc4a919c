import {
  copyFile,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncAll } from '../durable.js';
import { StoreError } from '../errors.js';
import { second } from '../files.js';
import { hasEnded, isCode } from '../lock.js';
import type { Revision, Version } from '../store.js';
import type { Context } from './context.js';
import type { FileStep, Mode } from './journal.js';

/** What an index is to hold for one path; null takes it out. */
export interface IndexEntry {
  readonly path: string;
  readonly id: Version | null;
  readonly mode: Mode;
}

/** How long we wait for other Git programs, in milliseconds. */
const patience = 5000;
const sign = 'debrief ';
const heldName = /^debrief-(.+)-held\.index$/;

/**
 * Holds the lock of the person's index, as every Git program does that changes it: meanwhile nobody else begins to
 * commit. One who has let go of it already may still move the branch: that is for `git commit` to see. While we hold the
 * lock, it has a second name that says whose it is: so we know one that a crash has left behind, also when the power
 * failed and nothing that was written into it is there.
 */
export async function holdingIndex<T>(context: Context, holder: string, work: () => Promise<T>): Promise<T> {
  const { gitDir } = context.repository;
  const lock = join(gitDir, 'index.lock');
  const own = join(gitDir, `debrief-${holder}-held.index`);
  await writeFile(own, `${sign}${holder}\n`);
  try {
    for (const until = Date.now() + patience; !(await isTaken(own, lock)); ) {
      if (await dropStaleLock(context)) continue;
      if (Date.now() > until) throw indexBusy(lock);
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 15));
    }
    return await work();
  } finally {
    if ((await holderOf(lock)) === holder) await unlink(lock);
    await rm(own, { force: true });
  }
}

async function isTaken(own: string, lock: string): Promise<boolean> {
  try {
    await second(own, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Takes away a lock of ours whose program has ended. Only one of our programs does so at a time: it holds our own lock. */
export async function dropStaleLock({ repository: { gitDir } }: Context): Promise<boolean> {
  const lock = join(gitDir, 'index.lock');
  const holder = await holderOf(lock);
  if (holder === null || !(await hasEnded(holder))) return false;
  await rm(lock, { force: true });
  return true;
}

async function holderOf(lock: string): Promise<string | null> {
  const stats = await stat(lock, { bigint: true }).catch(() => null);
  if (!stats) return null;
  const told = await readFile(lock, 'latin1').catch(() => '');
  if (told.startsWith(sign)) return told.slice(sign.length).trim();
  for (const name of await readdir(dirname(lock))) {
    const holder = heldName.exec(name)?.[1];
    const own = holder && (await stat(join(dirname(lock), name), { bigint: true }).catch(() => null));
    if (own && own.ino === stats.ino && own.dev === stats.dev) return holder ?? null;
  }
  return null;
}

/**
 * A copy of the person's index, to be changed in peace. It has what Git knows of the files, so that Git stays fast, and
 * is not younger: what was edited in the second of the index is only read again by its time.
 */
export async function copyIndex({ repository }: Context, to: string): Promise<void> {
  const index = join(repository.gitDir, 'index');
  try {
    await copyFile(index, to);
    const written = Math.floor((await stat(index)).mtimeMs / 1000);
    await utimes(to, written, written);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
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
  await repository.git.ask(['update-index', '-z', '--index-info'], {
    input,
    env: { GIT_INDEX_FILE: index },
  });
}

/** What the commit is to have of some files. */
export function committedEntries(files: readonly FileStep[]): IndexEntry[] {
  return files.map(({ path, committed, mode }) => ({ path, id: committed ?? null, mode: mode.committed }));
}

/** Whether somebody has staged something: then the index is not what is committed. */
export async function hasStaged({ repository: { git } }: Context, index: string): Promise<boolean> {
  const args = ['diff-index', '--cached', '--quiet', '--ignore-submodules=none', 'HEAD'];
  const { code } = await git.ask(args, { fine: [0, 1, 128], env: { GIT_INDEX_FILE: index } });
  return code !== 0;
}

/** What an index has otherwise than a commit besides some files; another repository in the place of one is besides. */
export async function changedBesides(
  { repository: { git } }: Context,
  index: string,
  commit: Revision,
  files: readonly FileStep[],
): Promise<readonly string[]> {
  const args = ['diff-index', '--cached', '-z', '--raw', '--no-renames', '--ignore-submodules=none', commit];
  const fields = await git.fields(args, { env: { GIT_INDEX_FILE: index } });
  return fields.filter((path, at) => {
    if (at % 2 === 0) return false;
    const wasRepository = fields[at - 1]?.startsWith(':160000 ') ?? false;
    return wasRepository || !files.some((each) => each.path === path);
  });
}

/** Makes an index what is committed, so that nothing that somebody has staged comes along. */
export async function withoutStaged(
  { repository: { git } }: Context,
  index: string,
  commit: Revision | null,
): Promise<void> {
  const args = commit === null ? ['--empty'] : ['--reset', commit];
  await git.ask(['read-tree', ...args], { env: { GIT_INDEX_FILE: index } });
}

/** Puts an index in the place of the person's, with its lock held. */
export async function replaceIndex({ repository: { gitDir } }: Context, index: string): Promise<void> {
  const handle = await open(index, 'r+');
  await handle.sync().finally(() => handle.close());
  await rename(index, join(gitDir, 'index'));
  await syncAll([gitDir]);
}

/** Has the person's index show what was committed, and leaves everything else in it as it is. Its lock is held. */
export async function updateIndex(
  context: Context,
  holder: string,
  entries: readonly IndexEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const next = temporaryIndex(context, holder, 'next');
  try {
    await copyIndex(context, next);
    await changeIndex(context, next, entries);
    await replaceIndex(context, next);
  } finally {
    await rm(next, { force: true });
  }
}

/** An index of ours lies beside the real one, so that it can take its place. */
export function temporaryIndex({ repository }: Context, holder: string, which: 'commit' | 'next'): string {
  return join(repository.gitDir, `debrief-${holder}-${which}.index`);
}

/** Takes away what is left of the indexes of a holder. */
export async function dropIndexes({ repository: { gitDir } }: Context, holder: string): Promise<void> {
  const names = (await readdir(gitDir)).filter((name) => name.startsWith(`debrief-${holder}-`));
  await Promise.all(names.map((name) => rm(join(gitDir, name), { force: true })));
}

/** Takes away the indexes of all programs that have ended, and their lock. Our own lock is held. */
export async function dropLeftIndexes(context: Context): Promise<void> {
  const { gitDir } = context.repository;
  await dropStaleLock(context);
  for (const name of await readdir(gitDir)) {
    const holder = /^debrief-(.+)-(?:held|commit|next)\.index(?:\.lock)?$/.exec(name)?.[1];
    if (holder && (await hasEnded(holder))) await rm(join(gitDir, name), { force: true });
  }
}

function indexBusy(lock: string): StoreError {
  return new StoreError(
    'busy',
    `Another Git program is at work here. Try again when it has ended; if there is none, one was interrupted: remove ${lock}.`,
  );
}
