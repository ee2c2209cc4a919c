import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasEnded, isCode } from '../lock.js';
import { clean } from '../request.js';
import type { Revision } from '../store.js';
import type { Context } from './context.js';
import { type Attempt, abandoned, attemptsIn, type Journal } from './journal.js';
import { takeBack } from './placing.js';
import { scanPaths } from './scan.js';
import { holdingIndex, updateIndex } from './staging.js';

/** Whether something was left behind by a program that ended in the middle of its work. */
export async function isLeftOver(context: Context): Promise<boolean> {
  for (const { name } of await attemptsIn(context)) if (await hasEnded(name)) return true;
  return false;
}

/** Finishes or takes back what programs that have ended left undone. The lock has to be held. */
export async function recover(context: Context, holder: string): Promise<void> {
  for (const attempt of await attemptsIn(context)) {
    if (!abandoned.delete(attempt.name) && !(await hasEnded(attempt.name))) continue;
    const journal = await attempt.read();
    if (journal) {
      await waitForOrphans(attempt);
      await dropRefLocks(context, attempt);
      await holdingIndex(context, holder, () => settle(context, attempt, journal));
    }
    await attempt.end(context);
  }
  for (const name of await readdir(context.work).catch(() => [])) {
    if (name.startsWith('lock-') && (await hasEnded(name.slice('lock-'.length))))
      await rm(join(context.work, name), { recursive: true, force: true });
  }
}

/** All or nothing: what was committed is finished, everything else is as it was before. The index is held. */
export async function settle(context: Context, attempt: Attempt, journal: Journal): Promise<void> {
  if (!journal.commits || !(await commitOf(context, journal))) {
    await takeBack(context, attempt, journal);
    return;
  }
  const paths = journal.files.map(({ path }) => path);
  const now = await scanPaths(context, paths);
  const stale = journal.files.flatMap(({ path, staged, stagedBefore, mode }) =>
    staged !== undefined && (now.files.get(path)?.staged ?? null) === stagedBefore
      ? [{ path, id: staged, mode }]
      : [],
  );
  await updateIndex(context, attempt.name, stale);
}

/** The commit that an attempt made, if it came so far: the one right behind its start that has what it committed. */
export async function commitOf(
  { repository: { git }, objects }: Context,
  journal: Journal,
): Promise<Revision | null> {
  const head = await objects.info('HEAD^{commit}');
  if (!head || head.id === journal.commit) return null;
  if (await isOnly(head.id, objects, journal)) return head.id;
  const range = journal.commit === null ? [head.id] : ['--ancestry-path', `${journal.commit}..${head.id}`];
  const { out } = await git.ask(['rev-list', '--parents', '--topo-order', '--reverse', ...range]);
  for (const line of out.toString().trim().split('\n')) {
    const [revision = '', ...parents] = line.split(' ');
    const follows = journal.commit === null ? parents.length === 0 : parents.includes(journal.commit);
    if (follows && (await isBy(revision, { git, objects }, journal))) return revision;
  }
  return null;
}

/** The usual case, told without starting a program: nobody else has committed since, and no hook changed a thing. */
async function isOnly(revision: Revision, objects: Context['objects'], journal: Journal): Promise<boolean> {
  const found = await objects.contents(revision);
  const [header = '', ...message] = (found?.bytes.toString() ?? '').split('\n\n');
  const parents = [...header.matchAll(/^parent (.+)$/gm)].map(([, id]) => id);
  if (parents.length > 1 || (parents[0] ?? null) !== journal.commit) return false;
  const { name, email } = journal.author;
  return (
    header.includes(`\nauthor ${clean(name)} <${clean(email)}> `) &&
    message.join('\n\n').trim() === journal.message.trim()
  );
}

/** A hook may have changed words of the message and of files, so each alone is enough. */
async function isBy(
  revision: Revision,
  { git, objects }: { readonly git: Context['repository']['git']; readonly objects: Context['objects'] },
  { author, message, files }: Journal,
): Promise<boolean> {
  const { out } = await git.ask(['log', '-1', '--no-mailmap', '--format=%an%n%ae%n%B', revision]);
  const [name, email, ...lines] = out.toString().split('\n');
  if (name !== clean(author.name) || email !== clean(author.email)) return false;
  if (lines.join('\n').trim() === message.trim()) return true;
  for (const { path, committed } of files) {
    if (committed === undefined) continue;
    const found = await objects.info(`${revision}:${path}`);
    if ((found?.id ?? null) !== committed) return false;
  }
  return true;
}

/** A `git commit` that we started may have outlived us. It carries the name of its attempt. */
async function waitForOrphans({ name }: Attempt): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until && (await isCarried(name)); )
    await new Promise((resolve) => setTimeout(resolve, 50));
}

async function isCarried(name: string): Promise<boolean> {
  const processes = (await readdir('/proc').catch(() => [])).filter((each) => /^\d+$/.test(each));
  const mine = await Promise.all(
    processes.map(async (each) =>
      (await readFile(`/proc/${each}/environ`, 'latin1').catch(() => '')).includes(`${carried}=${name}\0`),
    ),
  );
  return mine.includes(true);
}

export const carried = 'DEBRIEF_COMMIT';

/** How long a lock of a ref lasts at most while its Git program is alive; usually some milliseconds. */
const longestRefLock = 2000;

/** When our `git commit` was killed as well, it may have left a lock on the branch. */
async function dropRefLocks(
  { repository: { gitDir, commonDir, git } }: Context,
  attempt: Attempt,
): Promise<void> {
  const branch = await git.ask(['symbolic-ref', '--quiet', 'HEAD'], { fine: [0, 1] });
  const ref = branch.out.toString().trim();
  const began = await lstat(attempt.file('journal.json'), { bigint: true }).catch(() => null);
  const locks = [join(gitDir, 'HEAD.lock'), ...(ref === '' ? [] : [join(commonDir, `${ref}.lock`)])];
  for (const lock of locks) {
    const first = await lstat(lock, { bigint: true }).catch(() => null);
    if (!first || !began || first.mtimeNs < began.mtimeNs) continue;
    await new Promise((resolve) => setTimeout(resolve, longestRefLock));
    const later = await lstat(lock, { bigint: true }).catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    });
    if (later?.ino === first.ino && later.mtimeNs === first.mtimeNs) await rm(lock);
  }
}
