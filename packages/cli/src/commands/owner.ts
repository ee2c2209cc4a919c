import type { Command } from 'commander';
import type { OwnerOptions } from '../deciding/owner.js';
import type { Exit } from '../exit.js';
import { aboutId, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief owner ID [--set NAME]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command.argument('<id>', aboutId).option('--set <name>', 'make this one person the owner');
  changing(command)
    .addHelpText(
      'after',
      `
An owner keeps a postmortem together and sees it through; many can write it.
Debrief offers those who led the response, who stabilised the service, who were
on call for the system that was hit most, or who called for help by hand: they
know most of the story. It is a task, and says nothing about anybody's part.

Examples:
  debrief owner failover-declines
  debrief owner failover-declines --set "Dana Reyes"
  debrief owner failover-declines --json | jq -r '.candidates[].name'
`,
    )
    .action(async (id: string, options: OwnerOptions) => {
      const { owner } = await import('../deciding/owner.js');
      end(await owner(id, options, io));
    });
}
