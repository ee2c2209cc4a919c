import { setTimeout } from 'node:timers/promises';
import {
  apply,
  difference,
  isRefusal,
  Lines,
  mapOperation,
  type Parsed,
  parse,
  type Refusal,
} from '@debrief/document';
import type { StoredFile } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import { find } from '../folder/find.js';
import { type Folder, fromHere, inFolder, Stop } from '../folder/folder.js';
import { idOfPath } from '../folder/names.js';
import type { ChangeOptions } from '../folder/options.js';
import { meanwhile, textOf, trySave } from '../folder/save.js';
import type { Io } from '../terminal/terminal.js';
import { type Doing, messageFor } from './doing.js';
import { mentionsOf } from './mentions.js';
import { type Changed, tell, tellNothing } from './telling.js';

/** How often a change is made anew when somebody else was faster. */
const mostTries = 10;

/** Those who write at the same time wait for each other for so many milliseconds, each of them for another time. */
const longestWait = 40;

/**
 * Changes the postmortem that somebody means: `plan` says what is to be done to it. All of it is done, as one commit,
 * or nothing.
 */
export async function change(
  given: string,
  io: Io,
  options: ChangeOptions,
  plan: (parsed: Parsed, folder: Folder) => readonly Doing[] | Promise<readonly Doing[]>,
): Promise<Exit> {
  return await inFolder(io, async (folder) => {
    const path = await find(given, folder, io);
    let file = await fileAt(path, folder);
    let text = textOf(file, folder, io);
    let doings = await plan(parse(text, null, { path }), folder);
    for (let tries = 1; ; tries++) {
      const changed = await done(text, path, doings, folder, io);
      if (changed.after.text === text) {
        tellNothing(path, options, io);
        return exits.fine;
      }
      const saved = await trySave(folder, io, {
        ...options,
        message: options.message?.trim() || messageFor(doings, changed.names, idOfPath(path)),
        changes: [{ path, base: file.version, content: changed.after.text }],
      });
      if (!('conflicts' in saved)) {
        tell(path, fromHere(path, folder, io), changed, doings, saved, options, io);
        return exits.fine;
      }
      // Somebody wrote in between: the same is done to what they wrote, where it still means the same.
      const next = await folder.store.read(path);
      if (!next || tries === mostTries) throw meanwhile(saved, folder, io);
      const now = textOf(next, folder, io);
      const again = doings.some(hasPlace)
        ? movedDoings(doings, text, now)
        : await plan(parse(now, null, { path }), folder);
      if (!again) throw meanwhile(saved, folder, io);
      await setTimeout(Math.random() * longestWait * tries);
      [file, text, doings] = [next, now, again];
    }
  });
}

async function fileAt(path: string, { store }: Folder): Promise<StoredFile> {
  const file = await store.read(path);
  if (file) return file;
  throw new Stop(
    exits.unreadable,
    `${path} was there a moment ago, and is gone. debrief list shows what there is.`,
  );
}

/** The document with everything done to it. */
async function done(
  text: string,
  path: string,
  doings: readonly Doing[],
  folder: Folder,
  io: Io,
): Promise<Changed> {
  const before = parse(text, null, { path });
  const mentions = doings.some(({ operation }) => operation.do === 'add' || operation.do === 'renumber')
    ? await mentionsOf(path, folder)
    : [];
  const names: string[] = [];
  let after = before;
  let left = doings;
  for (let next = left[0]; next; next = left[0]) {
    const outcome = apply(after, next.operation, { mentions });
    if (isRefusal(outcome)) throw refused(outcome, after.text, fromHere(path, folder, io));
    names.push(typeof next.name === 'string' ? next.name : next.name(after.model, outcome.parsed.model));
    left = left.slice(1).map((each) => {
      const operation = mapOperation(each.operation, outcome.edits);
      if (operation) return { ...each, operation };
      throw new Stop(
        exits.refused,
        `What was to be done to ${String(each.name)} has no place any more after the rest. Nothing was done.`,
      );
    });
    after = outcome.parsed;
  }
  return { before, after, names };
}

function refused({ message, at }: Refusal, text: string, name: string): Stop {
  const place = at ? ` (${name}:${new Lines(text).lineAt(at.from)})` : '';
  return new Stop(exits.refused, message + place);
}

/** True where an operation is about a place in the text, and not about a name. */
function hasPlace({ operation }: Doing): boolean {
  return 'item' in operation && typeof operation.item === 'number';
}

function movedDoings(doings: readonly Doing[], before: string, after: string): readonly Doing[] | null {
  const edit = difference(before, after);
  const moved = doings.flatMap((each) => {
    const operation = mapOperation(each.operation, edit ? [edit] : []);
    return operation ? [{ ...each, operation }] : [];
  });
  return moved.length === doings.length ? moved : null;
}
