import type { Command } from 'commander';
import type { Exit } from '../exit.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

interface Options extends ChangeOptions {
  readonly as?: string;
  readonly dissent?: string;
}

/** `debrief agree ID`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', aboutId)
    .option('--as <name>', 'who answers, where Git’s user writes it down for somebody else')
    .option('--dissent <words>', 'keep a disagreement instead, in your words');
  changing(command)
    .addHelpText(
      'after',
      `
Everyone who was present at the review agrees to the list of factors, or says
what they see otherwise; both are kept in the text. The facilitator does neither.

Examples:
  debrief agree failover-declines
  debrief agree failover-declines --as "Lea Brandt"
  debrief agree failover-declines --dissent "the support backlog is a factor of its own"
`,
    )
    .action(async (id: string, options: Options) => {
      const { agreeing } = await import('../standing/agreeing.js');
      end(await agreeing(id, options, io));
    });
}
