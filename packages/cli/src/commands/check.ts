import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Severity } from '@debrief/document';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { startAhead } from '../checking/ahead.js';
import type { Asked } from '../checking/asked.js';
import { type Limits, limitsFrom, limitsIn } from '../checking/limits.js';
import { type Format, formats } from '../checking/print.js';
import { type Exit, exits } from '../exit.js';
import type { Io } from '../terminal/terminal.js';

interface Options {
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly max?: Limits;
  readonly notes: boolean;
  readonly cache: boolean;
  readonly since?: string;
  readonly staged?: boolean;
  readonly baseline?: string | boolean;
  readonly writeBaseline?: string | boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** `debrief check [FILES …]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument(
      '[file...]',
      'files of any kind, folders with all Markdown files below, ids of postmortems; - reads standard input',
      ['.'],
    )
    .addOption(
      new Option('--format <format>', 'how the findings are printed').choices(formats).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'what ends the command with code 1')
        .choices(['error', 'warning', 'note', 'never'])
        .default('warning'),
    )
    .addOption(
      new Option(
        '--max <limits>',
        'so many are fine, and one more ends with 1: errors=0,warnings=10',
      ).argParser(readLimits),
    )
    .option('--no-notes', 'leave out notes')
    .optionsGroup('Which files:')
    .option('--since <revision>', 'only what changed since this branch parted from a revision')
    .option('--staged', 'only what is staged for the next commit, as it is staged')
    .optionsGroup('Findings that are there already:')
    .option('--write-baseline [file]', 'put today’s findings aside, so that only new ones count')
    .option('--baseline <file>', 'hold back what another file than debrief-baseline.json has put aside')
    .option('--no-baseline', 'show what was put aside too')
    .optionsGroup('Fixing:')
    .option('--fix', 'apply the fixes that change nothing of what is said')
    .option('-n, --dry-run', 'with --fix: print what it would change, and change nothing')
    .optionsGroup('Other:')
    .option('--no-cache', 'check everything anew, and remember nothing')
    .addHelpText(
      'after',
      `
Findings ask a question: what made it look right? They are never about a person.
An error could harm somebody or the learning, a warning is worth another look,
a note is a hint. Say where a rule is wrong, with the reason, above the words:

  <!-- debrief-ignore hindsight/should-have: quoting the customer -->

or for all postmortems of a team in debrief.yaml:

  rules:
    hindsight/could-have: note
    loaded: off

In a folder, files such as README.md and the folder templates are left out.

Examples:
  debrief check
  debrief check failover-declines
  debrief check 2026 --no-notes --fail-on error
  debrief check --since main
  debrief check --write-baseline
  debrief check --fix --dry-run
  debrief check --format json | jq -r '.findings[].rule' | sort | uniq -c
  git show main:2026/11.payments.failover-declines.md | debrief check -
`,
    )
    .action(async (files: readonly string[], options: Options) => {
      const failOn = command.getOptionValueSource('failOn') === 'cli';
      end(await check(files, options, failOn, io));
    });
}

function readLimits(words: string): Limits {
  const limits = limitsIn(words);
  if (limits) return limits;
  throw new InvalidArgumentError(
    'Say errors, warnings or notes with a number each, as in errors=0,warnings=10.',
  );
}

async function check(given: readonly string[], options: Options, failOn: boolean, io: Io): Promise<Exit> {
  const slip = slipIn(given, options, failOn);
  if (slip !== null) {
    io.stderr.write(`${slip}\n`);
    return exits.usage;
  }
  const there = (name: string): boolean => name === '-' || existsSync(resolve(io.cwd(), name));
  const asked = askedFor(given, options);
  const named = given.every(there);
  if (named) startAhead(asked, io);
  const { runCheck } = await import('../checking/run.js');
  if (named) return await runCheck(asked, io);
  const [{ pathOf }, { stopping }] = await Promise.all([
    import('../show/named.js'),
    import('../folder/folder.js'),
  ]);
  return await stopping(io, async () => {
    const names: string[] = [];
    for (const name of given) names.push(there(name) ? name : await pathOf(name, io));
    return await runCheck(askedFor(names, options), io);
  });
}

/** Options that do not go together, with the way out; null where all is well. */
function slipIn(given: readonly string[], options: Options, failOn: boolean): string | null {
  const { max, since, staged, fix, dryRun, writeBaseline, baseline, format } = options;
  const input = given.includes('-');
  if (input && given.length > 1)
    return 'Standard input is checked by itself. Name the files in a command of their own.';
  if (input && (since !== undefined || staged || writeBaseline))
    return 'Standard input is in no repository. Name a file or a folder for --since, --staged and --write-baseline.';
  if (max && failOn) return '--max and --fail-on both say what ends with 1. Leave one of them out.';
  if (since !== undefined && staged)
    return '--since and --staged are two ways to choose. Leave one of them out.';
  if (fix && staged)
    return '--fix changes the files as they stand, not as they are staged. Fix first, then stage.';
  if (fix && writeBaseline) return 'Fix first, look at it, then write the baseline: these are two commands.';
  if (dryRun && !fix) return '--dry-run shows what --fix would change. Say both.';
  if (dryRun && format !== 'text')
    return `--dry-run prints differences for people, not ${format}. Leave --format out.`;
  if (writeBaseline && (baseline === false || typeof baseline === 'string'))
    return 'A baseline is written or held against. Name its file behind --write-baseline.';
  return null;
}

function askedFor(names: readonly string[], options: Options): Asked {
  const { format, failOn, max, notes, cache, since, staged, baseline, writeBaseline, fix, dryRun } = options;
  const file = (said: string | boolean) => (typeof said === 'string' ? { file: said } : 'own');
  return {
    names,
    format,
    limits: max ?? limitsFrom(failOn),
    tellLimit: max !== undefined,
    notes,
    cache,
    only: staged ? 'staged' : since === undefined ? null : { since },
    baseline: baseline === false ? 'none' : file(baseline ?? true),
    writeBaseline: writeBaseline ? file(writeBaseline) : null,
    fix: fix ? (dryRun ? 'show' : 'write') : null,
  };
}
