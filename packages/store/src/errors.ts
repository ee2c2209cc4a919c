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
