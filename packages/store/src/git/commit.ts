import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolders, writeDurably } from '../durable.js';
import { StoreError } from '../errors.js';
import { checkNew, spotOf } from '../files.js';
import { locked } from '../lock.js';
import { checkCommit, clean, pathsOf } from '../request.js';
import type {
  Commit,
  Conflict,
  ConflictingFile,
  Done,
  FileChange,
  Person,
  Revision,
  Version,
} from '../store.js';
import { keepBlobs } from './blobs.js';
import { type Context, fullPath } from './context.js';
import { failure, type Git, type Ran } from './git.js';
import { Attempt, abandoned, type FileStep, type Journal } from './journal.js';
import { checkReady } from './obstacles.js';
import { foldersFor, Overtaken, place } from './placing.js';
import { type NewContent, nowhere, type Plan, planChange } from './plan.js';
import { carried, commitOf, recover, settle } from './recover.js';
import { type Places, type Scan, scanPaths } from './scan.js';
import { changeIndex, copyIndex, indexState, replaceIndex, updateIndex, waitForIndex } from './staging.js';

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
      return await locked(context.work, attempt.name, patience, async () => {
        await recover(context);
        return await perform(context, attempt, commit, contents);
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

/** The commit itself, with the lock held. */
async function perform(
  context: Context,
  attempt: Attempt,
  commit: Commit,
  staged: Promise<ReadonlyMap<FileChange, NewContent>>,
): Promise<Done | Conflict> {
  const { repository } = context;
  await waitForIndex(context);
  const paths = commit.changes.flatMap(pathsOf).map((path) => fullPath(context, path));
  const index = attempt.index(context, 'commit');
  const indexBefore = await indexState(context);
  await copyIndex(context, index);
  const [before, isStaged] = await Promise.all([scanPaths(context, paths), hasStaged(context, index)]);
  await checkReady(repository, before);
  const places = (path: string): Places => before.files.get(path) ?? nowhere;
  const conflicts = await conflictsIn(context, commit.changes, places);
  if (conflicts.length > 0) return { done: false, conflicts };
  for (const { path, ...change } of commit.changes) {
    if (places(fullPath(context, path)).working === null && change.content !== null)
      await checkNew(repository.root, path);
  }
  const contents = await staged;
  const plans: Plan[] = [];
  for (const [number, change] of commit.changes.entries()) {
    const content = contents.get(change) ?? null;
    plans.push(
      await planChange(context, attempt, change, {
        content,
        places,
        withEdits: commit.withEdits ?? false,
        number,
      }),
    );
  }
  const files = plans.flatMap(({ steps }) => steps);
  const entangled = commit.changes.filter((_, number) => plans[number]?.entangled).map(({ path }) => path);
  const toCommit = files.filter(({ committed }) => committed !== undefined);
  const journal: Journal = {
    format: 1,
    commit: before.commit,
    author: commit.author,
    message: commit.message,
    commits: entangled.length === 0 && toCommit.length > 0,
    files,
    folders: await foldersFor(context, files),
  };
  await attempt.write(journal);
  let revision: Revision | null = null;
  try {
    await place(context, attempt, journal);
    if (journal.commits) {
      await prepareIndex(context, index, before, isStaged, toCommit);
      revision = await gitCommit(context, attempt, journal, index);
    }
  } catch (error) {
    await orAbandon(attempt, () => settle(context, attempt, journal));
    throw error;
  }
  // What was done stays done; an index that is locked for long gets its entries with the next start.
  await orAbandon(attempt, async () => {
    if (revision === null)
      return await updateIndex(context, attempt, entangled.length > 0 ? [] : indexEntries(files));
    if (!isStaged && (await replaceIndex(context, index, indexBefore))) return;
    await updateIndex(context, attempt, await stagedEntries(context, journal, revision));
  });
  if (revision !== null) await syncRepository(context, before, revision, toCommit);
  return {
    done: true,
    revision,
    versions: await versionsAfter(context, files, revision !== null && (await hasHooks(context))),
    uncommitted: journal.commits || entangled.length === 0 ? [] : commit.changes.map(({ path }) => path),
  };
}

/** Work that ends an attempt. Where it cannot be done now, its journal stays for the next who holds the lock. */
async function orAbandon(attempt: Attempt, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    abandoned.add(attempt.name);
    if (!(error instanceof StoreError)) throw error;
  }
}

/** Whether somebody has staged something: then the index is not what is committed. */
async function hasStaged({ repository: { git } }: Context, index: string): Promise<boolean> {
  const args = ['diff-index', '--cached', '--quiet', 'HEAD'];
  const { code } = await git.ask(args, { fine: [0, 1, 128], env: { GIT_INDEX_FILE: index } });
  return code !== 0;
}

/** The changes that were made from something else than what is there. */
async function conflictsIn(
  context: Context,
  changes: readonly FileChange[],
  places: (path: string) => Places,
): Promise<ConflictingFile[]> {
  const conflicts: ConflictingFile[] = [];
  for (const change of changes) {
    const source = 'from' in change ? change.from : change.path;
    const now = places(fullPath(context, source)).working;
    if (now !== change.base) conflicts.push(await conflictOf(context, source, change, now));
    else if ('from' in change) {
      const taken = places(fullPath(context, change.path)).working;
      if (taken !== null) conflicts.push(await conflictOf(context, change.path, change, taken));
    }
  }
  return conflicts;
}

async function conflictOf(
  context: Context,
  path: string,
  { base, content }: FileChange,
  version: Version | null,
): Promise<ConflictingFile> {
  const { file } = await spotOf(context.repository.root, path);
  const theirs = version === null ? null : await readFile(file).catch(() => null);
  const known = base === null ? null : await context.objects.contents(base);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    path,
    base: known?.bytes ?? null,
    yours: bytes instanceof Uint8Array ? bytes : null,
    theirs,
    version,
  };
}

