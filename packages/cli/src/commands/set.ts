import type { Command } from 'commander';
import { allFlags, withFlags } from '../changing/flags.js';
import type { SetOptions } from '../changing/setting.js';
import { toldNames } from '../changing/settings.js';
import type { Exit } from '../exit.js';
import { aboutId, changing } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief set ID KEY VALUE…`, `debrief set ID A1 --done`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .usage('ID NAME VALUE… [options]\n       debrief set ID ITEM… --text "…" [options]')
    .argument('<id>', aboutId)
    .argument('<what...>', 'a name and what it is to say, or the items to change')
    .optionsGroup('A name, as in debrief set ID severity sev1:')
    .option('--add <value>', 'add to a list; repeat it, or use commas', collected)
    .option('--remove <value>', 'take out of a list; repeat it, or use commas', collected)
    .option('--unset', 'take it away altogether')
    .option('--own-key', 'write a key of your own into the front matter')
    .optionsGroup('An item, as in debrief set ID A1 --done:')
    .option('--text <words>', 'its words', collected);
  command.option('--renumber', 'give it a number of its own, where two share one');
  withFlags(command, allFlags, true);
  changing(command)
    .addHelpText(
      'after',
      `
Names:
${filled(toldNames())}
  Several at once: severity=sev1 owner="Mei Chen". An empty value takes one
  away. For prose, such as summary, - reads standard input.

Items:
  A1, F2, Q3     by number
  10:41          an entry of the timeline, by its time
  :46            whatever stands in line 46
  "retries"      by words that no other item has
  An empty value takes a fact away (--due ""); --no-done, --no-answered,
  --no-met and --no-uncertain take one back.

Examples:
  debrief set failover-declines severity sev1
  debrief set failover-declines systems payments ledger
  debrief set failover-declines people.responders --add "Arjun Rao"
  debrief set failover-declines A1 --done --verdict "worked — no exhaustion in two drills"
  debrief set failover-declines 10:41 --moment began --text "Declines rose from 0.2% to 18%."
  debrief set failover-declines review.held "2026-11-06 14:00 UTC"
`,
    )
    .action(async (id: string, words: readonly string[], options: SetOptions) => {
      const { setting } = await import('../changing/setting.js');
      end(await setting(id, words, options, io));
    });
}

/** Words in lines of the width of a help page. */
function filled(words: string): string {
  return words.replace(/(.{1,76})(?:\s+|$)/g, '  $1\n').trimEnd();
}

function collected(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, words];
}
