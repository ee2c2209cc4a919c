import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { aboutId, limitOf } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

interface Options {
  readonly diff?: boolean;
  readonly limit?: number;
  readonly json?: boolean;
}

/** `debrief history ID`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', `${aboutId}; or any file by its path`)
    .option('--diff', 'show what each step changed')
    .option('--limit <number>', 'show only the newest steps', limitOf)
    .option('--json', 'print them as data: one JSON object')
    .addHelpText(
      'after',
      `
Each line is one commit that changed the postmortem, newest first, also under
its earlier names. What you edited by hand and have not committed stands above
them.

Examples:
  debrief history failover-declines
  debrief history failover-declines --diff --limit 3
  debrief history 2026/11.payments.failover-declines --json | jq -r '.steps[].revision'
`,
    )
    .action(async (given: string, options: Options) => {
      end(
        await inFolder(io, async (folder) => {
          const [{ pastPath }, { tellHistory }] = await Promise.all([
            import('../past/path.js'),
            import('../past/history.js'),
          ]);
          await tellHistory(await pastPath(given, folder, io), options, folder, io);
          return exits.fine;
        }),
      );
    });
}