function indexEntries(files: readonly FileStep[]) {
  return files.flatMap(({ path, staged, mode }) =>
    staged === undefined ? [] : [{ path, id: staged, mode }],
  );
}

/** An index of what is committed and our change: nothing that somebody has staged comes along. */
async function prepareIndex(
  context: Context,
  index: string,
  { commit }: Scan,
  isStaged: boolean,
  files: readonly FileStep[],
): Promise<void> {
  if (isStaged) {
    const args = commit === null ? ['--empty'] : ['-m', 'HEAD'];
    await context.repository.git.ask(['read-tree', ...args], { env: { GIT_INDEX_FILE: index } });
  }
  const entries = files.map(({ path, committed, mode }) => ({ path, id: committed ?? null, mode }));
  await changeIndex(context, index, entries);
}

/** Runs `git commit`, with the person's own hooks and signing. */
async function gitCommit(
  context: Context,
  attempt: Attempt,
  journal: Journal,
  index: string,
): Promise<Revision> {
  const { git } = context.repository;
  const { author, message } = journal;
  const words = attempt.file('message');
  await writeDurably(words, `${message.trim()}\n`);
  const args = [
    '-c',
    'core.fsync=all',
    'commit',
    '--quiet',
    '--no-edit',
    '--cleanup=whitespace',
    `--file=${words}`,
  ];
  const ran = await git.run(args, {
    env: {
      GIT_INDEX_FILE: index,
      GIT_AUTHOR_NAME: clean(author.name),
      GIT_AUTHOR_EMAIL: clean(author.email),
      ...((await hasCommitter(git)) ? {} : committer(author)),
      [carried]: attempt.name,
    },
    fine: Array.from({ length: 256 }, (_, code) => code),
  });
  const revision = await commitOf(context, journal);
  if (revision) return revision;
  if (ran.code === 0 || /cannot lock ref|unable to lock|expected [0-9a-f]{40}/.test(ran.err))
    throw new Overtaken();
  throw await refusal(context, ran);
}

/** The repositories whose Git knows who commits. */
const withCommitter = new WeakSet<Git>();

async function hasCommitter(git: Git): Promise<boolean> {
  if (withCommitter.has(git)) return true;
  const args = ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'];
  const { code } = await git.ask(args, { fine: [0, 128] });
  if (code === 0) withCommitter.add(git);
  return code === 0;
}

