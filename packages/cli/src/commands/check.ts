import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Severity } from '@debrief/document';
import { type Command, Option } from 'commander';
import { type Checked, summaryOf } from '../checking/checked.js';
import { type Exit, exits } from '../exit.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

interface Options {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly failOn: Severity | 'never';
  readonly notes: boolean;
  readonly cache: boolean;
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
      new Option('--format <format>', 'how the findings are printed')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'what ends the command with code 1')
        .choices(['error', 'warning', 'note', 'never'])
        .default('warning'),
    )
    .option('--no-notes', 'leave out notes')
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
  debrief check --format json | jq -r '.findings[].rule' | sort | uniq -c
  git show main:2026/11.payments.failover-declines.md | debrief check -
`,
    )
    .action(async (files: readonly string[], options: Options) => end(await check(files, options, io)));
}

async function check(given: readonly string[], options: Options, io: Io): Promise<Exit> {
  if (given.length > 1 && given.includes('-')) {
    io.stderr.write('Standard input is checked by itself. Name the files in a command of their own.\n');
    return exits.usage;
  }
  const there = (name: string): boolean => name === '-' || existsSync(resolve(io.cwd(), name));
  if (given.every(there)) return await checkNamed(given, options, io);
  const [{ pathOf }, { stopping }] = await Promise.all([
    import('../show/named.js'),
    import('../folder/folder.js'),
  ]);
  return await stopping(io, async () => {
    const names: string[] = [];
    for (const name of given) names.push(there(name) ? name : await pathOf(name, io));
    return await checkNamed(names, options, io);
  });
}

async function checkNamed(names: readonly string[], options: Options, io: Io): Promise<Exit> {
  const { checked: all, problems, unread } = await checkedOf(names, options, io);
  for (const problem of problems) io.stderr.write(`${visible(problem)}\n`);
  const checked = options.notes
    ? all
    : all.map((each) => ({ ...each, findings: each.findings.filter(({ severity }) => severity !== 'note') }));
  if (checked.length > 0 || options.format !== 'text') await print(checked, options.format, io);
  if (unread) return exits.unreadable;
  return fails(checked, options.failOn) ? exits.findings : exits.fine;
}

async function checkedOf(names: readonly string[], options: Options, io: Io) {
  if (names.length === 1 && names[0] === '-') return await checkInput(io);
  const [{ filesToCheck }, { checkFiles }, { Policies }, { forgetful, KeptMemory }] = await Promise.all([
    import('../checking/files.js'),
    import('../checking/check.js'),
    import('../checking/policy.js'),
    import('../checking/memory.js'),
  ]);
  const { files, problems } = await filesToCheck(names, io.cwd());
  const policies = new Policies();
  const memory = options.cache ? new KeptMemory(io, JSON.stringify([io.cwd(), names])) : forgetful;
  const result = await checkFiles(files, policies, memory, io);
  if (memory instanceof KeptMemory) memory.save();
  const unread = [...problems, ...result.problems];
  return {
    checked: result.checked,
    problems: [...unread, ...(await policies.problems())],
    unread: problems.length > 0 || result.checked.length < files.length,
  };
}

async function checkInput(io: Io) {
  const [{ readInput }, { Findings }, { Policies }] = await Promise.all([
    import('../files.js'),
    import('../checking/findings.js'),
    import('../checking/policy.js'),
  ]);
  const read = await readInput(io, 'debrief check - < incident.md');
  if (read.text === undefined) return { checked: [], problems: read.problem, unread: true };
  const policies = new Policies();
  const { options } = policies.of(`${io.cwd()}/-`);
  const checked: Checked[] = [
    { path: '-', text: read.text, findings: new Findings().of(read.text, options) },
  ];
  return {
    checked,
    problems: [...(read.note === null ? [] : [read.note]), ...(await policies.problems())],
    unread: false,
  };
}

async function print(checked: readonly Checked[], format: Options['format'], io: Io): Promise<void> {
  switch (format) {
    case 'json': {
      const { dataOf } = await import('../checking/data.js');
      return printJson(io, dataOf(checked));
    }
    case 'sarif': {
      const { sarifOf } = await import('../checking/sarif.js');
      const { version } = await import('../version.js');
      return printJson(io, sarifOf(checked, version()));
    }
    case 'github': {
      const { annotationsOf } = await import('../checking/annotations.js');
      for (const line of annotationsOf(checked)) io.stdout.write(`${visible(line)}\n`);
      return;
    }
    case 'text': {
      const { page } = await import('../checking/page.js');
      const options = { width: pageWidth(io), colour: wantsColour(io), ascii: wantsAscii(io) };
      io.stdout.write(page(checked, options));
    }
  }
}

function fails(checked: readonly Checked[], severity: Options['failOn']): boolean {
  const { errors, warnings, notes } = summaryOf(checked);
  switch (severity) {
    case 'error':
      return errors > 0;
    case 'warning':
      return errors + warnings > 0;
    case 'note':
      return errors + warnings + notes > 0;
    case 'never':
      return false;
  }
}
