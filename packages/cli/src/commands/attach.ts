import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { find } from '../folder/find.js';
import { inFolder, Stop } from '../folder/folder.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

interface Options extends ChangeOptions {
  readonly to?: string;
  readonly name?: string;
  readonly image?: boolean;
}

/** `debrief attach ID FILE…`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', aboutId)
    .argument('<file...>', 'the files to copy; - reads standard input')
    .option('--to <thing>', 'link from an entry, a factor or an action: A1, F2, 10:41, or its line as :46')
    .option('--name <name>', 'another name for the file; what is piped in needs one')
    .option('--image', 'show it as an image in the text, instead of a link');
  changing(command)
    .addHelpText(
      'after',
      `
The files are copied into the folder beside the postmortem, and linked to under
Evidence unless you name another place. A name in use gets a number, unless it
is the same file.

Examples:
  debrief attach failover-declines ~/Downloads/declines.png --to 10:41
  debrief attach failover-declines pool.log mail.eml
  debrief attach failover-declines runbook.md --to A1
  journalctl -u ledger-db | debrief attach failover-declines - --name ledger-db.log
`,
    )
    .action(async (given: string, files: readonly string[], options: Options) => {
      end(
        await inFolder(io, async (folder) => {
          const { name, ...rest } = options;
          if (name !== undefined && files.length > 1)
            throw new Stop(
              exits.usage,
              `--name is for one file, and here are ${files.length}. Attach them one by one.`,
            );
          const path = await find(given, folder, io);
          const [{ attach }, { withSources }] = await Promise.all([
            import('../attaching/attach.js'),
            import('../attaching/source.js'),
          ]);
          await withSources(files, name ?? null, io, (sources) => attach(path, sources, rest, folder, io));
          return exits.fine;
        }),
      );
    });
}
