import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aboutError, shownPath } from '../files.js';

/** A file to check: where it is, and as it is called on the command line. */
export interface ToCheck {
  readonly path: string;
  readonly shown: string;
  /** What to read instead of what stands there, such as what is staged. */
  readonly bytes?: Buffer;
}

/** The files that some names stand for, and what is the matter with the other names. */
export async function filesToCheck(
  names: readonly string[],
  cwd: string,
): Promise<{ readonly files: readonly ToCheck[]; readonly problems: readonly string[] }> {
  const files = new Map<string, ToCheck>();
  const problems: string[] = [];
  for (const name of names) {
    const path = resolve(cwd, name);
    try {
      const found = statSync(path).isDirectory()
        ? await textsIn(path, name, problems)
        : [{ path, shown: shownPath(name) }];
      for (const each of found) files.set(each.path, files.get(each.path) ?? each);
      if (found.length === 0 && problems.length === 0)
        problems.push(`There is no Markdown file in ${path === resolve(cwd) ? 'this folder' : name}.`);
    } catch (error) {
      problems.push(...(await aboutError(error, name, path)));
    }
  }
  return { files: [...files.values()], problems };
}

/**
 * The Markdown files below a folder, in order; not what tools keep there, nor texts about the folder itself. A folder
 * in it that cannot be read is a problem, and the others are read.
 */
async function textsIn(path: string, name: string, problems: string[]): Promise<ToCheck[]> {
  const found: ToCheck[] = [];
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    problems.push(...(await aboutError(error, name, path)));
    return [];
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const inner = {
      path: join(path, entry.name),
      shown: shownPath(name === '.' ? entry.name : join(name, entry.name)),
    };
    if (entry.isDirectory() && !otherFolders.test(entry.name))
      found.push(...(await textsIn(inner.path, inner.shown, problems)));
    const meant = markdown.test(entry.name) && !otherFiles.test(entry.name);
    // What a link leads to is checked where it is; a link that leads nowhere is told.
    if (meant && (entry.isFile() || (entry.isSymbolicLink() && leadsNowhere(inner.path)))) found.push(inner);
  }
  return found;
}

function leadsNowhere(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch {
    return true;
  }
}

const markdown = /\.(?:md|markdown)(?:\.erb)?$/i;

/** What a folder of postmortems holds besides them. A folder `security` may well be that of a team. */
const otherFolders = /^(?:node_modules|templates?)$/i;
const otherFiles = /^(?:readme|changelog|contributing|code_of_conduct|security|license|licence)(?:\.\w+)*$/i;
