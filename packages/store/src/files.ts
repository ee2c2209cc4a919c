import type { Stats } from 'node:fs';
import { copyFile, link, lstat, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError } from './errors.js';
import { isCode } from './lock.js';
import { folded, refusedName, refusedPath } from './paths.js';

/** Where a path leads to on the disk, and what is there; null when nothing is. */
export interface Spot {
  readonly file: string;
  readonly stats: Stats | null;
}

/** Finds the file of a path, without ever following a link. Throws where the path leads out, or to something else. */
export async function spotOf(root: string, path: string): Promise<Spot> {
  const refused = refusedPath(path);
  if (refused) throw new StoreError('path', `${shown(path)} cannot be the path of a file here: ${refused}.`);
  const names = path.split('/');
  let folder = root;
  for (const [depth, name] of names.slice(0, -1).entries()) {
    folder = join(folder, name);
    const stats = await statsOf(folder);
    if (!stats) return { file: join(root, ...names), stats: null };
    const told = names.slice(0, depth + 1).join('/');
    if (stats.isSymbolicLink()) throw linked(told);
    if (!stats.isDirectory())
      throw new StoreError('not-a-file', `${told} is a file, so nothing can lie in it.`);
    if (await statsOf(join(folder, '.git')))
      throw new StoreError('path', `${told} is a repository of its own. Work on its files there.`);
  }
  const file = join(root, ...names);
  const stats = await statsOf(file);
  if (stats?.isSymbolicLink()) throw linked(path);
  if (stats?.isDirectory()) throw new StoreError('not-a-file', `${path} is a folder. Name a file in it.`);
  if (stats && !stats.isFile()) throw new StoreError('not-a-file', `${path} is not a regular file.`);
  return { file, stats };
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
export async function missingFolders(file: string): Promise<string[]> {
  const missing: string[] = [];
  for (let folder = dirname(file); !(await statsOf(folder)); folder = dirname(folder))
    missing.unshift(folder);
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

async function statsOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
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
