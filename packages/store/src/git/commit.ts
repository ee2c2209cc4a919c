import { dirname, join } from 'node:path';
import { writeDurably } from '../durable.js';
import { StoreError } from '../errors.js';
import { checkNew, checkTogether, spotOf } from '../files.js';
import { locked } from '../lock.js';
import { checkCommit, pathsOf } from '../request.js';
import type { Commit, Conflict, Done, FileChange, Revision } from '../store.js';
import { stagedEntries, syncRepository, tidyUp, versionsAfter } from './afterwards.js';
import { keepBlobs } from './blobs.js';
import { conflictsIn } from './conflicts.js';
import { type Context, fullPath } from './context.js';
import { gitCommit } from './gitcommit.js';
import { Attempt, abandoned, type FileStep, type Journal } from './journal.js';
import { authorDate } from './made.js';
import { checkReady } from './obstacles.js';
import { bringBackLateEdits, dropEmptyFolders, foldersFor, Overtaken, place } from './placing.js';
import { type NewContent, nowhere, planChange } from './plan.js';
import { recover, settle } from './recover.js';
import { type Places, scanPaths } from './scan.js';
import {
  changedBesides,
  changeIndex,
  committedEntries,
  copyIndex,
  hasStaged,
  holdingIndex,
  replaceIndex,
  temporaryIndex,
  updateIndex,
  withoutStaged,
} from './staging.js';

/** How long a commit waits for others before it gives up, in milliseconds. */
const patience = 60_000;
/** How often a commit starts again when somebody else committed in the same moment. */
const tries = 20;

/** Does all changes of a commit, or none. */
export async function commitFiles(context: Context, commit: Commit): Promise<Done | Conflict> {
  checkCommit(commit);
  for (const change of commit.changes)
    for (const path of pathsOf(change)) spotOf(context.repository.root, path);
  for (let count = 1; ; count++) {
    const attempt = await Attempt.begin(context);
    try {
      const contents = stage(context, attempt, commit.changes);
      // What takes long is done before others have to wait for us.
      if (commit.changes.some(isStreamed)) await contents;
      contents.catch(() => undefined);
      return await locked(context.locks, attempt.name, patience, async () => {
        await recover(context, attempt.name);
        return await holdingIndex(context, attempt.name, () => perform(context, attempt, commit, contents));
      });
    } catch (error) {
      // A content that comes as a stream cannot be read again.
      const again = error instanceof Overtaken && count < tries && !commit.changes.some(isStreamed);
      if (error instanceof Overtaken && !again)
        throw new StoreError(
          'busy',
          'Somebody else changed the same files in this moment, so nothing was done. Try again.',
        );
      if (!again) throw error;
    } finally {
      await attempt.end(context);
    }
  }
}

function isStreamed(change: FileChange): boolean {
  const { content } = change;
  return typeof content === 'object' && content !== null && !(content instanceof Uint8Array);
}

/** Has the new contents on the disk and in Git, before the lock is taken: a large one takes its time. */
async function stage(
  context: Context,
  attempt: Attempt,
  changes: readonly FileChange[],
): Promise<ReadonlyMap<FileChange, NewContent>> {
  const staged: { change: FileChange; name: string; path: string; file: string }[] = [];
  for (const [number, change] of changes.entries()) {
    if (change.content === null || change.content === undefined) continue;
    const name = `new-${number}`;
    await writeDurably(attempt.file(name), change.content);
    staged.push({ change, name, path: fullPath(context, change.path), file: attempt.file(name) });
  }
  const ids = staged.length > 0 ? await keepBlobs(context, staged) : [];
  return new Map(staged.map(({ change, name }, index) => [change, { name, version: ids[index] ?? '' }]));
}

