import type { Revision } from '../store.js';
import type { Context } from './context.js';
import type { Git } from './git.js';
import type { Journal } from './journal.js';

/** The date of a commit that is made now, unless the person has set another: `1763740800 +0100`. */
export async function authorDate(git: Git): Promise<string> {
  if (git.variable('GIT_AUTHOR_DATE')) {
    const told = await git.ask(['var', 'GIT_AUTHOR_IDENT'], { fine: [0, 128] });
    const set = /(\d+ [+-]\d{4})\s*$/.exec(told.out.toString())?.[1];
    if (set) return set;
  }
  const now = new Date();
  const minutes = -now.getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const zone = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
  return `${Math.floor(now.getTime() / 1000)} ${zone}`;
}

/**
 * The commit that an attempt made, if it came so far: the one right behind its start that has its date. Hooks may have
 * changed everything else in it, and while we are at it nobody else can commit.
 */
export async function commitOf(
  { repository: { git }, objects }: Context,
  journal: Journal,
): Promise<Revision | null> {
  const head = await objects.info('HEAD^{commit}');
  if (!head || head.id === journal.commit) return null;
  if (await isMade(head.id, objects, journal)) return head.id;
  const range = journal.commit === null ? [head.id] : ['--ancestry-path', `${journal.commit}..${head.id}`];
  const { out } = await git.ask(['rev-list', '--topo-order', '--reverse', ...range]);
  for (const revision of out.toString().trim().split('\n'))
    if (await isMade(revision, objects, journal)) return revision;
  return null;
}

async function isMade(revision: Revision, objects: Context['objects'], journal: Journal): Promise<boolean> {
  const made = await headerOf(revision, objects);
  return (
    made.date === journal.date && made.parents.length < 2 && (made.parents[0] ?? null) === journal.commit
  );
}

/**
 * Somebody moved the branch without asking, between our look at it and our commit, which would undo theirs: takes ours
 * back from the branch. True where it was so.
 */
export async function undoLateCommit(
  { repository: { git }, objects }: Context,
  journal: Journal,
): Promise<boolean> {
  const head = await objects.info('HEAD^{commit}');
  if (!head || head.id === journal.commit) return false;
  const made = await headerOf(head.id, objects);
  const [parent] = made.parents;
  if (made.date !== journal.date || parent === undefined || parent === journal.commit) return false;
  const words = ['-m', 'debrief: the branch had moved'];
  return (await git.ask(['update-ref', ...words, 'HEAD', parent, head.id], { fine: [0, 128] })).code === 0;
}

async function headerOf(revision: Revision, objects: Context['objects']) {
  const text = (await objects.contents(revision))?.bytes.toString('latin1') ?? '';
  const header = text.slice(0, text.indexOf('\n\n'));
  return {
    parents: [...header.matchAll(/^parent (.+)$/gm)].map(([, id = '']) => id),
    date: /^author .*> (\d+ [+-]\d{4})$/m.exec(header)?.[1] ?? null,
  };
}
