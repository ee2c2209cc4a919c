import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** What the program that reads texts is made of, word for word: another one may read them differently. */
export function madeBy(): string {
  const here = import.meta.dirname;
  // To read the whole bundle again would take longer than to load it; it says itself what it is made of.
  if (basename(here) === 'bundle') return readFileSync(join(here, 'made.txt'), 'utf8');
  const hash = createHash('sha256');
  for (const each of ownFiles(here)) hash.update(`${each}\n`).update(readFileSync(each));
  return hash.digest('hex');
}

/** The files that the packages were compiled to. */
function ownFiles(here: string): string[] {
  const { resolve } = createRequire(import.meta.url);
  const others = ['@debrief/document', '@debrief/language', '@debrief/library', '@debrief/process'].flatMap(
    (name) => filesBelow(dirname(resolve(name))),
  );
  return [...others, join(here, 'checking', 'findings.js')].filter((path) => existsSync(path));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.js') ? [path] : [];
  });
}
