import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasEnded } from '../lock.js';
import type { Version } from '../store.js';
import { stagedEntries } from './afterwards.js';
import type { Context } from './context.js';
import {
  type Attempt,
  abandoned,
  attemptsIn,
  type FileStep,
  ignoreOwnFolder,
  type Journal,
} from './journal.js';
import { commitOf } from './made.js';
import { dropRefLocks, waitForOrphans } from './orphans.js';
import { bringBackLateEdits, dropEmptyFolders, takeBack } from './placing.js';
import { scanPaths } from './scan.js';
import { dropLeftIndexes, dropStaleLock, holdingIndex, updateIndex } from './staging.js';

/** Whether something was left behind by a program that ended in the middle of its work. */
export async function isLeftOver({ work, locks }: Context): Promise<boolean> {
  const folders = [work, locks, join(locks, 'lock')].map((folder) => readdir(folder).catch(() => []));
  for (const name of (await Promise.all(folders)).flat())
    if (await hasEnded(name.replace(/^lock-/, ''))) return true;
  return false;
}

/** Finishes or takes back what programs that have ended left undone. The lock has to be held. */
export async function recover(context: Context, holder: string): Promise<void> {
  for (const attempt of await attemptsIn(context)) {
    if (!abandoned.has(attempt.name) && !(await hasEnded(attempt.name))) continue;
    const noted = await attempt.read(context);
    if (noted) {
      await waitForOrphans(noted.attempt);
      await dropRefLocks(context, noted.attempt, noted.journal);
      await holdingIndex(context, holder, () => settle(context, holder, noted.attempt, noted.journal));
    }
    await dropStaleLock(context);
    abandoned.delete(attempt.name);
    await (noted?.attempt ?? attempt).end(context);
  }
  await dropLeftIndexes(context);
  await ignoreOwnFolder(context);
  for (const name of await readdir(context.locks)) {
    if (name.startsWith('lock-') && (await hasEnded(name.slice('lock-'.length))))
      await rm(join(context.locks, name), { recursive: true, force: true });
  }
}

/**
 * All or nothing: what was committed is finished, everything else is as it was before. The index is held. Tells the
 * files that stay as somebody, or a hook, has changed them in between. `holder` is who does this now: what the attempt
 * has left of indexes of its own, and of their locks, is in nobody's way.
 */
export async function settle(
  context: Context,
  holder: string,
  attempt: Attempt,
  journal: Journal,
  aside: string | null = null,
): Promise<readonly string[]> {
  const revision = journal.commits ? await commitOf(context, journal) : null;
  const { files } = await scanPaths(
    context,
    journal.files.map(({ path }) => path),
  );
  const isStaged = ({ path }: FileStep, version: Version | null | undefined): boolean =>
    (files.get(path)?.staged ?? null) === version;
  const changed = journal.files.filter(({ staged, stagedBefore }) => (staged ?? null) !== stagedBefore);
  if (revision === null) {
    const left = await takeBack(context, attempt, journal, aside);
    const ahead = changed.filter((step) => step.staged !== undefined && isStaged(step, step.staged));
    const entries = ahead.map(({ path, stagedBefore, mode }) => ({
      path,
      id: stagedBefore,
      mode: mode.stagedBefore,
    }));
    await updateIndex(context, holder, entries);
    return left;
  }
  if (changed.some((step) => step.staged !== undefined && isStaged(step, step.stagedBefore)))
    await updateIndex(context, holder, await stagedEntries(context, journal, revision));
  await bringBackLateEdits(context, attempt, journal);
  await dropEmptyFolders(context, journal.files);
  return [];
}
