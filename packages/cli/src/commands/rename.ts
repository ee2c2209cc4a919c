import { idOfPath } from '@debrief/document';
import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { find } from '../folder/find.js';
import { inFolder } from '../folder/folder.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief rename ID NEW`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command.argument('<id>', aboutId).argument('<new>', 'the new name: an event, SYSTEM.EVENT, or a whole id');
  changing(command, 'also commit what you have edited by hand in these files')
    .addHelpText(
      'after',
      `
Its attachments and its discussion move along. Links and ids follow in all
Markdown files and discussions of the folder, in the same commit. The old id
stays under aliases: and goes on finding it.

Examples:
  debrief rename 2026/11.payments.down failover-declines
  debrief rename failover-declines ledger.failover-declines
  debrief rename failover-declines 2026/10.ledger.failover-declines --dry-run
`,
    )
    .action(async (given: string, name: string, options: ChangeOptions) => {
      end(
        await inFolder(io, async (folder) => {
          const { rename } = await import('../renaming/rename.js');
          await rename(idOfPath(await find(given, folder, io)), name, options, folder, io);
          return exits.fine;
        }),
      );
    });
}
