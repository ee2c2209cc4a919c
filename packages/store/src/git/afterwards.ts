import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncAll } from '../durable.js';
import type { Revision, Version } from '../store.js';
import { type Context, fileAt } from './context.js';
import { hasHooks } from './gitcommit.js';
import { versionsOf } from './hashing.js';
import type { FileStep, Journal } from './journal.js';
import type { Scan } from './scan.js';
import type { IndexEntry } from './staging.js';

/** What the index is to have: our change, and whatever a hook has changed in the commit. */
export async function stagedEntries(
  { repository: { git } }: Context,
  { commit, files }: Journal,
  revision: Revision | null,
): Promise<IndexEntry[]> {
  const entries = new Map(indexEntries(files).map((entry) => [entry.path, entry]));
  if (commit === null || revision === null) return [...entries.values()];
  const fields = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', commit, revision]);
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = ''] = (fields[at] ?? '').split(' ');
    const path = fields[at + 1] ?? '';
    const step = files.find((each) => each.path === path);
    const expected = step?.committed ?? null;
    const isGone = /^0+$/.test(mode);
    if (step && (isGone ? null : id) === expected) continue;
    if (isGone || mode === '100644' || mode === '100755')
      entries.set(path, { path, id: isGone ? null : id, mode: mode === '100755' ? mode : '100644' });
  }
  return [...entries.values()];
}

/** The versions of files after a commit; hooks may have changed them once more. */
export async function versionsAfter(
  context: Context,
  files: readonly FileStep[],
  revision: Revision | null,
): Promise<ReadonlyMap<string, Version | null>> {
  const { repository } = context;
  const told = (path: string): string => path.slice(repository.prefix.length);
  if (revision === null || !(await hasHooks(context)))
    return new Map(files.map(({ path, after }) => [told(path), after]));
  const now = await versionsOf(
    context,
    files.map(({ path }) => ({ path, file: fileAt(context, path) })),
  );
  return new Map(files.map(({ path }, index) => [told(path), now[index] ?? null]));
}

/**
 * Git has what it writes for a commit on the disk, but not the folders that name it, nor what was there before: somebody
 * may have staged it a moment ago.
 */
export async function syncRepository(
  { repository: { gitDir, commonDir }, objects }: Context,
  { branch }: Scan,
  revision: Revision,
  files: readonly FileStep[],
): Promise<void> {
  const names = new Set([`${revision}^{tree}`]);
  for (const { path, committed } of files) {
    if (committed) names.add(committed);
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      names.add(`${revision}:${folder}`);
  }
  const found = await Promise.all([...names].map((name) => objects.info(name)));
  const ids = [revision, ...found.flatMap((each) => (each ? [each.id] : []))];
  const ref = dirname(join(commonDir, 'refs/heads', branch ?? ''));
  const folder = join(commonDir, 'objects');
  await syncAll([
    gitDir,
    folder,
    join(folder, 'pack'),
    ...ids.flatMap((id) => [join(folder, id.slice(0, 2)), join(folder, id.slice(0, 2), id.slice(2))]),
    ref,
  ]);
}

/** So many loose objects of each 256, and so many packs, are what Git itself tidies up at the earliest. */
const manyLoose = 26;
const manyPacks = 50;

/** Has Git tidy up where it may want to. It looks after each commit by itself, and then everybody waits. */
export async function tidyUp({ repository: { git, commonDir } }: Context): Promise<void> {
  const [loose, packs] = await Promise.all(
    ['17', 'pack'].map((name) => readdir(join(commonDir, 'objects', name)).catch(() => [])),
  );
  const packed = packs?.filter((name) => name.endsWith('.pack')) ?? [];
  if ((loose?.length ?? 0) <= manyLoose && packed.length < manyPacks) return;
  await git.ask(['maintenance', 'run', '--auto', '--quiet'], { fine: [0, 1, 128, 129] });
}

function indexEntries(files: readonly FileStep[]): IndexEntry[] {
  return files.flatMap(({ path, staged, mode }) =>
    staged === undefined ? [] : [{ path, id: staged, mode: mode.staged }],
  );
}
