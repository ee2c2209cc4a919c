import { clean } from '../request.js';
import type { Revision } from '../store.js';
import type { Context } from './context.js';
import type { Journal } from './journal.js';

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
