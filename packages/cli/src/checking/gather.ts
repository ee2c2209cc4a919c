import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { shownPath } from '../files.js';
import type { Io } from '../terminal/terminal.js';
import type { Asked } from './asked.js';
import { checkFiles, foundIn } from './check.js';
import type { Checked } from './checked.js';
import { filesToCheck, type ToCheck } from './files.js';
import { forgetful, KeptMemory } from './memory.js';
import type { Policies } from './policy.js';

/** What was checked, before anything is fixed or left out. */
export interface Gathered {
  readonly checked: readonly Checked[];
  /** Lines for the person: what could not be read or understood. */
  readonly told: readonly string[];
  /** Whether a name led to nothing. */
  readonly unread: boolean;
  /** Folders of which all files were checked. */
  readonly wholeFolders: readonly string[];
}

/** Checks what is named. */
export async function gather(asked: Asked, policies: Policies, io: Io): Promise<Gathered> {
  return asked.names[0] === '-' ? await fromInput(policies, io) : await fromFiles(asked, policies, io);
}

async function fromFiles({ names, only, cache }: Asked, policies: Policies, io: Io): Promise<Gathered> {
  const { files: all, problems } = await filesToCheck(names, io.cwd());
  const { files, told } = only === null ? { files: all, told: [] } : await narrowed(only, all, io);
  const memory = cache ? new KeptMemory(io, names) : forgetful;
  // A policy that is named is read as one, and not for its words.
  const named = files.filter(
    ({ path }) => basename(path) === 'debrief.yaml' && policies.of(path).root === dirname(path),
  );
  const texts = files.filter((each) => !named.includes(each));
  const result = await checkFiles(texts, policies, memory, io);
  // The memory of a few files would take the place of that of all.
  if (memory instanceof KeptMemory && only === null) memory.save();
  return {
    checked: [...(await policyFiles(policies, named, io)), ...result.checked],
    told: [...problems, ...told, ...result.problems, ...policies.unread()],
    unread: problems.length > 0 || result.problems.length > 0,
    wholeFolders: only === null ? names.map((name) => resolve(io.cwd(), name)).filter(isFolder) : [],
  };
}

async function narrowed(only: NonNullable<Asked['only']>, files: readonly ToCheck[], io: Io) {
  if (only === 'staged') {
    const { stagedAmong } = await import('./staged.js');
    return { files: await stagedAmong(files, io), told: [] };
  }
  const { changedSince } = await import('./since.js');
  return await changedSince(only.since, files, io);
}

async function fromInput(policies: Policies, io: Io): Promise<Gathered> {
  const { readInput } = await import('../files.js');
  const read = await readInput(io, 'debrief check - < incident.md');
  if (read.text === undefined) return { checked: [], told: read.problem, unread: true, wholeFolders: [] };
  const { text, note, intact } = read;
  const file = inputPath(io);
  const [findings = []] = await foundIn([{ file, text, team: policies.of(file) }], policies, forgetful, io);
  return {
    checked: [...(await policyFiles(policies, [], io)), { path: '-', file: null, text, intact, findings }],
    told: [...(note === null ? [] : [note]), ...policies.unread()],
    unread: false,
    wholeFolders: [],
  };
}

/** The policies that were named or that there is something to say about, each as a file that was checked. */
async function policyFiles(
  policies: Policies,
  named: readonly ToCheck[],
  io: Io,
): Promise<readonly Checked[]> {
  return (await policies.checked())
    .filter(({ path, findings }) => findings.length > 0 || named.some((each) => each.path === path))
    .map(({ path, text, findings }) => ({
      path: shownPath(relative(io.cwd(), path)),
      file: path,
      text,
      intact: false,
      findings,
    }));
}

/** Where standard input would lie as a file: the policy of the current folder counts for it. */
export function inputPath(io: Pick<Io, 'cwd'>): string {
  return join(io.cwd(), '-');
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
