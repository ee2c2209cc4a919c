import type { Command } from 'commander';
import type { Flags } from '../draft/flags.js';
import { type Exit, exits } from '../exit.js';
import { fromHere, inFolder, Stop } from '../folder/folder.js';
import { toldCommit } from '../folder/told.js';
import { printJson } from '../terminal/json.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** `debrief new`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  const several = (word: string, before: readonly string[] = []): string[] => [...before, word];
  command
    .argument('[title...]', 'what happened, and to whom')
    .option('--title <words>', 'the same as an option')
    .option(
      '--system <names>',
      'the systems, the first of them for the name; repeat it, or use commas',
      several,
    )
    .option('--severity <word>', 'how bad it was, in a word of your own: sev2')
    .option(
      '--trigger <words>',
      'what asks for it: user-facing, near-miss … ; repeat it, or use commas',
      several,
    )
    .option('--began <time>', 'when it began: "2026-11-03 10:41 UTC", "yesterday 14:10 CET"')
    .option('--owner <name>', 'the one person who keeps it together')
    .option('--template <name>', 'standard, brief, one of your templates, or a file')
    .option('--event <words>', 'what the name says of the event, instead of the title')
    .option('--id <id>', 'the whole name: 2026/11.payments.failover-declines')
    .option('-y, --yes', 'ask nothing; what is not said is left out')
    .optionsGroup('How it is saved:')
    .option('-m, --message <words>', 'the message of the commit, instead of ours')
    .option('-n, --dry-run', 'print what would be made, and make nothing')
    .option('--json', 'print what was done as data: one JSON object')
    .addHelpText(
      'after',
      `
On a terminal, Debrief asks for what the options leave out. Everything can be changed later.

Examples:
  debrief new
  debrief new "Search was slow for a minute" --system search --template brief
  debrief new "Card payments declined" --system payments,ledger --severity sev1 \\
    --trigger user-facing --began "2026-11-03 10:41 UTC" --owner "Dana Reyes"
`,
    )
    .action(async (title: readonly string[], options: Flags) => {
      const flags = title.length > 0 ? { title: title.join(' '), ...options } : options;
      end(
        await inFolder(io, async (folder) => {
          if (title.length > 0 && options.title !== undefined)
            throw new Stop(
              exits.usage,
              'The title is given twice. Leave out --title, or the words without it.',
            );
          const { begin } = await import('../draft/begin.js');
          const begun = await begin(flags, folder, io);
          const here = (path: string): string => fromHere(path, folder, io);
          const { id, revision, uncommitted } = begun;
          const path = here(begun.path);
          if (flags.json) printJson(io, { id, path, revision, uncommitted: uncommitted.map(here) });
          else if (!flags.dryRun) {
            io.stdout.write(`${visible(`Made ${path}`)} ${toldCommit(begun)}\n`);
            for (const words of [...begun.asking, ...begun.seen]) io.stdout.write(`${visible(words)}\n`);
            io.stdout.write(`${visible(`Next: debrief edit ${typed(id)}`)}\n`);
          }
          return exits.fine;
        }),
      );
    });
}
