import { merge } from '@debrief/document';
import { messageOf } from '@debrief/process/doing';
import { StoreError } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import { committedText } from '../folder/committed.js';
import { type Folder, Stop } from '../folder/folder.js';
import { refuseMarks } from '../folder/marks.js';
import { messageOr } from '../folder/message.js';
import { checkReady } from '../folder/ready.js';
import { meanwhile, type Saved, trySave } from '../folder/save.js';
import { textOf } from '../folder/text.js';
import { toldCommit } from '../folder/told.js';
import { askable } from '../terminal/ask.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import type { EditOptions, Opened } from './editing.js';
import { show } from './showing.js';
import { mostTries, openedFile, putInto, settled, withTheirs } from './together.js';

/** What is done when the editor was closed: shows what changed and what is missing, and commits. */
export async function closing(
  opened: Opened,
  failure: Stop | null,
  folder: Folder,
  io: Io,
  options: EditOptions,
): Promise<Exit> {
  const { path } = opened;
  const written = textOf(await openedFile(path, folder), folder, io);
  const committed = await committedText(path, folder);
  const together = await withTheirs(opened, written, committed, folder, io);
  // In the file first: whatever happens from here on, nobody's words are missing there.
  const text = await putInto(path, written, together, folder, io);
  if (failure) throw failure;
  if (text === committed) return nothing(opened, [], io, options);
  const dry = options.dryRun || options.commit === false;
  // What a refused commit, or somebody's own hand, left in the file.
  const isOld = text === opened.text && !options.dryRun;
  if (isOld && dry) return nothing(opened, [path], io, options);
  show(opened, committed, text, folder, io, options);
  if (options.dryRun) {
    await refuseMarks([{ path, base: null, content: text }], folder, io);
    await checkReady(folder, io);
    io.stderr.write('This was a dry run: nothing was changed.\n');
  }
  if (dry) return tellEdit(opened, [path], io, options);
  if (isOld && !(await isWanted(options, io))) return nothing(opened, [path], io, options);
  return tellEdit(opened, await commit(opened, text, folder, io, options), io, options);
}

/** Whether edits from before are to be committed, though nothing came to them. */
async function isWanted({ message }: EditOptions, io: Io): Promise<boolean> {
  if (message !== undefined) return true;
  const ask = await askable(io);
  return (await ask?.confirm('These edits are from before, and not committed yet. Commit them?')) ?? false;
}

/** Commits the file; where that is refused, how it can still be done. */
async function commit(
  opened: Opened,
  text: string,
  folder: Folder,
  io: Io,
  options: EditOptions,
): Promise<Saved> {
  try {
    return await commitWith(opened, text, folder, io, options);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new Stop(
      error.obstacle === 'busy' ? exits.conflict : exits.refused,
      ...error.message.split('\n'),
      `What you wrote is in the file, not committed. When this is mended: debrief edit ${opened.id}`,
    );
  }
}

async function commitWith(
  { path, id }: Opened,
  written: string,
  folder: Folder,
  io: Io,
  options: EditOptions,
): Promise<Saved> {
  let text = written;
  for (let tries = 1; ; tries++) {
    const file = await openedFile(path, folder);
    const now = textOf(file, folder, io);
    // Somebody may write into the file just now: what they wrote and what was edited go together as well.
    if (now !== text) text = await settled(merge(written, text, now), path, folder, io);
    const saved = await trySave(folder, io, {
      message: messageOr(options, messageOf([`Edit ${id}`])),
      changes: [{ path, base: file.version, content: text }],
      withEdits: true,
      json: options.json ?? false,
    });
    if (!('conflicts' in saved)) return saved;
    if (tries === mostTries) throw meanwhile(saved, folder, io);
  }
}

function nothing(opened: Opened, uncommitted: readonly string[], io: Io, options: EditOptions): Exit {
  if (options.json) return tellEdit(opened, uncommitted, io, options);
  io.stdout.write(`Nothing changed in ${visible(opened.id)}, so there is nothing to commit.\n`);
  if (uncommitted.length > 0) {
    const way = `debrief edit ${opened.id} -m "…"`;
    io.stdout.write(`Edits from before are in the file, and not committed yet: ${visible(way)} does that.\n`);
  }
  return exits.fine;
}

/** Tells the commit, or the files that stay without one. */
function tellEdit(
  { id, name }: Opened,
  saved: Saved | readonly string[],
  io: Io,
  { json, dryRun }: EditOptions,
): Exit {
  const { revision, uncommitted } = 'revision' in saved ? saved : { revision: null, uncommitted: saved };
  if (json) printJson(io, { id, path: name, revision, uncommitted: uncommitted.length > 0 ? [name] : [] });
  else if (!dryRun) io.stdout.write(`Edited ${visible(id)} ${toldCommit({ revision, uncommitted })}\n`);
  return exits.fine;
}
