import type { FileChange, StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOf } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { save } from '../folder/save.js';
import { type Io, wantsColour } from '../terminal/terminal.js';
import { visible, visibleJson } from '../terminal/visible.js';
import { missing } from './attachments.js';
import { contentToday } from './content.js';
import { nameOf, pastOf } from './found.js';
import { changed } from './texts.js';

/** Makes a file what it was after a revision, by a new commit: nothing of what came since is lost. */
export async function restore(
  path: string,
  revision: string,
  { message, dryRun = false, withEdits = false, json = false }: ChangeOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { store } = folder;
  const { steps } = await store.history(path);
  const past = await pastOf(path, revision, steps, folder);
  const now = await store.read(path);
  const content = contentToday(past.file, path, now);
  const name = nameOf(path);
  const told = past.step?.revision.slice(0, 7) ?? revision;
  const isSame = now !== null && Buffer.compare(now.bytes, content) === 0;
  const attached = await missing(content, path, past.file.path, revision, folder);
  const changes: FileChange[] = isSame
    ? attached
    : [{ path, base: now?.version ?? null, content }, ...attached];
  const edited = !isSame && now !== null && now.version !== steps[0]?.version;
  if (edited && !withEdits && !dryRun) throw unsaved(path, name, revision, folder, io);
  if (changes.length > 0 && !dryRun && !json)
    io.stdout.write(changed(now, { path, version: '', bytes: content }, wantsColour(io)));
  const kept = edited && !dryRun ? await keep(now, name, folder, io) : null;
  const words = message ?? messageOf([`Restore ${name} as it was after ${told}`, `Restore ${name}`]);
  const saved =
    changes.length === 0
      ? { revision: null, uncommitted: [] }
      : await save(folder, io, { message: words, changes, dryRun, json, withEdits });
  if (json) {
    const { revision: made, uncommitted } = saved;
    const files = attached.map((each) => each.path);
    const data = { id: name, path, revision: made, uncommitted, from: told, edits: kept, attachments: files };
    io.stdout.write(`${visibleJson(JSON.stringify(data, null, 2))}\n`);
  } else if (changes.length === 0)
    io.stdout.write(`${visible(name)} is what it was then: nothing to change.\n`);
  else if (!dryRun) {
    const { revision: made, uncommitted } = saved;
    const clean = uncommitted.length > 0 ? 'not committed' : 'as it is committed already';
    const commit = made === null ? clean : `commit ${made.slice(0, 7)}`;
    io.stdout.write(`${visible(`Restored ${name} as it was after ${told} (${commit})`)}\n`);
  }
}

function unsaved(path: string, name: string, revision: string, folder: Folder, io: Io): Stop {
  return new Stop(
    exits.refused,
    `${fromHere(path, folder, io)} holds edits that are not committed, and they would be lost. Nothing was done.`,
    'To keep them in the history, as a step of their own in front of this one:',
    `  debrief restore ${name} ${revision} --with-edits`,
  );
}

/** Commits what was edited by hand, so that it can be found again. */
async function keep(now: StoredFile, name: string, folder: Folder, io: Io): Promise<string | null> {
  const { revision } = await save(folder, io, {
    message: messageOf([`Keep edits of ${name} before restoring it`, `Keep edits of ${name}`]),
    changes: [{ path: now.path, base: now.version, content: now.bytes }],
    withEdits: true,
  });
  return revision;
}
