import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import type { Revision, Version } from '../store.js';
import type { Context } from './context.js';
import { versionsOf } from './hashing.js';
import type { Repository } from './repository.js';
import { asCommitted, readIndex, readStatus, type Status, untracked } from './status.js';
import { committedFiles } from './tree.js';

type Reading = Pick<Context, 'repository' | 'versions'>;

/** One file in the three places where Git has it; null where it has none there. */
export interface Places {
  readonly working: Version | null;
  readonly staged: Version | null;
  readonly committed: Version | null;
  /** Whether it is a program, in each of the three. */
  readonly executable: { readonly working: boolean; readonly staged: boolean; readonly committed: boolean };
  /** Two branches changed it, and nobody has merged them yet. */
  readonly unmerged: boolean;
}

/** The state of the working tree. Paths are those from the top on. */
export interface Scan {
  /** The commit that is checked out; null before the first. */
  readonly commit: Revision | null;
  /** Its branch; null when none is checked out. */
  readonly branch: string | null;
  readonly files: ReadonlyMap<string, Places>;
  /** The files that are not as they were committed. */
  readonly changed: ReadonlySet<string>;
}

/** The files of a folder that are not as they were committed. What was edited by hand is read. */
export async function scan(reading: Reading, folder = reading.repository.prefix): Promise<Scan> {
  return await withStatus(reading, new Map(), await statusOf(reading.repository, folder));
}

/** How often we ask again when somebody stages or commits meanwhile. */
const tries = 20;

/** Every file that Git knows or would know in a folder, as it stands there; null for one that is gone. */
export async function everyFile(
  reading: Reading,
  folder: string,
): Promise<ReadonlyMap<string, Version | null>> {
  const { repository } = reading;
  for (let count = 1; count <= tries; count++) {
    const before = await indexState(repository);
    const [index, status] = await Promise.all([
      repository.git.fields(['ls-files', '-z', '-t', '--stage', '--', ...limitsOf(folder)]),
      statusOf(repository, folder),
    ]);
    // The status is silent on what is as it was committed, so both answers have to be from one index.
    if ((await indexState(repository)) !== before) continue;
    const files: Map<string, Version | null> = readIndex(index, repository.prefix);
    const { files: changed } = await withStatus(reading, new Map(), status);
    for (const [path, { working }] of changed) files.set(path, working);
    return files;
  }
  throw new StoreError('busy', 'Files are staged or committed here all the time. Try again a little later.');
}

async function indexState({ gitDir }: Repository): Promise<string> {
  const stats = await lstat(join(gitDir, 'index'), { bigint: true }).catch(() => null);
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : '';
}

async function statusOf({ git, prefix }: Repository, folder: string): Promise<Status> {
  return readStatus(await git.fields([...askStatus, '--', ...limitsOf(folder)]), prefix);
}

function limitsOf(folder: string): readonly string[] {
  return folder === '' ? [] : [folder];
}

/** Systems limit how long a command line may be, Windows to 32,767 letters. */
const longestLimits = 20_000;

/** The same for some files, without asking for all others. */
export async function scanPaths(reading: Reading, paths: readonly string[]): Promise<Scan> {
  const { repository } = reading;
  const tooMany = paths.reduce((length, path) => length + path.length, 0) > longestLimits;
  const status = readStatus(await repository.git.fields([...askStatus, '--', ...(tooMany ? [] : paths)]), '');
  // Of the commit that the status is about: the branch may move at any time.
  const unsaid = paths.filter((path) => !status.entries.has(path));
  const committed = await committedFiles(repository, status.commit ?? 'HEAD', unsaid);
  const files = new Map<string, Places>();
  const entries = new Map(status.entries);
  for (const path of unsaid) {
    const known = committed.get(path);
    const isThere = known && (await lstat(join(repository.top, path)).catch(() => null))?.isFile();
    if (isThere) files.set(path, asCommitted(known.id, known.executable));
    // The status says nothing of files that Git was told to ignore, and they count all the same.
    else entries.set(path, untracked);
  }
  return await withStatus(reading, files, { ...status, entries });
}

const askStatus = [
  ...['status', '-z', '--porcelain=v2', '--branch', '--no-ahead-behind', '--untracked-files=all'],
  ...['--no-renames', '--ignore-submodules=all'],
];

/** What the status tells of files that are not as they were committed. */
async function withStatus(reading: Reading, files: Map<string, Places>, told: Status): Promise<Scan> {
  const changed = new Set<string>();
  const toRead: [string, Omit<Places, 'working'>][] = [];
  for (const [path, { working, ...places }] of told.entries) {
    changed.add(path);
    if (working === 'staged') files.set(path, { ...places, working: places.staged });
    else if (working === 'gone') files.set(path, { ...places, working: null });
    else toRead.push([path, places]);
  }
  const { top } = reading.repository;
  const read = await versionsOf(
    reading,
    toRead.map(([path]) => ({ path, file: join(top, path) })),
  );
  for (const [index, [path, places]] of toRead.entries())
    files.set(path, { ...places, working: read[index] ?? null });
  return { commit: told.commit, branch: told.branch, files, changed };
}
