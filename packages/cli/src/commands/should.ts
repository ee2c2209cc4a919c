import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ShouldFlags } from '../deciding/flags.js';
import { problemOfMinutes } from '../deciding/questions.js';
import type { Exit } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief should [ID]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  const several = (word: string, before: readonly string[] = []): string[] => [...before, word];
  command
    .argument('[id]', 'a postmortem that is there, whose text tells the facts; options say otherwise')
    .optionsGroup('What is known of the incident:')
    .option('--system <names>', 'the systems, the most affected first; repeat it, or use commas', several)
    .option('--severity <word>', 'how bad it was, in a word of your own: sev2')
    .option('--minutes <number>', 'how long it was felt', minutesOf)
    .option('--began <time>', 'when it began: "2026-11-03 10:41 UTC"')
    .option('--ended <time>', 'when it was over, in place of the minutes')
    .option('--full', 'nobody could use it')
    .option('--partial', 'some people could not use it')
    .option('--degraded', 'it was slow or unreliable')
    .option('--data-loss', 'data was lost or wrong')
    .option('--security', 'somebody could see or do what they must not')
    .option('--near-miss', 'it nearly happened')
    .addOption(
      new Option('--recurrence <word>', 'whether it would happen again if nothing changed').choices([
        'likely',
        'unlikely',
      ]),
    )
    .option('--unstable', 'people still work on it')
    .optionsGroup('To keep a decision that none is written:')
    .option('--not', 'none is written; needs a title, a reason, and somebody who agreed')
    .option('--title <words>', 'what happened, and to whom')
    .option('--reason <words>', 'why none is written')
    .option('--agreed <names>', 'who of those concerned agreed; repeat it, or use commas', several)
    .option('--overruled-by <name>', 'who decides otherwise, where policy asks for one')
    .optionsGroup('How it is saved:')
    .option('-m, --message <words>', 'the message of the commit, instead of ours')
    .option('-n, --dry-run', 'print what would be kept, and keep nothing')
    .option('--json', 'print the answer as data: one JSON object')
    .addHelpText(
      'after',
      `
Whether to write one, by the triggers, severities and systems of debrief.yaml.
The answer hinders nobody: anybody may call for one. It ends with 0 either way.
On a terminal, without options, Debrief asks.

Examples:
  debrief should
  debrief should --system payments --minutes 45 --partial
  debrief should failover-declines --recurrence likely
  debrief should --system search --minutes 1 --degraded --recurrence unlikely \\
    --not --title "Search was slow for a minute" \\
    --reason "The server behind it was replaced the day after" --agreed "Mei Chen, Noor Haddad"
`,
    )
    .action(async (id: string | undefined, flags: ShouldFlags) => {
      end(
        await inFolder(io, async (folder) => {
          const { shouldOne } = await import('../deciding/should.js');
          return await shouldOne(id, flags, folder, io);
        }),
      );
    });
}

function minutesOf(words: string): number {
  if (words === '' || problemOfMinutes(words) !== null)
    throw new InvalidArgumentError('it is a whole number, such as 45.');
  return Number(words);
}
