import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { find } from '../folder/find.js';
import { inFolder, Stop } from '../folder/folder.js';
import type { Standee } from '../standing/standee.js';
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
    const [{ Contexts }, { standeeOf }, { dataOf }] = await Promise.all([
      import('../standing/context.js'),
      import('../standing/standee.js'),
      import('../standing/data.js'),
    ]);
    const contexts = await Contexts.of(folder, io);
    const options = { width: pageWidth(io), colour: wantsColour(io), ascii: wantsAscii(io) };
    if (id !== undefined) {
      const { context } = await contexts.read(await find(id, folder, io));
      const standee = standeeOf(context);
      if (json) printJson(io, dataOf(standee, context.model.text));
      else {
        const { onePage } = await import('../standing/page.js');
        io.stdout.write(onePage(standee, options));
      }
      return exits.fine;
    }
    const standees: { readonly standee: Standee; readonly text: string }[] = [];
    let unread = 0;
    for (const path of contexts.paths.toReversed()) {
      const context = await contexts.read(path).then(
        (read) => read.context,
        (problem: unknown) => {
          // One that cannot be read says so, and the others are shown.
          if (!(problem instanceof Stop)) throw problem;
          io.stderr.write(`${problem.message}\n`);
          unread += 1;
          return null;
        },
      );
      if (!context) continue;
      const standee = standeeOf(context);
      if (all || standee.standing.status !== 'closed') standees.push({ standee, text: context.model.text });
    }
    if (json)
      printJson(
        io,
        standees.map(({ standee, text }) => dataOf(standee, text)),
      );
    else if (standees.length > 0) {
      const { allPage } = await import('../standing/page.js');
      io.stdout.write(
        allPage(
          standees.map(({ standee }) => standee),
          options,
        ),
      );
    } else if (unread === 0) {
      io.stdout.write(
        contexts.paths.length === 0
          ? 'There is no postmortem here yet. debrief new begins one.\n'
          : 'All postmortems are closed. debrief status --all shows them.\n',
      );
    }
    return unread === 0 ? exits.fine : exits.unreadable;
  });
}
