import { join, relative, sep } from 'node:path';
import { type GitStore, gitPerson, openGitStore, type Person, StoreError } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { folderAround } from './root.js';
import { Stop } from './stop.js';

// In a file of its own, which a check loads without the store of Git.
export { Stop };

/** The folder of postmortems that a command works in. */
export interface Folder {
  readonly root: string;
  readonly store: GitStore;
}

/**
 * Runs the work of a command in the folder of postmortems around the current one. What is in the way ends it with
 * its message: `end(await inFolder(io, async (folder) => { …; return exits.fine; }))`.
 */
export async function inFolder(io: Io, work: (folder: Folder) => Promise<Exit>): Promise<Exit> {
  return await stopping(io, () => withFolder(io, work));
}

/** The same for work that has something to tell; what is in the way is thrown. */
export async function withFolder<T>(io: Io, work: (folder: Folder) => Promise<T>): Promise<T> {
  const store = await openGitStore(folderAround(io.cwd()), { env: io.env });
  try {
    return await work({ root: store.root, store });
  } finally {
    await store.close();
  }
}

/** Ends with the lines of a `Stop` or of an obstacle; everything else is a fault of ours. */
export async function stopping(io: Io, work: () => Promise<Exit>): Promise<Exit> {
  try {
    return await work();
  } catch (error) {
    const lines = linesOf(error);
    if (!lines) throw error;
    for (const line of lines) io.stderr.write(`${visible(line)}\n`);
    if (error instanceof Stop) return error.exit;
    return error instanceof StoreError && error.obstacle === 'busy' ? exits.conflict : exits.refused;
  }
}

/** What a `Stop` or an obstacle has to say; null for everything else. */
export function linesOf(error: unknown): readonly string[] | null {
  if (error instanceof Stop) return error.lines;
  return error instanceof StoreError ? error.message.split('\n') : null;
}

/** Who is asking: Git's user. */
export async function author({ store }: Folder, io: Io): Promise<Person> {
  const person = await gitPerson(store.root, { env: io.env });
  if (person) return person;
  throw nameUnknown();
}

/** What to do where Git has no name to sign a change with. */
export function nameUnknown(): Stop {
  return new Stop(
    exits.refused,
    'Git does not know your name yet, and a change carries the name of its author. Tell it once:',
    '  git config --global user.name "Your Name"',
    '  git config --global user.email you@example.com',
  );
}

/** A file of the folder as it is shown and typed from where the person is. */
export function fromHere(path: string, { root }: Folder, io: Io): string {
  return relative(io.cwd(), join(root, path)).split(sep).join('/');
}
