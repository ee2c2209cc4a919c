import { join } from 'node:path';
import { type Merged, merge, withMarkers } from '@debrief/document';
import type { StoredFile } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOf } from '../folder/message.js';
import { meanwhile, type Saved, textOf, trySave } from '../folder/save.js';
import { replaceFile } from '../merging/replace.js';
import type { Io } from '../terminal/terminal.js';
import { visible, visibleJson } from '../terminal/visible.js';
import { committedText } from './committed.js';
import type { EditOptions, Opened } from './editing.js';
import { show } from './showing.js';

/** How often the commit is tried when others write into the file at the same time. */
const mostTries = 5;

/** What is done when the editor was closed: shows what changed and what is missing, and commits. */
export async function closing(
  opened: Opened,
  failure: Stop | null,
  folder: Folder,
  io: Io,
  options: EditOptions,
): Promise<Exit> {
  const { path } = opened;
  const written = textOf(await fileAt(path, folder), folder, io);
  const committed = await committedText(path, folder);
  const text = await withTheirs(opened, written, committed, folder, io);
  // In the file first: whatever happens from here on, nobody's words are missing there.
  if (text !== written) await writeText(path, text, folder);
  if (failure) throw failure;
  if (text === committed || (text === opened.text && !options.dryRun))
    return nothing(opened, text === committed, io, options);
  show(opened, committed, text, folder, io, options);
  if (options.dryRun) io.stderr.write('This was a dry run: nothing was changed.\n');
  if (options.dryRun || options.commit === false) return said(opened, null, io, options);
  refuseMarks(text, committed);
  return said(opened, await commit(opened, text, folder, io, options), io, options);
}

async function commit(
  { path, id }: Opened,
  written: string,
  folder: Folder,
  io: Io,
  options: EditOptions,
): Promise<Saved> {
  let text = written;
  for (let tries = 1; ; tries++) {
    const file = await fileAt(path, folder);
    const now = textOf(file, folder, io);
    // Somebody may write into the file just now: what they wrote and what was edited go together as well.
    if (now !== text) text = await settled(merge(written, text, now), path, folder, io);
    const saved = await trySave(folder, io, {
      message: options.message?.trim() || messageOf([`Edit ${id}`]),
      changes: [{ path, base: file.version, content: text }],
      withEdits: true,
      json: options.json ?? false,
    });
    if (!('conflicts' in saved)) return saved;
    if (tries === mostTries) throw meanwhile(saved, folder, io);
  }
}

async function writeText(path: string, text: string, { root }: Folder): Promise<void> {
  await replaceFile(join(root, path), Buffer.from(text, 'utf8'));
}

async function fileAt(path: string, folder: Folder): Promise<StoredFile> {
  const file = await folder.store.read(path);
  if (file) return file;
  throw new Stop(
    exits.unreadable,
    `${path} is gone since the editor was opened, so nothing was committed. debrief rename moves a postmortem.`,
  );
}

/** What was written, together with what others committed while the editor was open. */
async function withTheirs(
  { path, text, committed: before }: Opened,
  written: string,
  committed: string | null,
  folder: Folder,
  io: Io,
): Promise<string> {
  if (committed === before) return written;
  if (committed === null) {
    throw new Stop(
      exits.conflict,
      `${fromHere(path, folder, io)} was taken out of the repository while the editor was open. What you wrote is in the file, not committed.`,
    );
  }
  // Edits that were not committed when the editor was opened are ours: they are not in what others began with.
  const together = await settled(merge(before ?? text ?? '', written, committed), path, folder, io);
  if (together !== written)
    io.stderr.write('Somebody committed to this file while the editor was open. Both texts are kept.\n');
  return together;
}

/** The merged text; with conflicts the file gets their marks, and the command ends. */
async function settled(merged: Merged, path: string, folder: Folder, io: Io): Promise<string> {
  if (merged.conflicts.length === 0) return merged.text;
  await writeText(path, withMarkers(merged), folder);
  const name = fromHere(path, folder, io);
  throw new Stop(
    exits.conflict,
    'Somebody changed the same words while the editor was open. Both are in the file, between <<<<<<< and >>>>>>>;',
    `nothing is committed. Choose, and take the marks out: debrief edit ${name}`,
  );
}

/** The marks of a conflict are no part of a postmortem: what has them waits for somebody to choose. */
function refuseMarks(text: string, committed: string | null): void {
  const mark = /^(?:<{7}|>{7}) .*$/m.exec(text);
  if (!mark || committed?.includes(mark[0])) return;
  const line = text.slice(0, mark.index).split('\n').length;
  throw new Stop(
    exits.refused,
    `The marks of a conflict are still there, the first in line ${line}, so nothing was committed. Choose, and take them out.`,
  );
}

function nothing(opened: Opened, clean: boolean, io: Io, options: EditOptions): Exit {
  if (options.json) return said(opened, null, io, options);
  io.stdout.write(`Nothing changed in ${visible(opened.id)}, so there is nothing to commit.\n`);
  if (!clean)
    io.stdout.write('Edits from before are in the file, and not committed yet: git commit does that.\n');
  return exits.fine;
}

function said({ id, path }: Opened, saved: Saved | null, io: Io, { json, dryRun }: EditOptions): Exit {
  const revision = saved?.revision ?? null;
  const uncommitted = saved?.uncommitted ?? [path];
  if (json) io.stdout.write(`${visibleJson(JSON.stringify({ id, path, revision, uncommitted }, null, 2))}\n`);
  else if (!dryRun)
    io.stdout.write(
      `Edited ${visible(id)} (${revision ? `commit ${revision.slice(0, 7)}` : 'not committed'})\n`,
    );
  return exits.fine;
}
