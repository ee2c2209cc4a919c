import type { Command } from 'commander';
import type { Exit } from '../exit.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief remove ID A3`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', aboutId)
    .argument('<items...>', 'what to remove: by number, time, line, or words that no other item has');
  changing(command)
    .addHelpText(
      'after',
      `
An action that is not done after all is better dropped, with the reason:
debrief set failover-declines A3 --dropped "…". What was removed stays in the
history of the file.

Examples:
  debrief remove failover-declines A3
  debrief remove failover-declines 10:41 --dry-run
  debrief remove failover-declines :46 :47
  debrief remove failover-declines "the old library"
`,
    )
    .action(async (id: string, items: readonly string[], options: ChangeOptions) => {
      const { removing } = await import('../changing/removing.js');
      end(await removing(id, items, options, io));
    });
}
