import { writeDurably } from '../durable.js';
import { StoreError } from '../errors.js';
import { checkNew, spotOf } from '../files.js';
import { locked } from '../lock.js';
import { checkCommit, pathsOf } from '../request.js';
import type { Commit, Conflict, Done, FileChange, Revision } from '../store.js';
import { stagedEntries, syncRepository, versionsAfter } from './afterwards.js';
import { keepBlobs } from './blobs.js';
import { conflictsIn } from './conflicts.js';
import { type Context, fullPath } from './context.js';
import { gitCommit } from './gitcommit.js';
import { Attempt, abandoned, type FileStep, type Journal } from './journal.js';
import { checkReady } from './obstacles.js';
import { bringBackLateEdits, foldersFor, Overtaken, place } from './placing.js';
import { type NewContent, nowhere, planChange } from './plan.js';
import { recover, settle } from './recover.js';
import { type Places, scanPaths } from './scan.js';
import {
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
const tries = 5;

/** Does all changes of a commit, or none. */
export async function commitFiles(context: Context, commit: Commit): Promise<Done | Conflict> {
  checkCommit(commit);
  for (const change of commit.changes)
    for (const path of pathsOf(change)) await spotOf(context.repository.root, path);
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

/** The commit itself, while nobody else can make one. */
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
    message: commit.message,
    commits: !entangled && toCommit.length > 0,
    files,
    folders: await foldersFor(context, files),
  };
  await attempt.write(journal);
  let revision: Revision | null = null;
  try {
    const prepare = async (): Promise<void> => {
      if (isStaged) await withoutStaged(context, index, before.commit);
      await changeIndex(context, index, committedEntries(toCommit));
    };
    const ready = await Promise.allSettled([place(context, attempt, journal), journal.commits && prepare()]);
    for (const each of ready) if (each.status === 'rejected') throw each.reason;
    if (journal.commits) revision = await gitCommit(context, attempt, journal, index);
  } catch (error) {
    await orAbandon(attempt, () => settle(context, attempt, journal));
    throw error;
  }
  await orAbandon(attempt, async () => {
    if (revision !== null && !isStaged) await replaceIndex(context, index);
    else if (!entangled)
      await updateIndex(context, attempt.name, await stagedEntries(context, journal, revision));
    if (revision !== null) await bringBackLateEdits(context, attempt, journal);
  });
  if (revision !== null) await syncRepository(context, before, revision, toCommit);
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
  for (const { path, content } of changes) {
    if (content !== null && places(fullPath(context, path)).working === null)
      await checkNew(context.repository.root, path);
  }
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
async function orAbandon(attempt: Attempt, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    abandoned.add(attempt.name);
    throw error;
  }
}
