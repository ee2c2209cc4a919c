import type { Command } from 'commander';
import type { Exit } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { aboutId } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief invite ID`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', aboutId)
    .option('--json', 'print the list as data: one JSON object')
    .addHelpText(
      'after',
      `
Everybody who planned, designed, built, deployed, triaged or mitigated, and those
who heard from customers, such as support and sales: from the roles, the timeline
and the actions of the postmortem, and from debrief.yaml. It says which view is
missing, and whether somebody comes who decides what is worked on first.

Examples:
  debrief invite failover-declines
  debrief invite failover-declines --json | jq -r '.people[].email'
`,
    )
    .action(async (id: string, { json = false }: { readonly json?: boolean }) => {
      end(
        await inFolder(io, async (folder) => {
          const { invite } = await import('../deciding/invite.js');
          return await invite(id, json, folder, io);
        }),
      );
    });
}
