import { relative, resolve, sep } from 'node:path';
import { idOfPath, isPostmortem, parse } from '@debrief/document';
import type { ListedFile } from '@debrief/store';
import { exits } from '../exit.js';
import { nearest } from '../nearest.js';
import type { Io } from '../terminal/terminal.js';
import { decoded } from '../text.js';
import { type Folder, Stop } from './folder.js';

/** All postmortems of the folder, oldest first. */
export async function postmortems({ store }: Folder): Promise<readonly ListedFile[]> {
  return (await store.list()).filter(({ path }) => isPostmortem(path));
}

/**
 * The path of the postmortem that somebody means: by its id, its file, an earlier id, or a part of its name that no
 * other has: `2026/11.payments.failover-declines`, `failover-declines`.
 */
export async function find(given: string, folder: Folder, io: Io): Promise<string> {
  const files = (await postmortems(folder)).map(({ path }) => path);
  const here = relative(folder.root, resolve(io.cwd(), given)).split(sep).join('/');
  for (const path of [given, `${given}.md`, here, `${here}.md`]) if (files.includes(path)) return path;
  // A whole id that there was once means no other one that it begins.
  const renamed = isPostmortem(`${idOfPath(given)}.md`)
    ? await byAlias(idOfPath(given), files, folder)
    : null;
  if (renamed) return renamed;
  const wanted = given.toLowerCase().replace(/\.md$/, '');
  const holding = wanted === '' ? [] : files.filter((path) => idOfPath(path).toLowerCase().includes(wanted));
  // `failover` means the one whose name ends so, also where there is a `failover-2`.
  const whole = holding.filter((path) => endsWith(path, wanted));
  const [only] = whole.length === 1 ? whole : holding;
  if (only && (whole.length === 1 || holding.length === 1)) return only;
  if (holding.length > 1) {
    throw new Stop(
      exits.unreadable,
      `${given} could be any of ${holding.length}. Say more of the name:`,
      ...holding.slice(-8).map((path) => `  ${idOfPath(path)}`),
    );
  }
  throw new Unfound(given, nearId(idOfPath(given), files.map(idOfPath)));
}

/** Whether the last parts of a name are these words, whole: `payments.failover` of `2026/11.payments.failover`. */
function endsWith(path: string, words: string): boolean {
  const id = `/${idOfPath(path).toLowerCase()}`;
  return id.endsWith(`/${words}`) || id.endsWith(`.${words}`);
}

/** There is no postmortem that somebody could mean. */
export class Unfound extends Stop {
  /** The id that a slip of the keyboard may have kept from being found. */
  readonly near: string | null;

  constructor(given: string, near: string | null) {
    const way = near === null ? 'debrief list shows those that there are.' : `Did you mean ${near}?`;
    super(exits.unreadable, `There is no postmortem ${given}. ${way}`);
    this.near = near;
  }
}

/** The id that comes nearest to a whole one, to `system.event`, or to the event alone. */
function nearId(given: string, ids: readonly string[]): string | null {
  const forms = [(id: string) => id, (id: string) => id.split('.').slice(1).join('.'), whatHappened];
  for (const form of forms) {
    const near = nearest(given, ids.map(form));
    // Of several that are called alike, the latest is the likeliest.
    const id = near === null ? undefined : ids.findLast((each) => form(each) === near);
    if (id !== undefined) return id;
  }
  return null;
}

/** The last part of a name: what happened. */
function whatHappened(path: string): string {
  return idOfPath(path).split('.').slice(2).join('.').toLowerCase();
}

/** The postmortem that once had this id. */
export async function byAlias(
  id: string,
  paths: readonly string[],
  { store }: Folder,
): Promise<string | null> {
  for (const path of paths) {
    const file = await store.read(path);
    const text = file ? decoded(file.bytes) : '';
    if (!text.includes(id)) continue;
    if (parse(text, null, { path }).model.meta.aliases.some(({ value }) => value === id)) return path;
  }
  return null;
}
