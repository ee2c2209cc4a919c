import type { Command } from 'commander';
import { type Exit, gitExits } from '../exit.js';
import { mergeOurs } from '../init/lines.js';
import { mergeCommand, mergeName } from '../merging/configuration.js';
import { drive } from '../merging/driver.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief merge-driver BASE OURS THEIRS [PATH]`, as Git calls it. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('[base]', 'the file with the version that both sides began with (%O)')
    .argument('[ours]', 'the file with our version; the result is written into it (%A)')
    .argument('[theirs]', 'the file with their version (%B)')
    .argument('[path]', 'the path of the postmortem, for messages (%P)')
    .option('--marker-size <length>', 'how long the marks of a conflict are (%L)', '7')
    // A later Git may hand over more; that must never look like a merge that went wrong.
    .allowExcessArguments()
    .allowUnknownOption()
    .addHelpText(
      'after',
      `
Git calls this for each postmortem that both sides have changed. New entries,
actions and other items of both sides go together; where both changed the same
thing, the conflict is marked as Git marks it. What is no text, or very large,
is merged line by line. debrief init can set this up; by hand it is:

  git config merge.debrief.name ${typed(mergeName)}
  git config merge.debrief.driver \\
    ${typed(mergeCommand)}
  echo ${typed(mergeOurs.line)} >> .gitattributes

The configuration is each clone's own; without it, or where Debrief cannot be
started, Git merges these files line by line, as ever.

Exit codes, as Git wants them here:
  0    merged
  1    merged but for conflicts, which are marked
  ${gitExits.failed}  could not be merged: a file could not be read or written

Examples:
  debrief merge-driver base.md ours.md theirs.md
  debrief merge-driver --marker-size=9 base.md ours.md theirs.md 2026/11.payments.failover-declines.md
`,
    )
    .action(async () => {
      const [base, ours, theirs, path] = command.args.filter((each) => !each.startsWith('--'));
      if (!base || !ours || !theirs) {
        io.stderr.write(
          'debrief merge-driver needs three files: base, ours, theirs. Run it with --help for how.\n',
        );
        return end(gitExits.failed);
      }
      const size = Number(command.opts<{ markerSize: string }>().markerSize);
      const markerSize = Number.isInteger(size) && size > 0 && size < 1_000 ? size : 7;
      end(await drive({ base, ours, theirs, path: path || ours, markerSize }, io));
    });
}
