import { idOfPath, isPostmortem } from '@debrief/document';
import type { Step, StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, Stop } from '../folder/folder.js';
import { shortOf } from '../folder/told.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';
import { commitOf } from './commit.js';

/** A file as it was, under the name that it had. */
export interface Past {
  readonly file: StoredFile;
  /** The commit, by its full name. */
  readonly commit: string;
  /** The step that made it so, where it is known. */
  readonly step: Step | null;
}

/** The file as it was after a revision; ends the command where there was no such file, or no such revision. */
export async function pastOf(
  path: string,
  revision: string,
  steps: readonly Step[],
  folder: Folder,
  io: Io,
): Promise<Past> {
  const commit = await commitOf(revision, folder, io);
  const named = nameOf(path);
  if (commit === null)
    throw new Stop(
      exits.unreadable,
      `There is no revision ${revision} here. debrief history ${typed(named)} lists those that made it what it is.`,
    );
  const own = steps.find((step) => step.revision === commit);
  const names = own ? [own.path] : [...new Set([path, ...steps.map((step) => step.path)])];
  for (const name of names) {
    const file = await folder.store.read(name, commit);
    if (!file) continue;
    const step = own ?? steps.find((each) => each.path === name && each.version === file.version);
    return { file, commit, step: step ?? null };
  }
  const before = own?.version === null ? steps[steps.indexOf(own) + 1] : undefined;
  throw new Stop(
    exits.unreadable,
    own?.version === null
      ? `${revision} took ${named} away, so after it there is nothing to bring back.`
      : `There was no ${named} at ${revision}.`,
    before
      ? `The step before is ${shortOf(before.revision)}: debrief restore ${typed(named)} ${shortOf(before.revision)}`
      : `debrief history ${typed(named)} lists its steps.`,
  );
}

/** How a file is named on a command line: a postmortem by its id. */
export function nameOf(path: string): string {
  return isPostmortem(path) ? idOfPath(path) : path;
}
