import type { Command } from 'commander';
import type { Exit } from '../exit.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief advance ID`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  changing(command.argument('<id>', aboutId))
    .addHelpText(
      'after',
      `
Moves a postmortem to its next state – in-review, final, closed – when the gates
allow it. Otherwise it says what is missing, with the command that supplies it,
and changes nothing. Whoever was present at the review and has not answered
within the days of the policy is recorded as absent.

Examples:
  debrief advance failover-declines
  debrief advance failover-declines --dry-run
`,
    )
    .action(async (id: string, options: ChangeOptions) => {
      const { advancing } = await import('../standing/advancing.js');
      end(await advancing(id, options, io));
    });
}
