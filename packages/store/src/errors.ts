/** What can be in the way of a store, as a word that stays the same from version to version. */
export type Obstacle =
  | 'no-git'
  | 'old-git'
  | 'no-repository'
  | 'bare'
  | 'not-trusted'
  | 'detached'
  | 'unfinished'
  | 'no-author'
  | 'refused-by-hook'
  | 'not-signed'
  | 'busy'
  | 'edits'
  | 'path'
  | 'link'
  | 'not-a-file'
  | 'name-in-use'
  | 'no-access'
  | 'no-space'
  | 'unknown-revision'
  | 'closed'
  | 'failed';

/** Something outside of the program is in the way; the message says what, and what to do. */
export class StoreError extends Error {
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle, message: string) {
    super(message);
    this.name = 'StoreError';
    this.obstacle = obstacle;
  }
}

/** What the system says when it cannot, as an obstacle; null for an error of another kind. */
export function obstacleOf(error: unknown): StoreError | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  const named = ['dest' in error && error.dest, 'path' in error && error.path];
  const where = named.find((each) => typeof each === 'string') ?? 'here';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new StoreError('no-space', 'The disk is full, so nothing was changed. Make room and try again.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StoreError(
        'no-access',
        `Debrief may not write ${where}. Change the permissions, or ask the owner.`,
      );
    default:
      return null;
  }
}
