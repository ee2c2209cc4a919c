import { idOfPath, isPostmortem } from '@debrief/document';
import type { Facts } from '@debrief/library';
import type { Head, Version } from '@debrief/store';
import type { TeamPolicy } from './policy.js';

/** The folder at one moment: what is in it, what the team agreed on, and what all postmortems say. */
export interface Snapshot {
  /** A word that no other moment has. What depends on files alone is known by their versions instead. */
  readonly mark: string;
  readonly head: Head;
  /** `2026-11-21` */
  readonly today: string;
  /** All files, ordered by their paths. */
  readonly files: ReadonlyMap<string, Version>;
  readonly policy: TeamPolicy;
  /** What postmortems say, newest first. */
  readonly facts: readonly Facts[];
  readonly factsById: ReadonlyMap<string, Facts>;
}

/** The ids of all postmortems, oldest first. */
export function idsIn({ files }: Pick<Snapshot, 'files'>): readonly string[] {
  return [...files.keys()].filter(isPostmortem).map(idOfPath);
}

const besides = new WeakMap<Snapshot['files'], ReadonlyMap<string, readonly string[]>>();

/** The files beside a postmortem, in its folder; those of its discussion are among them. */
export function filesBeside({ files }: Pick<Snapshot, 'files'>, id: string): readonly string[] {
  const known = besides.get(files) ?? sorted(files);
  besides.set(files, known);
  return known.get(id) ?? [];
}

function sorted(files: Snapshot['files']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of files.keys()) {
    const end = path.indexOf('/', 'YYYY/'.length);
    if (end < 0) continue;
    const id = path.slice(0, end);
    const own = found.get(id);
    if (own) own.push(path);
    else found.set(id, [path]);
  }
  return found;
}

/** The files of a discussion. */
export function discussionOf(snapshot: Pick<Snapshot, 'files'>, id: string): readonly string[] {
  return filesBeside(snapshot, id).filter((path) => path.startsWith(`${id}/discussion/`));
}
