import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { find, postmortems } from '../folder/find.js';
import { type Folder, inFolder } from '../folder/folder.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';

interface Options {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `debrief status [ID]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument(
      '[id]',
      'a postmortem, by its id or a part of that which no other has; else those that are not closed',
    )
    .option('--all', 'also those that are closed')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Six phases lead through a postmortem: assemble, facts, causes, deeper, actions,
loop closed. Where it is follows from its text, its discussion and its history;
nothing of it is kept anywhere else. A status that its gates do not support
counts as the last one that they do.

Examples:
  debrief status
  debrief status failover-declines
  debrief status failover-declines --json | jq -r '.next.needs[].message'
`,
    )
    .action(async (id: string | undefined, options: Options) => end(await status(id, options, io)));
}

async function status(id: string | undefined, { all = false, json = false }: Options, io: Io): Promise<Exit> {
  return await inFolder(io, async (folder) => {
    const options = { width: pageWidth(io), colour: wantsColour(io), ascii: wantsAscii(io) };
    const { standeesOf } = await import('../standing/standee.js');
    const paths = id === undefined ? null : [await find(id, folder, io)];
    const standees = await standeesOf(paths ?? (await pathsOf(folder)), folder, io);
    if (paths !== null) {
      for (const standee of standees) {
        if (json) printJson(io, (await import('../standing/data.js')).dataOf(standee));
        else io.stdout.write((await import('../standing/page.js')).onePage(standee, options));
      }
      return exits.fine;
    }
    const shown = standees.filter(({ standing }) => all || standing.status !== 'closed');
    if (json) {
      const { dataOf } = await import('../standing/data.js');
      printJson(io, shown.map(dataOf));
    } else if (shown.length > 0) {
      const { allPage } = await import('../standing/page.js');
      io.stdout.write(allPage(shown, options));
    } else
      io.stdout.write(
        standees.length === 0
          ? 'There is no postmortem here yet. debrief new begins one.\n'
          : 'All postmortems are closed. debrief status --all shows them.\n',
      );
    return exits.fine;
  });
}

/** All postmortems, newest first. */
async function pathsOf(folder: Folder): Promise<string[]> {
  return (await postmortems(folder)).map(({ path }) => path).toReversed();
}