/** The commit itself, with our own lock and that of the index held. */
async function perform(
  context: Context,
  attempt: Attempt,
  commit: Commit,
  staged: Promise<ReadonlyMap<FileChange, NewContent>>,
): Promise<Done | Conflict> {
  const paths = commit.changes.flatMap(pathsOf).map((path) => fullPath(context, path));
  const index = temporaryIndex(context, attempt.name, 'commit');
  await copyIndex(context, index);
  const [before, isStaged] = await Promise.all([scanPaths(context, paths), hasStaged(context, index)]);
  await checkReady(context.repository, before);
  const places = (path: string): Places => before.files.get(path) ?? nowhere;
  const conflicts = await conflictsIn(context, commit.changes, places);
  if (conflicts.length > 0) return { done: false, conflicts };
  await checkNewNames(context, commit, places);
  const { files, entangled } = await plan(context, attempt, commit, places, await staged);
  const toCommit = files.filter(({ committed }) => committed !== undefined);
  const journal: Journal = {
    format: 1,
    commit: before.commit,
    branch: before.branch,
    author: commit.author,
    date: await authorDate(context.repository.git),
    message: commit.message,
    commits: !entangled && toCommit.length > 0,
    files,
    folders: foldersFor(context, files),
  };
  await attempt.write(context, journal);
  let revision: Revision | null = null;
  try {
    const prepare = async (): Promise<void> => {
      if (isStaged) await withoutStaged(context, index, before.commit);
      await changeIndex(context, index, committedEntries(toCommit));
      if (before.commit !== null) await checkNothingElse(context, index, before.commit, toCommit);
    };
    const ready = await Promise.allSettled([place(context, attempt, journal), journal.commits && prepare()]);
    for (const each of ready) if (each.status === 'rejected') throw each.reason;
    if (journal.commits) revision = await gitCommit(context, attempt, journal, index);
  } catch (error) {
    throw await takeBack(context, attempt, journal, error);
  }
  await orAbandon(attempt, async () => {
    if (revision !== null && !isStaged) await replaceIndex(context, index);
    else if (!entangled)
      await updateIndex(context, attempt.name, await stagedEntries(context, journal, revision));
    if (revision !== null) await bringBackLateEdits(context, attempt, journal);
    await dropEmptyFolders(context, files);
  });
  if (revision !== null) {
    await syncRepository(context, before, revision, toCommit);
    await tidyUp(context);
  }
  return {
    done: true,
    revision,
    versions: await versionsAfter(context, files, revision),
    uncommitted: entangled ? commit.changes.map(({ path }) => path) : [],
  };
}

/** Throws when a file that is to be made has a name that not every computer can hold. */
async function checkNewNames(
  context: Context,
  { changes }: Commit,
  places: (path: string) => Places,
): Promise<void> {
  const made = changes.flatMap(({ path, content }) =>
    content !== null && places(fullPath(context, path)).working === null ? [path] : [],
  );
  for (const path of made) await checkNew(context.repository.root, path);
  checkTogether(made);
}

/** A file in the place of a folder would take its files, or another repository, out of the commit. */
async function checkNothingElse(
  context: Context,
  index: string,
  commit: Revision,
  files: readonly FileStep[],
): Promise<void> {
  const [first] = files.some(({ stagedBefore }) => stagedBefore === null)
    ? await changedBesides(context, index, commit, files)
    : [];
  if (first !== undefined)
    throw new StoreError(
      'path',
      `${first} is in the way, and would have to go. Choose another name, or move it first.`,
    );
}

/** What a hook that said no has made of our files is not lost: it lies beside, in a folder of our own. */
async function takeBack(
  context: Context,
  attempt: Attempt,
  journal: Journal,
  error: unknown,
): Promise<unknown> {
  const isRefused = error instanceof StoreError && error.obstacle === 'refused-by-hook';
  const aside = isRefused ? join(dirname(context.work), 'kept', attempt.name) : null;
  const left = await orAbandon(attempt, () => settle(context, attempt.name, attempt, journal, aside));
  if (!isRefused || left.length === 0) return error;
  const names = left.map((path) => path.slice(context.repository.prefix.length)).join(', ');
  return new StoreError(
    error.obstacle,
    `${error.message}\nThe hook also changed ${names}; that version is kept in ${aside}.`,
  );
}

async function plan(
  context: Context,
  attempt: Attempt,
  { changes, withEdits = false }: Commit,
  places: (path: string) => Places,
  contents: ReadonlyMap<FileChange, NewContent>,
): Promise<{ readonly files: readonly FileStep[]; readonly entangled: boolean }> {
  const files: FileStep[] = [];
  let entangled = false;
  for (const [number, change] of changes.entries()) {
    const content = contents.get(change) ?? null;
    const planned = await planChange(context, attempt, change, { content, places, withEdits, number });
    files.push(...planned.steps);
    entangled ||= planned.entangled;
  }
  return { files, entangled };
}

/** Work that ends an attempt. Where it fails, the journal stays for the next who holds the lock. */
async function orAbandon<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    abandoned.add(attempt.name);
    throw error;
  }
}
