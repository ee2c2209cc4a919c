import type { Saved } from './save.js';

/** A commit as people name it: `1a2b3c4`. */
export function shortOf(revision: string): string {
  return revision.slice(0, 7);
}

/** How a change was saved, to stand behind what was done: `(commit 1a2b3c4)`. */
export function toldCommit({ revision, uncommitted }: Pick<Saved, 'revision' | 'uncommitted'>): string {
  if (revision !== null) return `(commit ${shortOf(revision)})`;
  return uncommitted.length > 0 ? '(not committed)' : '(as it is committed already)';
}
