import type { Conflict, Done, FileChange } from '@debrief/store';
import { exits } from '../exit.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { counted } from '../words.js';
import { author, type Folder, fromHere, Stop } from './folder.js';
import { refuseMarks } from './marks.js';
import { checkReady } from './ready.js';

export interface Saving {
  readonly message: string;
  readonly changes: readonly FileChange[];
  /** Also commit what the person edited by hand in these files. */
  readonly withEdits?: boolean;
  /** Only print what would change. */
  readonly dryRun?: boolean;
  /** Standard output is for data: what is for people goes to standard error. */
  readonly json?: boolean;
}

/** What became of the changes: the commit, if any, and the files that hold their change uncommitted. */
export type Saved = Pick<Done, 'revision' | 'uncommitted'>;

/** Commits changes in the name of the person at the keyboard; a conflict ends the command and says what to do. */
export async function save(folder: Folder, io: Io, saving: Saving): Promise<Saved> {
  const outcome = await trySave(folder, io, saving);
  if ('conflicts' in outcome) throw meanwhile(outcome, folder, io);
  return outcome;
}

/** The same for who can do something about a conflict, such as to make the change once more. */
export async function trySave(
  folder: Folder,
  io: Io,
  { message, changes, withEdits = false, dryRun = false, json = false }: Saving,
): Promise<Saved | Conflict> {
  if (dryRun) {
    const { preview } = await import('./preview.js');
    (json ? io.stderr : io.stdout).write(await preview(folder, io, changes));
    // What would refuse the change refuses it now.
    if (withEdits) await refuseMarks(changes, folder, io);
    await checkReady(folder, io);
    io.stderr.write('This was a dry run: nothing was changed.\n');
    return { revision: null, uncommitted: [] };
  }
  if (withEdits) await refuseMarks(changes, folder, io);
  const outcome = await folder.store.commit({
    author: await author(folder, io),
    message,
    changes,
    withEdits,
  });
  if (outcome.done) sayUncommitted(outcome.uncommitted, changes, folder, io);
  return outcome;
}

/** The end of a command whose files are not what they were when it began. */
export function meanwhile({ conflicts }: Conflict, folder: Folder, io: Io): Stop {
  const [first] = conflicts;
  const name = first ? fromHere(first.path, folder, io) : 'A file';
  return new Stop(
    exits.conflict,
    `${name} was changed by somebody else in the meantime, so nothing was done. Run the command again.`,
  );
}

function sayUncommitted(
  paths: readonly string[],
  changes: readonly FileChange[],
  folder: Folder,
  io: Io,
): void {
  const [first, ...others] = paths;
  if (first === undefined) return;
  const name = fromHere(first, folder, io);
  const is = others.length === 0 ? `${name} is` : `${name} and ${counted(others.length, 'more file')} are`;
  const held = changes.length === 1 ? 'it holds' : 'among them are';
  const names = paths.map((path) => typed(fromHere(path, folder, io))).join(' ');
  // Of what moved, only Git knows which of the old names have to be added.
  const simple = paths.length <= mostNamed && !changes.some((change) => 'from' in change);
  const way = simple
    ? `git add ${names} && git commit    commits both`
    : 'git status    shows them all; git add and git commit keep them';
  io.stderr.write(
    `${visible(`${is} changed, and not committed: ${held} edits of yours that are not committed either.`)}\n` +
      `${visible(`  ${way}`)}\n`,
  );
}

/** A longer line of names says less than none. */
const mostNamed = 4;
