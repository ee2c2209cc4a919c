import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder upwards that holds a `debrief.yaml`; null where there is none up to the top of the repository. */
export function rootAround(cwd: string): string | null {
  return upwards(cwd).find((folder) => existsSync(join(folder, 'debrief.yaml'))) ?? null;
}

/** The folder of postmortems of a team that has not set up Debrief: the nearest one upwards with a folder for a year. */
export function folderAround(cwd: string): string {
  const folders = upwards(cwd);
  return rootAround(cwd) ?? folders.find(holdsYears) ?? folders.at(-1) ?? cwd;
}

/** A folder and those around it, up to the top of the repository. */
function upwards(cwd: string): string[] {
  const folders: string[] = [];
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, '.git'))) return folders;
    // Outside of a repository there is no top to stop at.
    if (folder === dirname(folder)) return folders.slice(0, 1);
  }
}

function holdsYears(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).some(
      (entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name),
    );
  } catch {
    // A folder that may not be listed can still be passed through.
    return false;
  }
}
