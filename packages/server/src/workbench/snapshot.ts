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

/** The files below a folder: `below(snapshot, '2026/05.search.slow/')`. */
export function below({ files }: Pick<Snapshot, 'files'>, folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(folder));
}
