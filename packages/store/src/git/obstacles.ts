import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import type { Repository } from './repository.js';
import type { Scan } from './scan.js';

/** What Git leaves in its folder while something is unfinished, with the ways to end it. */
const unfinished: readonly (readonly [file: string, what: string, end: string])[] = [
  ['MERGE_HEAD', 'A merge', 'git commit to finish it, or git merge --abort'],
  ['SQUASH_MSG', 'A merge with --squash', 'git commit to finish it, or git reset --merge'],
  ['CHERRY_PICK_HEAD', 'A cherry-pick', 'git cherry-pick --continue, or --abort'],
  ['REVERT_HEAD', 'A revert', 'git revert --continue, or --abort'],
  ['rebase-merge', 'A rebase', 'git rebase --continue, or --abort'],
  ['rebase-apply', 'A rebase', 'git rebase --continue, or --abort (git am for patches)'],
];

/** Throws when the repository is in the middle of something that a commit of ours would disturb or get lost in. */
export async function checkReady({ gitDir }: Repository, { branch, commit }: Scan): Promise<void> {
  for (const [file, what, end] of unfinished) {
    if (await lstat(join(gitDir, file)).catch(() => null))
      throw new StoreError(
        'unfinished',
        `${what} is unfinished here, so nothing was changed. Run ${end}, and try again.`,
      );
  }
  if (branch !== null) return;
  throw new StoreError(
    'detached',
    `No branch is checked out here (HEAD is at ${commit?.slice(0, 8) ?? 'nothing'}), and a commit could get lost. Switch to a branch first: git switch NAME, or git switch -c NEW-NAME for a new one.`,
  );
}
