import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { refusedPath } from '../paths.js';
import type { Revision, Version } from '../store.js';
import type { Context } from './context.js';
import { fieldsOf } from './git.js';
import type { Objects } from './objects.js';
import type { Repository } from './repository.js';
import type { Versions } from './versions.js';

/** One file in the three places where Git has it; null where it has none there. */
export interface Places {
  readonly working: Version | null;
  readonly staged: Version | null;
  readonly committed: Version | null;
  readonly executable: boolean;
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

const regular = /^100/;

/** Every file that Git knows or would know in a folder. What was edited by hand is read. */
export async function scan(
  repository: Repository,
  versions: Versions,
  folder = repository.prefix,
): Promise<Scan> {
  const { git } = repository;
  const limits = folder === '' ? [] : [folder];
  const [index, status] = await Promise.all([
    git.ask(['ls-files', '-z', '-t', '--stage', '--', ...limits]),
    git.ask([...askStatus, '--', ...limits]),
  ]);
  const files = readIndex(fieldsOf(index.out), repository.prefix);
  return await withStatus(repository, versions, files, readStatus(fieldsOf(status.out), repository.prefix));
}

/** Systems limit how long a command line may be, Windows to 32,767 letters. */
const longestLimits = 20_000;

/** The same for some files, without asking for all others. */
export async function scanPaths(
  { repository, versions, objects }: Context,
  paths: readonly string[],
): Promise<Scan> {
  const tooMany = paths.reduce((length, path) => length + path.length, 0) > longestLimits;
  const limits = tooMany ? within(repository) : paths;
  const { out } = await repository.git.ask([...askStatus, '--', ...limits]);
  const status = readStatus(fieldsOf(out), repository.prefix);
  const files = new Map<string, Places>();
  const { commit } = status;
  if (commit !== null) {
    for (const path of paths) {
      const places = await committedAt(repository, objects, commit, path);
      if (places) files.set(path, places);
    }
  }
  const entries = new Map(status.entries);
  for (const path of paths) {
    // The status says nothing of files that Git was told to ignore, and they count all the same.
    if (!files.has(path) && !entries.has(path)) entries.set(path, untracked);
  }
  return await withStatus(repository, versions, files, { ...status, entries });
}

const askStatus = [
  ...['status', '-z', '--porcelain=v2', '--branch', '--no-ahead-behind', '--untracked-files=all'],
  ...['--no-renames', '--ignore-submodules=all'],
];

/** A file that the status does not mention: it is in all places as it was committed. */
async function committedAt(
  { top }: Repository,
  objects: Objects,
  commit: Revision,
  path: string,
): Promise<Places | null> {
  const [found, stats] = await Promise.all([
    objects.info(`${commit}:${path}`),
    lstat(join(top, path)).catch(() => null),
  ]);
  if (found?.type !== 'blob' || !stats?.isFile()) return null;
  const executable = (stats.mode & 0o100) !== 0;
  return { working: found.id, staged: found.id, committed: found.id, executable, unmerged: false };
}

/** What the status tells of files that are not as they were committed. */
async function withStatus(
  repository: Repository,
  versions: Versions,
  files: Map<string, Places>,
  told: Status,
): Promise<Scan> {
  const changed = new Set<string>();
  const toRead: [string, Omit<Places, 'working'>][] = [];
  for (const [path, { working, ...places }] of told.entries) {
    changed.add(path);
    if (working === 'staged') files.set(path, { ...places, working: places.staged });
    else if (working === 'gone') files.set(path, { ...places, working: null });
    else toRead.push([path, places]);
  }
  await readWorking(repository, versions, toRead, files);
  return { commit: told.commit, branch: told.branch, files, changed };
}

/** The paths that limit a question to the folder. */
export function within({ prefix }: Repository): readonly string[] {
  return prefix === '' ? [] : [prefix];
}

/** Reads `H 100644 <id> 0\tpath`. Files that are as committed are only told here. */
function readIndex(fields: readonly string[], prefix: string): Map<string, Places> {
  const files = new Map<string, Places>();
  for (const field of fields) {
    const tab = field.indexOf('\t');
    const [tag, mode = '', id = '', stage] = field.slice(0, tab).split(' ');
    const path = field.slice(tab + 1);
    if (tag === 'S' || stage !== '0' || !regular.test(mode) || !isOurs(path, prefix)) continue;
    const executable = mode === '100755';
    files.set(path, { working: id, staged: id, committed: id, executable, unmerged: false });
  }
  return files;
}

interface Told {
  readonly working: 'staged' | 'gone' | 'read';
  readonly staged: Version | null;
  readonly committed: Version | null;
  readonly executable: boolean;
  readonly unmerged: boolean;
}

const untracked: Told = {
  working: 'read',
  staged: null,
  committed: null,
  executable: false,
  unmerged: false,
};

interface Status {
  readonly commit: Revision | null;
  readonly branch: string | null;
  readonly entries: ReadonlyMap<string, Told>;
}

/** Reads the second form of `git status --porcelain`. */
function readStatus(fields: readonly string[], prefix: string): Status {
  let commit: string | null = null;
  let branch: string | null = null;
  const entries = new Map<string, Told>();
  for (const field of fields) {
    const words = field.split(' ');
    const [kind, xy = '..'] = words;
    if (kind === '#') {
      if (xy === 'branch.oid' && words[2] !== '(initial)') commit = words[2] ?? null;
      if (xy === 'branch.head' && words[2] !== '(detached)') branch = words.slice(2).join(' ');
    } else if (kind === '?') {
      const path = field.slice(2);
      // A folder in this place is a repository of its own.
      if (path.endsWith('/') || !isOurs(path, prefix)) continue;
      // A file that is staged for removal, and still there, is told twice.
      const before = entries.get(path) ?? {
        staged: null,
        committed: null,
        executable: false,
        unmerged: false,
      };
      entries.set(path, { ...before, working: 'read' });
    } else if (kind === '1') {
      const [, , , headMode = '', indexMode = '', workMode = '', head = '', index = ''] = words;
      const path = words.slice(8).join(' ');
      if (!isOurs(path, prefix)) continue;
      const isHere = xy[1] !== 'D' && xy !== 'D.' && regular.test(workMode);
      entries.set(path, {
        working: !isHere ? 'gone' : xy[1] === '.' ? 'staged' : 'read',
        staged: regular.test(indexMode) ? index : null,
        committed: regular.test(headMode) ? head : null,
        executable: workMode === '100755' || (xy[1] === 'D' && indexMode === '100755'),
        unmerged: false,
      });
    } else if (kind === 'u') {
      const path = words.slice(10).join(' ');
      if (!isOurs(path, prefix)) continue;
      const executable = words[6] === '100755';
      const ours = regular.test(words[4] ?? '') ? (words[8] ?? null) : null;
      entries.set(path, { working: 'read', staged: null, committed: ours, executable, unmerged: true });
    }
  }
  return { commit, branch, entries };
}

function isOurs(path: string, prefix: string): boolean {
  return (
    path.startsWith(prefix) && !path.includes('\ufffd') && refusedPath(path.slice(prefix.length)) === null
  );
}

/** How many files are read side by side. */
const atOnce = 32;

/** Fills in what stands in the working tree, for files that Git has no id of. */
async function readWorking(
  { git, top }: Repository,
  versions: Versions,
  toRead: readonly (readonly [string, Omit<Places, 'working'>])[],
  files: Map<string, Places>,
): Promise<void> {
  const toAsk: (readonly [string, Omit<Places, 'working'>])[] = [];
  for (let at = 0; at < toRead.length; at += atOnce) {
    await Promise.all(
      toRead.slice(at, at + atOnce).map(async ([path, places]) => {
        const version = await versions.ofFile(path, join(top, path));
        if (version === null) toAsk.push([path, places]);
        else files.set(path, { ...places, working: version === 'no file' ? null : version });
      }),
    );
  }
  if (toAsk.length === 0) return;
  const input = toAsk.map(([path]) => `${path}\n`).join('');
  const { out } = await git.ask(['-c', 'core.safecrlf=false', 'hash-object', '--stdin-paths'], { input });
  const ids = out.toString().trim().split('\n');
  for (const [index, [path, places]] of toAsk.entries())
    files.set(path, { ...places, working: ids[index] ?? null });
}
