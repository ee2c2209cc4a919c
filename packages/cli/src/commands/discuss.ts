import { type Command, InvalidArgumentError } from 'commander';
import type { DiscussOptions } from '../discussing/deed.js';
import type { Exit } from '../exit.js';
import { aboutId, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief discuss ID ["words"]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .usage('ID ["words"] [options]')
    .argument('<id>', aboutId)
    .argument(
      '[words...]',
      'what you want to say; - reads standard input. Without words, the threads are listed',
    )
    .option('--all', 'list the resolved threads too')
    .optionsGroup('To open a thread:')
    .option('--on <words>', 'words of the text that it hangs on; else it is about the whole')
    .option('--section <title>', 'the part that they stand in, where they stand in several')
    .option('--line <number>', 'the line that they begin in', lineOf)
    .option('--suggest <words>', 'other words for those in --on; your own words may say why')
    .optionsGroup('To answer one, by its number, its id, or words that only it has:')
    .option('--reply <thread>', 'say something to it')
    .option('--resolve <thread>', 'close it, with or without words')
    .option('--reopen <thread>', 'open it again, with or without words')
    .option('--accept <thread>', 'change the text as it suggests, and close it, in one commit');
  changing(command)
    .addHelpText(
      'after',
      `
Each thing that is said is a file of its own beside the postmortem, so that two
people never get in each other's way. A thread finds its words again when the
text changes; one whose words are gone is shown as detached, and still waits.

Examples:
  debrief discuss failover-declines
  debrief discuss failover-declines "Was that all regions?" --on "Declines rose to 18%"
  debrief discuss failover-declines --reply 1 "All three, see the graph"
  debrief discuss failover-declines --resolve 1 "The entry says it now"
  debrief discuss failover-declines --on "all clients" --suggest "every client before 4.2"
  debrief discuss failover-declines --accept 2
`,
    )
    .action(async (id: string, words: readonly string[], options: DiscussOptions) => {
      const { discussing } = await import('../discussing/discussing.js');
      end(await discussing(id, words, options, io));
    });
}

function lineOf(words: string): number {
  if (/^:?[1-9]\d{0,8}$/.test(words)) return Number(words.replace(':', ''));
  throw new InvalidArgumentError('it is a number from 1 on.');
}
