import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitStore, Version } from '@debrief/store';
import { ignoreOurs, mergeOurs, type WantedLine, withLine } from './lines.js';
import { starters, starterText } from './starter.js';

/** What becomes of one file. */
export type Step = { readonly path: string; readonly about: string } & (
  | { readonly does: 'keep' }
  | { readonly does: 'make'; readonly content: string | Uint8Array; readonly base: null }
  | { readonly does: 'change'; readonly content: Uint8Array; readonly base: Version }
);

export interface Planning {
  readonly root: string;
  /** Null as long as the folder is no repository. */
  readonly store: GitStore | null;
  readonly mergeDriver: boolean;
}

/** What a folder needs to be one of postmortems; what exists stays. */
export async function planOf(planning: Planning): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const { path, about } of starters) {
    const place = await existing(planning.root, path);
    if (place.there) steps.push({ path: place.path, does: 'keep', about: 'was there already' });
    else steps.push({ path: place.path, does: 'make', about, content: starterText(path), base: null });
  }
  steps.push(
    await lineStep(planning, '.gitignore', ignoreOurs, 'leaves out what Debrief keeps on one computer'),
  );
  if (planning.mergeDriver)
    steps.push(await lineStep(planning, '.gitattributes', mergeOurs, 'gives postmortems to our merge'));
  return steps;
}

async function lineStep(planning: Planning, path: string, wanted: WantedLine, about: string): Promise<Step> {
  const file = await read(planning, path);
  const content = withLine(file?.bytes ?? new Uint8Array(), wanted);
  if (content === null) return { path, does: 'keep', about: 'says so already' };
  return file
    ? { path, does: 'change', about, content, base: file.version }
    : { path, does: 'make', about, content, base: null };
}

async function read({ root, store }: Planning, path: string) {
  if (store) return await store.read(path);
  const bytes = await readFile(join(root, path)).catch(() => null);
  return bytes && { bytes, version: '' };
}

/** Where a file of ours goes: the path that stands for it already, whatever its case or ending. */
async function existing(
  root: string,
  path: string,
): Promise<{ readonly path: string; readonly there: boolean }> {
  const names = path.split('/');
  let found = '';
  for (const [depth, name] of names.entries()) {
    const own: readonly string[] = await readdir(join(root, found)).catch(() => []);
    const same = own.find((each) =>
      name === 'README.md' ? /^readme(?:\.\w+)?$/i.test(each) : each.toLowerCase() === name.toLowerCase(),
    );
    if (same === undefined)
      return { path: [found, ...names.slice(depth)].filter(Boolean).join('/'), there: false };
    found = found === '' ? same : `${found}/${same}`;
  }
  return { path: found, there: true };
}
