import { StoreError } from './errors.js';
import type { Commit, FileChange } from './store.js';

/** Every path that a change touches. */
export function pathsOf(change: FileChange): readonly string[] {
  return 'from' in change ? [change.from, change.path] : [change.path];
}

/** Throws when a commit says too little, or tells two things of one file. */
export function checkCommit({ author, message, changes }: Commit): void {
  if (clean(author.name) === '' || clean(author.email) === '')
    throw new StoreError('no-author', 'A commit needs the name and the e-mail address of its author.');
  if (message.trim() === '' || message.includes('\0'))
    throw new StoreError('failed', 'A commit needs a message that says what was done.');
  const seen = new Set<string>();
  for (const path of changes.flatMap(pathsOf)) {
    if (seen.has(path)) throw new StoreError('path', `${path} is named twice in one commit.`);
    seen.add(path);
  }
}

/** A name or address as Git keeps it: without what it takes off both ends. */
export function clean(words: string): string {
  // A half of a pair of letters is none.
  return Buffer.from(words)
    .toString()
    .replace(/[\p{Cc}<>]+/gu, ' ')
    .replace(/^[\s.,:;"\\']+|[\s.,:;"\\']+$/g, '');
}
