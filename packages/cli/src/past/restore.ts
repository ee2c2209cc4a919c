import { setTimeout } from 'node:timers/promises';
import { idOfPath, isPostmortem } from '@debrief/document';
import { keepMessage, restoreMessage } from '@debrief/process/doing';
import { type FileChange, type StoredFile, StoreError } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { type Saved, type Saving, save } from '../folder/save.js';
import { shortOf, toldCommit } from '../folder/told.js';
import { printJson } from '../terminal/json.js';
import { typed } from '../terminal/shell.js';
import { type Io, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { missing } from './attachments.js';
import { contentToday } from './content.js';
import { nameOf, pastOf } from './found.js';
import { changed } from './texts.js';

/** Makes a file what it was after a revision, by a new commit: nothing of what came since is lost. */
export async function restore(
  path: string,
  revision: string,
  options: ChangeOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { dryRun = false, withEdits = false, json = false } = options;
  const { steps, now } = await pastAndNow(path, folder);
  const past = await pastOf(path, revision, steps, folder, io);
  const content = contentToday(past.file, path, now);
  const name = nameOf(path);
  const told = past.step ? shortOf(past.step.revision) : revision;
  const isSame = now !== null && Buffer.compare(now.bytes, content) === 0;
  const attached = await missing(content, path, past.file.path, past.commit, folder);
  const changes: FileChange[] = isSame
    ? attached
    : [{ path, base: now?.version ?? null, content }, ...attached];
  const edited = !isSame && now !== null && now.version !== steps[0]?.version;
  if (edited && !withEdits) throw unsaved(path, name, revision, folder, io);
  if (changes.length > 0 && !dryRun && !json)
    io.stdout.write(changed(now, { path, version: '', bytes: content }, wantsColour(io)));
  const kept = edited && !dryRun ? await keep(now, name, folder, io) : null;
  const message = messageOr(options, restoreMessage(name, told));
  const saved =
    changes.length === 0
      ? { revision: null, uncommitted: [] }
      : await saveBehind(kept, name, { message, changes, dryRun, json, withEdits }, folder, io);
  if (json) {
    const here = (each: string): string => fromHere(each, folder, io);
    printJson(io, {
      id: isPostmortem(path) ? idOfPath(path) : null,
      path: here(path),
      revision: saved.revision,
      uncommitted: saved.uncommitted.map(here),
      from: past.step?.revision ?? past.commit,
      edits: kept,
      attachments: attached.map((each) => here(each.path)),
    });
  } else if (changes.length === 0)
    io.stdout.write(`${visible(name)} is what it was then: nothing to change.\n`);
  else if (!dryRun)
    io.stdout.write(`${visible(`Restored ${name} as it was after ${told}`)} ${toldCommit(saved)}\n`);
}

/** How often, and after how many milliseconds, a file is looked at once more. */
const looks = 3;
const pause = 100;

/** The past of a file, and the file as it is. While somebody commits it, it is ahead of its past for a moment. */
async function pastAndNow(path: string, { store }: Folder) {
  for (let count = 1; ; count++) {
    const { steps } = await store.history(path);
    const now = await store.read(path);
    if (count === looks || (now?.version ?? null) === (steps[0]?.version ?? null)) return { steps, now };
    await setTimeout(pause);
  }
}

function unsaved(path: string, name: string, revision: string, folder: Folder, io: Io): Stop {
  return new Stop(
    exits.refused,
    `${fromHere(path, folder, io)} holds edits that are not committed, and they would be lost. Nothing was done.`,
    'To keep them in the history, as a step of their own in front of this one:',
    `  debrief restore ${typed(name)} ${typed(revision)} --with-edits`,
  );
}

/** Commits what was edited by hand, so that it can be found again. */
async function keep(now: StoredFile, name: string, folder: Folder, io: Io): Promise<string | null> {
  const { revision } = await save(folder, io, {
    message: keepMessage(name),
    changes: [{ path: now.path, base: now.version, content: now.bytes }],
    withEdits: true,
  });
  return revision;
}

/** Commits what is restored; where that cannot be, what was kept in front of it is told. */
async function saveBehind(
  kept: string | null,
  name: string,
  saving: Saving,
  folder: Folder,
  io: Io,
): Promise<Saved> {
  try {
    return await save(folder, io, saving);
  } catch (error) {
    if (kept === null || !(error instanceof Stop || error instanceof StoreError)) throw error;
    throw new Stop(
      error instanceof Stop ? error.exit : exits.refused,
      `${name} was not restored, but your edits are kept: commit ${shortOf(kept)} holds them.`,
      ...(error instanceof Stop
        ? ['Somebody else changed it in the meantime. Run the command again.']
        : error.message.split('\n')),
    );
  }
}
