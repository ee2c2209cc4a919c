import { execFile } from 'node:child_process';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoreError } from '../errors.js';
import { isCode } from '../lock.js';
import type { Context } from './context.js';
import type { Attempt, Journal } from './journal.js';

/** The file with the message of a commit. `git commit` has it in its command line, which tells whose it is. */
export function wordsOf(attempt: Attempt): string {
  return attempt.file('message');
}

/** How long a hook may take that goes on after our program has ended, in milliseconds. */
const patience = 60_000;

/** A `git commit` that we started may have outlived us, and may still make its commit. */
export async function waitForOrphans(attempt: Attempt): Promise<void> {
  const words = wordsOf(attempt);
  for (const until = Date.now() + patience; await isNamed(words); ) {
    if (Date.now() > until)
      throw new StoreError(
        'busy',
        'The git commit of a program that was killed is still at work here, perhaps in a hook. Try again when it has ended.',
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a program runs that has some words in its command line. */
async function isNamed(words: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const processes = await readdir('/proc').catch(() => null);
  if (!processes) {
    const told = await promisify(execFile)('ps', ['-ax', '-o', 'command=']).catch(() => ({ stdout: '' }));
    return told.stdout.includes(words);
  }
  const lines = await Promise.all(
    processes
      .filter((each) => /^\d+$/.test(each))
      .map((each) => readFile(`/proc/${each}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.some((line) => line.includes(words));
}

/** How long a lock of a ref lasts at most while its Git program is alive; usually some milliseconds. */
const longestLock = 2000;

/** When our `git commit` was killed as well, it may have left locks on the branch, and on its tidying up. */
export async function dropRefLocks(
  { repository: { gitDir, commonDir } }: Context,
  attempt: Attempt,
  { branch }: Journal,
): Promise<void> {
  const began = await lstat(attempt.journal, { bigint: true }).catch(() => null);
  const locks = [
    join(gitDir, 'HEAD.lock'),
    join(commonDir, 'objects/maintenance.lock'),
    ...(branch === null ? [] : [join(commonDir, `refs/heads/${branch}.lock`)]),
  ];
  const stateOf = async (lock: string): Promise<string | null> => {
    const found = await lstat(lock, { bigint: true }).catch((error: unknown) => {
      if (isCode(error, 'ENOENT', 'ENOTDIR')) return null;
      throw error;
    });
    return found && began && found.mtimeNs >= began.mtimeNs ? `${found.ino} ${found.mtimeNs}` : null;
  };
  const before = await Promise.all(locks.map(stateOf));
  if (before.every((state) => state === null)) return;
  await new Promise((resolve) => setTimeout(resolve, longestLock));
  for (const [index, lock] of locks.entries()) {
    const state = before[index] ?? null;
    if (state !== null && (await stateOf(lock)) === state) await rm(lock, { force: true });
  }
}
