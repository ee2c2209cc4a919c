import { type Step, type StoredFile, StoreError } from '@debrief/store';
import { exits } from '../exit.js';
import { idOfPath, isPostmortem } from '../folder/find.js';
import { type Folder, Stop } from '../folder/folder.js';

/** A file as it was, under the name that it had. */
export interface Past {
  readonly file: StoredFile;
  /** The step that made it so, where it is known. */
  readonly step: Step | null;
}

/** The file as it was after a revision; ends the command where there was no such file, or no such revision. */
export async function pastOf(
  path: string,
  revision: string,
  steps: readonly Step[],
  folder: Folder,
): Promise<Past> {
  const isHash = /^[0-9a-f]{4,64}$/.test(revision);
  const own = isHash ? steps.find((step) => step.revision.startsWith(revision)) : undefined;
  const names = own ? [own.path] : [...new Set([path, ...steps.map((step) => step.path)])];
  for (const name of names) {
    const file = await readAt(name, revision, path, folder);
    if (!file) continue;
    const step = own ?? steps.find((each) => each.path === name && each.version === file.version);
    return { file, step: step ?? null };
  }
  const named = nameOf(path);
  const before = own?.version === null ? steps[steps.indexOf(own) + 1] : undefined;
  throw new Stop(
    exits.unreadable,
    own?.version === null
      ? `${revision} took ${named} away, so after it there is nothing to bring back.`
      : `There was no ${named} at ${revision}.`,
    before
      ? `The step before is ${before.revision.slice(0, 7)}: debrief restore ${named} ${before.revision.slice(0, 7)}`
      : `debrief history ${named} lists its steps.`,
  );
}

async function readAt(
  name: string,
  revision: string,
  path: string,
  { store }: Folder,
): Promise<StoredFile | null> {
  try {
    return await store.read(name, revision);
  } catch (error) {
    if (!(error instanceof StoreError) || error.obstacle !== 'unknown-revision') throw error;
    throw new Stop(
      exits.unreadable,
      `There is no revision ${revision} here. debrief history ${nameOf(path)} lists those that made it what it is.`,
    );
  }
}

/** How a file is named on a command line: a postmortem by its id. */
export function nameOf(path: string): string {
  return isPostmortem(path) ? idOfPath(path) : path;
}