function committer({ name, email }: Person) {
  return { GIT_COMMITTER_NAME: clean(name), GIT_COMMITTER_EMAIL: clean(email) };
}

async function refusal(context: Context, ran: Ran): Promise<StoreError> {
  const said = `${ran.out}${ran.err}`.trim();
  if (/failed to sign|gpg: |signing failed|error: Load key/i.test(said)) {
    return new StoreError(
      'not-signed',
      `The commit could not be signed, so nothing was changed. Git said:\n${indented(said)}\nMend the signing, or turn it off with: git config commit.gpgsign false`,
    );
  }
  if (ran.code === 1 && (await hasHooks(context))) {
    return new StoreError(
      'refused-by-hook',
      `A hook of this repository did not accept the change, so nothing was changed.${said === '' ? '' : ` It said:\n${indented(said)}`}`,
    );
  }
  return failure(['commit'], ran);
}

function indented(text: string): string {
  return text
    .split('\n')
    .slice(-40)
    .map((line) => `  ${line}`)
    .join('\n');
}

const changing = ['pre-commit', 'prepare-commit-msg', 'commit-msg'];

/** Whether the repository has hooks that can change or refuse a commit. */
async function hasHooks({ repository: { commonDir, top, config } }: Context): Promise<boolean> {
  const folder = config.hooksPath === null ? join(commonDir, 'hooks') : join(top, config.hooksPath);
  const names = await readdir(config.hooksPath?.startsWith('/') ? config.hooksPath : folder).catch(() => []);
  return names.some((name) => changing.includes(name.replace(/\.exe$/, '')));
}

/** What the index is to have: our change, and whatever a hook has changed in the commit. */
async function stagedEntries(
  { repository: { git } }: Context,
  { commit, files }: Journal,
  revision: Revision,
) {
  const entries = new Map(indexEntries(files).map((entry) => [entry.path, entry]));
  if (commit === null) return [...entries.values()];
  const fields = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', commit, revision]);
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = ''] = (fields[at] ?? '').split(' ');
    const path = fields[at + 1] ?? '';
    const step = files.find((each) => each.path === path);
    const expected = step?.committed ?? null;
    const isGone = /^0+$/.test(mode);
    if (step && (isGone ? null : id) === expected) continue;
    if (isGone || mode === '100644' || mode === '100755')
      entries.set(path, { path, id: isGone ? null : id, mode: mode === '100755' ? mode : '100644' });
  }
  return [...entries.values()];
}

/** The versions of files after a commit; hooks may have changed them once more. */
async function versionsAfter(
  context: Context,
  files: readonly FileStep[],
  changed: boolean,
): Promise<ReadonlyMap<string, Version | null>> {
  const { repository } = context;
  const told = (path: string): string => path.slice(repository.prefix.length);
  if (!changed || files.length === 0) return new Map(files.map(({ path, after }) => [told(path), after]));
  const now = await scanPaths(
    context,
    files.map(({ path }) => path),
  );
  return new Map(files.map(({ path }) => [told(path), now.files.get(path)?.working ?? null]));
}

/** Git has the files of a commit on the disk, but not always the folders that name them. */
async function syncRepository(
  { repository: { gitDir, commonDir }, objects }: Context,
  { branch }: Scan,
  revision: Revision,
  files: readonly FileStep[],
): Promise<void> {
  const names = new Set([`${revision}^{tree}`]);
  for (const { path, committed } of files) {
    if (committed) names.add(committed);
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      names.add(`${revision}:${folder}`);
  }
  const found = await Promise.all([...names].map((name) => objects.info(name)));
  const ids = [revision, ...found.flatMap((each) => (each ? [each.id] : []))];
  const ref = dirname(join(commonDir, 'refs/heads', branch ?? ''));
  await syncFolders([
    gitDir,
    join(commonDir, 'objects'),
    ...ids.map((id) => join(commonDir, 'objects', id.slice(0, 2))),
    ref,
  ]);
}
