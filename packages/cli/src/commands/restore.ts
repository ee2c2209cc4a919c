import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief restore ID REVISION`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', `${aboutId}; or any file by its path`)
    .argument(
      '<revision>',
      'the commit after which it was right: from debrief history, or HEAD~2, main, a tag …',
    );
  changing(command, 'first commit what you have edited by hand, as a step of its own')
    .addHelpText(
      'after',
      `
The earlier content becomes a new commit, so whatever came since stays in the
history. The postmortem keeps the name that it has now. One that was removed
comes back by its path, with the attachments that it links to.

Examples:
  debrief history failover-declines
  debrief restore failover-declines 1a2b3c4 --dry-run
  debrief restore failover-declines 1a2b3c4
  debrief restore 2026/11.payments.failover-declines.md HEAD~2
`,
    )
    .action(async (given: string, revision: string, options: ChangeOptions) => {
      end(
        await inFolder(io, async (folder) => {
          const [{ pastPath }, { restore }] = await Promise.all([
            import('../past/path.js'),
            import('../past/restore.js'),
          ]);
          await restore(await pastPath(given, folder, io), revision, options, folder, io);
          return exits.fine;
        }),
      );
    });
}
