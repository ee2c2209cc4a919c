import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { limitOf } from '../folder/options.js';
import type { Asked } from '../relatives/relatives.js';
import type { Io } from '../terminal/terminal.js';
import { splitList } from '../words.js';

/** `debrief related [ID]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  const several = (word: string, before: readonly string[] = []): string[] => [
    ...before,
    ...splitList([word]),
  ];
  command
    .argument('[id]', 'a postmortem')
    .option('--title <words>', 'what happened, where there is no postmortem of it yet')
    .option('--system <names>', 'the systems, with --title; repeat it, or use commas', several)
    .option('--later', 'also what happened later')
    .option('--recurring', 'of all postmortems: factors that an action was done about, seen again later')
    .option('--limit <number>', `at most so many; ${usual} relatives, and all that is seen again`, limitOf)
    .option('--json', 'print them as data: one JSON object')
    .addHelpText(
      'after',
      `
Have we seen this before? The postmortems that have most in common with one, each
with what is in both: systems, factors, themes, rare words, and how it began. Those
that related: names come first.

Examples:
  debrief related failover-declines
  debrief related --title "Every app reconnected at once" --system app
  debrief related --recurring
  debrief related failover-declines --json | jq -r '.related[].id'
`,
    )
    .action(async (id: string | undefined, options: Omit<Asked, 'id'>) => {
      end(
        await inFolder(io, async (folder) => {
          const { tellRelatives } = await import('../relatives/relatives.js');
          await tellRelatives({ id, ...options, usual }, folder, io);
          return exits.fine;
        }),
      );
    });
}

const usual = 5;
