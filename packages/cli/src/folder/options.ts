import { type Command, InvalidArgumentError } from 'commander';

/** What every command that changes something can be told. */
export interface ChangeOptions {
  readonly message?: string;
  readonly dryRun?: boolean;
  readonly withEdits?: boolean;
  readonly json?: boolean;
}

/** What `<id>` says in the help of every command. */
export const aboutId =
  'the postmortem: 2026/11.payments.failover-declines, or a part of that which no other has';

/** Gives a command the flags that all changing commands share. */
export function changing(
  command: Command,
  withEdits = 'also commit what you have edited by hand in the file',
): Command {
  return command
    .optionsGroup('How it is saved:')
    .option('-m, --message <words>', 'the message of the commit, instead of ours')
    .option('-n, --dry-run', 'print what would change, and change nothing')
    .option('--with-edits', withEdits)
    .option('--json', 'print what was done as data: one JSON object');
}

/** What `--limit <number>` says. */
export function limitOf(words: string): number {
  if (/^[1-9]\d{0,8}$/.test(words)) return Number(words);
  throw new InvalidArgumentError('it is a number from 1 on.');
}
