import { relative, sep } from 'node:path';
import { exits } from '../exit.js';
import { type Folder, Stop } from '../folder/folder.js';
import { messageOf } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { save } from '../folder/save.js';
import type { Io } from '../terminal/terminal.js';
import { visible, visibleJson } from '../terminal/visible.js';
import { moveLeftovers } from './leftovers.js';
import { newId } from './name.js';
import { planRename } from './plan.js';

/** Gives a postmortem another id, with everything that follows from it. */
export async function rename(
  from: string,
  name: string,
  options: ChangeOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { dryRun = false, withEdits = false, json = false } = options;
  const to = checkedName(name, from);
  const move = { from, to };
  const { changes, moves, followers } = await planRename(move, folder, io);
  const message = options.message ?? messageOf([`Rename ${from} to ${to}`, `Rename ${from}`]);
  const saved = await save(folder, io, { message, changes, withEdits, dryRun, json });
  const stayed = dryRun ? [] : await moveLeftovers(folder.root, move);
  for (const file of stayed) {
    const shown = relative(folder.root, file).split(sep).join('/');
    io.stderr.write(`${visible(shown)} could not move along, and stays. Git ignores it; move it by hand.\n`);
  }
  if (json) {
    const { revision, uncommitted } = saved;
    const done = {
      id: to,
      path: `${to}.md`,
      revision,
      uncommitted,
      was: from,
      moved: moves,
      changed: followers,
    };
    io.stdout.write(`${visibleJson(JSON.stringify(done, null, 2))}\n`);
  } else if (!dryRun) {
    const files = followers.length === 1 ? '1 other file' : `${followers.length} other files`;
    const links = followers.length === 0 ? '' : `, with the links in ${files}`;
    const commit = saved.revision === null ? ' (not committed)' : ` (commit ${saved.revision.slice(0, 7)})`;
    io.stdout.write(`${visible(`Renamed ${from} to ${to}${links}${commit}`)}\n`);
  }
}

function checkedName(name: string, from: string): string {
  const named = newId(name, from);
  if (named.id === undefined) {
    const way = named.instead === null ? [] : [`Try ${named.instead}`];
    throw new Stop(exits.usage, `“${name}” cannot be a name. ${named.problem}.`, ...way);
  }
  if (named.id === from) throw new Stop(exits.usage, `${from} is called so already. Nothing was done.`);
  return named.id;
}
