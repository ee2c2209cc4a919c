import { join } from 'node:path';
import type { Objects } from './objects.js';
import type { Repository } from './repository.js';
import type { Versions } from './versions.js';

/** What every part of the Git back end works with. */
export interface Context {
  readonly repository: Repository;
  readonly versions: Versions;
  readonly objects: Objects;
  /** Where changes are prepared, and noted while they happen: `.debrief/store`. */
  readonly work: string;
  /** Where the lock between our programs is: `debrief` in the folder of Git, so all folders of a working tree share it. */
  readonly locks: string;
}

/** A path of the folder as the repository tells it. */
export function fullPath({ repository }: Context, path: string): string {
  return `${repository.prefix}${path}`;
}

/** The file of a path that is told from the top on. */
export function fileAt({ repository }: Context, path: string): string {
  return join(repository.top, path);
}
