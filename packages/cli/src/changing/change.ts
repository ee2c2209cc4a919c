import {
  apply,
  difference,
  idOfPath,
  isRefusal,
  Lines,
  mapOperation,
  type Parsed,
  parse,
  type Refusal,
} from '@debrief/document';
import { type Doing, messageFor, messageOf, toldOf } from '@debrief/process/doing';
import { type Exit, exits } from '../exit.js';
import { isCommitted } from '../folder/committed.js';
import { find } from '../folder/find.js';
import { type Folder, fromHere, inFolder, Stop } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { meanwhile, trySave } from '../folder/save.js';
import { fileAt, textOf } from '../folder/text.js';
import { mostTries, waitAfter } from '../folder/tries.js';
import type { Io } from '../terminal/terminal.js';
import { mentionsOf } from './mentions.js';
import { type Changed, tell, tellNothing } from './telling.js';

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
    let file = await fileAt(path, folder, io);
    let text = textOf(file, folder, io);
    let doings = await plan(parse(text, null, { path }), folder);
    for (let tries = 1; ; tries++) {
      const changed = await applied(text, path, doings, folder, io);
      const same = changed.after.text === text;
      const edited = same && !(await isCommitted(file, folder));
      if (same && !(edited && options.withEdits)) {
        tellNothing(path, fromHere(path, folder, io), edited, options, io);
        return exits.fine;
      }
      const id = idOfPath(path);
      const ours = same ? messageOf([`Edit ${id}`]) : messageFor(doings, changed.names, id);
      const saved = await trySave(folder, io, {
        ...options,
        message: messageOr(options, ours),
        changes: [{ path, base: file.version, content: changed.after.text }],
      });
      if (!('conflicts' in saved)) {
        const told = same ? `Committed the edits of ${id}` : toldOf(doings, changed.names, id);
        const names = same ? [] : changed.names;
        tell(path, fromHere(path, folder, io), { ...changed, names }, told, saved, options, io);
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
      await waitAfter(tries);
      [file, text, doings] = [next, now, again];
    }
  });
}

/** The document with everything done to it. */
async function applied(
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
