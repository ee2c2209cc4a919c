import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder upwards that holds a `debrief.yaml`; null where there is none before the top. */
export function rootAround(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'debrief.yaml'))) return folder;
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return null;
  }
}
