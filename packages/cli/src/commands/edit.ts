import type { Command } from 'commander';
import type { EditOptions } from '../editor/editing.js';
import type { Exit } from '../exit.js';
import { aboutId } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief edit ID`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<id>', aboutId)
    .option('-m, --message <words>', 'the message of the commit, instead of ours')
    .option('-n, --dry-run', 'open no editor: show what is edited and not committed, and what is missing')
    .option('--no-commit', 'leave what you wrote in the file, without a commit')
    .option('--json', 'print what was done as data: one JSON object')
    .addHelpText(
      'after',
      `
Opens the file in $VISUAL or $EDITOR, else in the editor that Git uses.
Afterwards it shows what changed and which parts are still empty, and commits
the file with everything that you edited in it. What others committed meanwhile
is merged in. Edits from before, which are not committed, it offers to commit.

Examples:
  debrief edit failover-declines
  EDITOR="code --wait" debrief edit 2026/11.payments.failover-declines
  debrief edit failover-declines -m "Add what the support team saw"
  debrief edit failover-declines --dry-run
`,
    )
    .action(async (id: string, options: EditOptions) => {
      const { editing } = await import('../editor/editing.js');
      end(await editing(id, options, io));
    });
}
