import { refusedPath } from '../paths.js';
import type { Revision, Version } from '../store.js';
import type { Places } from './scan.js';

/** What Git tells of a file; what stands in the working tree may have to be read. */
export interface Told extends Omit<Places, 'working'> {
  readonly working: 'staged' | 'gone' | 'read';
}

export interface Status {
  readonly commit: Revision | null;
  readonly branch: string | null;
  /** The files that are not as they were committed. */
  readonly entries: ReadonlyMap<string, Told>;
}

const regular = /^100/;

/** A file that is the same in all places. */
export function asCommitted(id: Version, executable: boolean): Places {
  return { working: id, staged: id, committed: id, executable: everywhere(executable), unmerged: false };
}

function everywhere(executable: boolean): Places['executable'] {
  return { working: executable, staged: executable, committed: executable };
}

export const untracked: Told = {
  working: 'read',
  staged: null,
  committed: null,
  executable: everywhere(false),
  unmerged: false,
};

/** Reads lines as `H 100644 <id> 0\tpath`: the versions of files as the index has them. */
export function readIndex(fields: readonly string[], prefix: string): Map<string, Version> {
  const files = new Map<string, Version>();
  for (const field of fields) {
    const tab = field.indexOf('\t');
    const [tag, mode = '', id = '', stage] = field.slice(0, tab).split(' ');
    const path = field.slice(tab + 1);
    // A file that is left out of the working tree on purpose is not there.
    if (tag !== 'S' && stage === '0' && regular.test(mode) && isOurs(path, prefix)) files.set(path, id);
  }
  return files;
}

/** Reads the second form of `git status --porcelain`. */
export function readStatus(fields: readonly string[], prefix: string): Status {
  let commit: string | null = null;
  let branch: string | null = null;
  const entries = new Map<string, Told>();
  const put = (path: string, told: Told): void => {
    if (isOurs(path, prefix)) entries.set(path, told);
  };
  for (const field of fields) {
    const words = field.split(' ');
    const [kind, name = ''] = words;
    if (kind === '#') {
      if (name === 'branch.oid' && words[2] !== '(initial)') commit = words[2] ?? null;
      if (name === 'branch.head' && words[2] !== '(detached)') branch = words.slice(2).join(' ');
    } else if (kind === '?') {
      const path = field.slice(2);
      // A folder in this place is a repository of its own; a file that is staged for removal is told twice.
      if (!path.endsWith('/')) put(path, { ...(entries.get(path) ?? untracked), working: 'read' });
    } else if (kind === '1') put(words.slice(8).join(' '), ordinary(words));
    else if (kind === 'u') put(words.slice(10).join(' '), unmerged(words));
  }
  return { commit, branch, entries };
}

/** `1 XY sub headMode indexMode workMode headId indexId path` */
function ordinary([
  ,
  xy = '..',
  ,
  headMode = '',
  indexMode = '',
  workMode = '',
  head = '',
  index = '',
]: readonly string[]): Told {
  const isHere = xy[1] !== 'D' && xy !== 'D.' && regular.test(workMode);
  return {
    working: !isHere ? 'gone' : xy[1] === '.' ? 'staged' : 'read',
    staged: regular.test(indexMode) ? index : null,
    committed: regular.test(headMode) ? head : null,
    executable: {
      working: workMode === '100755',
      staged: indexMode === '100755',
      committed: headMode === '100755',
    },
    unmerged: false,
  };
}

/** `u XY sub baseMode ourMode theirMode workMode baseId ourId theirId path` */
function unmerged(words: readonly string[]): Told {
  const committed = regular.test(words[4] ?? '') ? (words[8] ?? null) : null;
  return {
    working: 'read',
    staged: null,
    committed,
    executable: everywhere(words[6] === '100755'),
    unmerged: true,
  };
}

/** Whether a path is one that we would ever tell of. */
export function isOurs(path: string, prefix: string): boolean {
  return (
    path.startsWith(prefix) && !path.includes('\ufffd') && refusedPath(path.slice(prefix.length)) === null
  );
}
