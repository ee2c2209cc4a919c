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
 * The commit that an attempt made, if it came so far: the one right behind its start that has its date, and its message
 * or a change of one of its files. Hooks may have changed the rest, and others commit within the same second too.
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
  const text = (await objects.contents(revision))?.bytes.toString() ?? '';
  const end = text.indexOf('\n\n');
  const header = text.slice(0, end);
  const parents = [...header.matchAll(/^parent (.+)$/gm)].map(([, id]) => id);
  if (parents.length > 1 || (parents[0] ?? null) !== journal.commit) return false;
  if (/^author .*> (\d+ [+-]\d{4})$/m.exec(header)?.[1] !== journal.date) return false;
  if (text.slice(end).trim() === journal.message.trim()) return true;
  const idOf = async (commit: Revision | null, path: string): Promise<string | undefined> =>
    commit === null ? undefined : (await objects.info(`${commit}:${path}`))?.id;
  for (const { path, committed } of journal.files) {
    if (committed !== undefined && (await idOf(revision, path)) !== (await idOf(journal.commit, path)))
      return true;
  }
  return false;
}
