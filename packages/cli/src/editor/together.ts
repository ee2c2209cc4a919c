import { join } from 'node:path';
import { type Merged, merge, withMarkers } from '@debrief/document';
import type { StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { replaceFile } from '../folder/replace.js';
import { textOf } from '../folder/text.js';
import type { Io } from '../terminal/terminal.js';
import type { Opened } from './editing.js';

/** How often it is tried to write when others write into the file at the same time. */
export const mostTries = 5;

/** The file that was opened, as it is now. */
export async function openedFile(path: string, folder: Folder): Promise<StoredFile> {
  const file = await folder.store.read(path);
  if (file) return file;
  throw new Stop(
    exits.unreadable,
    `${path} is gone since the editor was opened, so nothing was committed. debrief rename moves a postmortem.`,
  );
}

/** What was written, together with what others committed while the editor was open. */
export async function withTheirs(
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
export async function settled(merged: Merged, path: string, folder: Folder, io: Io): Promise<string> {
  if (merged.conflicts.length === 0) return merged.text;
  await writeText(path, withMarkers(merged), folder);
  const name = fromHere(path, folder, io);
  throw new Stop(
    exits.conflict,
    'Somebody changed the same words while the editor was open. Both are in the file, between <<<<<<< and >>>>>>>;',
    `nothing is committed. Choose, and take the marks out: debrief edit ${name}`,
  );
}

/** Writes into the file what `before` became, together with what somebody wrote there in this moment. */
export async function putInto(
  path: string,
  before: string,
  after: string,
  folder: Folder,
  io: Io,
): Promise<string> {
  let [base, text] = [before, after];
  for (let tries = 1; text !== base; tries++) {
    const now = textOf(await openedFile(path, folder), folder, io);
    if (now === base || tries === mostTries) {
      await writeText(path, text, folder);
      break;
    }
    text = await settled(merge(base, text, now), path, folder, io);
    base = now;
  }
  return text;
}

async function writeText(path: string, text: string, { root }: Folder): Promise<void> {
  await replaceFile(join(root, path), Buffer.from(text, 'utf8'));
}
