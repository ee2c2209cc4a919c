import type { Revision, Version } from '../store.js';
import { fieldsOf } from './git.js';
import type { Repository } from './repository.js';

/** A file as a commit has it. Links and other repositories are none. */
export interface CommittedFile {
  readonly id: Version;
  readonly executable: boolean;
}

/** How many paths are asked for at once: a command line has an end. */
const atOnce = 200;

/** The files of a commit at some paths. Where there is no such commit there are none. */
export async function committedFiles(
  { git }: Repository,
  commit: Revision,
  paths: readonly string[],
): Promise<ReadonlyMap<string, CommittedFile>> {
  const found = new Map<string, CommittedFile>();
  for (let at = 0; at < paths.length; at += atOnce) {
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths.slice(at, at + atOnce)];
    for (const field of fieldsOf((await git.ask(args, { fine: [0, 128] })).out)) {
      const tab = field.indexOf('\t');
      const [mode = '', , id = ''] = field.slice(0, tab).split(' ');
      if (mode.startsWith('100')) found.set(field.slice(tab + 1), { id, executable: mode === '100755' });
    }
  }
  return found;
}

/** Those of some files that are left out of the working tree on purpose. They were not there before either. */
export async function leftOutOf({ git }: Repository, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const limits = paths.length > atOnce ? [] : paths;
  const fields = await git.fields(['ls-files', '-z', '-t', '--', ...limits]);
  return new Set(fields.filter((field) => field.startsWith('S ')).map((field) => field.slice(2)));
}
