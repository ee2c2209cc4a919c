import { lstatSync, type Stats } from 'node:fs';
import { copyFile, link, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError } from './errors.js';
import { isCode } from './lock.js';
import { folded, refusedName, refusedPath } from './paths.js';

/** Where a path leads to on the disk, and what is there; null when nothing is. */
export interface Spot {
  readonly file: string;
  readonly stats: Stats | null;
}

/** What was said of folders a moment ago: nothing of note, that one is not there, or what is in the way. */
export type KnownFolders = Map<string, 'here' | 'missing' | StoreError>;

/**
 * Finds the file of a path, without ever following a link. Throws where the path leads out, or to something else. Many
 * files that are found at once share what is known of their folders.
 */
export function spotOf(root: string, path: string, known: KnownFolders = new Map()): Spot {
  const refused = refusedPath(path);
  if (refused) throw new StoreError('path', `${shown(path)} cannot be the path of a file here: ${refused}.`);
  const names = path.split('/');
  let folder = root;
  for (const [depth, name] of names.slice(0, -1).entries()) {
    folder = join(folder, name);
    const found = known.get(folder) ?? folderAt(folder, names.slice(0, depth + 1));
    known.set(folder, found);
    if (found instanceof StoreError) throw found;
    if (found === 'missing') return { file: join(root, ...names), stats: null };
  }
  const file = join(root, ...names);
  const stats = statsOf(file);
  if (stats?.isSymbolicLink()) throw linked(path);
  if (stats?.isDirectory()) throw new StoreError('not-a-file', `${path} is a folder. Name a file in it.`);
  if (stats && !stats.isFile()) throw new StoreError('not-a-file', `${path} is not a regular file.`);
  return { file, stats };
}

function folderAt(folder: string, names: readonly string[]): 'here' | 'missing' | StoreError {
  const stats = statsOf(folder);
  if (!stats) return 'missing';
  const told = names.join('/');
  if (stats.isSymbolicLink()) return linked(told);
  if (!stats.isDirectory())
    return new StoreError('not-a-file', `${told} is a file, so nothing can lie in it.`);
  if (statsOf(join(folder, '.git')))
    return new StoreError('path', `${told} is a repository of its own. Work on its files there.`);
  return 'here';
}

/** Throws when no file should be made at a path: not every computer could hold it, or tell it from one that is there. */
export async function checkNew(root: string, path: string): Promise<void> {
  const refused = refusedName(path);
  if (refused)
    throw new StoreError(
      'path',
      `${shown(path)} cannot be the name of a new file: ${refused}. Choose another one.`,
    );
  const names = path.split('/');
  let folder = root;
  for (const [depth, name] of names.entries()) {
    const there: readonly string[] = await readdir(folder).catch(() => []);
    const twin = there.includes(name) ? null : there.find((each) => folded(each) === folded(name));
    if (twin) {
      const found = [...names.slice(0, depth), twin].join('/');
      throw new StoreError(
        'name-in-use',
        `${path} and ${found} would be the same name on some computers. Choose another one.`,
      );
    }
    folder = join(folder, name);
  }
}

/** Throws when two new files, or a file and a folder, would be one on some computers. */
export function checkTogether(paths: readonly string[]): void {
  const seen = new Map<string, { readonly path: string; readonly isFile: boolean }>();
  for (const path of paths) {
    const names = path.split('/');
    for (let depth = 1; depth <= names.length; depth++) {
      const part = { path: names.slice(0, depth).join('/'), isFile: depth === names.length };
      const before = seen.get(folded(part.path));
      if (before && (before.path !== part.path || before.isFile || part.isFile)) {
        throw new StoreError(
          'name-in-use',
          `${before.path} and ${part.path} would be the same name on some computers. Choose another one.`,
        );
      }
      seen.set(folded(part.path), part);
    }
  }
}

/** The folders above a file that do not exist yet, the highest first. */
export function missingFolders(file: string): string[] {
  const missing: string[] = [];
  for (let folder = dirname(file); !statsOf(folder); folder = dirname(folder)) missing.unshift(folder);
  return missing;
}

/** Gives a file a second name, or a copy where the file system has no such thing. */
export async function second(file: string, name: string): Promise<void> {
  try {
    await link(file, name);
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    const exclusive = 1;
    await copyFile(file, name, exclusive);
  }
}

/** Whether a file could not get a second name because the file system has no such thing. */
export function isWithoutLinks(error: unknown): boolean {
  return isCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES');
}

/** At once: to wait for a thread takes ten times as long as the look itself. */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

function linked(path: string): StoreError {
  return new StoreError(
    'link',
    `${path} is a symbolic link, and Debrief does not follow links. Name what it leads to.`,
  );
}

function shown(path: string): string {
  return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
}
