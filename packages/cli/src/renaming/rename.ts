import { relative, sep } from 'node:path';
import { messageOf } from '@debrief/process/doing';
import type { Move } from '@debrief/process/renaming';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { toldCommit } from '../folder/told.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { counted } from '../words.js';
import { moveLeftovers } from './leftovers.js';
import { meantId } from './meant.js';
import { type Renamed, saveRename } from './save.js';

/** Gives a postmortem another id, with everything that follows from it. */
export async function rename(
  from: string,
  name: string,
  options: ChangeOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { dryRun = false, json = false } = options;
  const move = { from, to: checkedName(name, from) };
  const { to } = move;
  const message = messageOr(options, messageOf([`Rename ${from} to ${to}`, `Rename ${from}`]));
  const done = await saveRename(move, { ...options, message }, folder, io);
  const stayed = dryRun ? [] : await moveLeftovers(folder.root, move);
  for (const file of stayed) {
    const shown = relative(io.cwd(), file).split(sep).join('/');
    io.stderr.write(`${visible(shown)} could not move along, and stays. Git ignores it; move it by hand.\n`);
  }
  for (const path of done.plan.unable)
    io.stderr.write(
      `${visible(fromHere(path, folder, io))} goes on naming ${visible(from)}: it is not UTF-8, and cannot hold the new name. The old one leads there as well.\n`,
    );
  if (json) printJson(io, asData(move, done, folder, io));
  else if (!dryRun) {
    const { following } = done.plan;
    const links =
      following.length === 0 ? '' : `, with the links in ${counted(following.length, 'other file')}`;
    io.stdout.write(`${visible(`Renamed ${from} to ${to}${links}`)} ${toldCommit(done)}\n`);
  }
}

function asData({ from, to }: Move, { revision, uncommitted, plan }: Renamed, folder: Folder, io: Io) {
  const here = (path: string): string => fromHere(path, folder, io);
  return {
    id: to,
    path: here(`${to}.md`),
    revision,
    uncommitted: uncommitted.map(here),
    was: from,
    moved: plan.moves.map((each) => ({ from: here(each.from), to: here(each.to) })),
    followed: plan.following.map(({ path }) => here(path)),
  };
}

function checkedName(name: string, from: string): string {
  const named = meantId(name, from);
  if (named.id === undefined) {
    const way = named.instead === null ? [] : [`Try ${named.instead}`];
    throw new Stop(exits.usage, `“${name}” cannot be a name. ${named.problem}.`, ...way);
  }
  if (named.id === from) throw new Stop(exits.usage, `${from} is called so already. Nothing was done.`);
  return named.id;
}
