import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { fromHere, inFolder } from '../folder/folder.js';
import { limitOf } from '../folder/options.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

interface Options {
  readonly limit: number;
  readonly json?: boolean;
}

/** `debrief search WORDS`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('<words...>', 'what to look for; quote the whole where the shell would take signs for its own')
    // What must not be there begins with a stroke, as an option does: -drill, and -haproxy too.
    .allowUnknownOption()
    .helpOption('--help', 'print this help')
    .option('--limit <number>', 'at most so many', limitOf, usual)
    .option('--json', 'print them as data: one JSON object')
    .addHelpText(
      'after',
      `
What it can be asked:
  retry jitter                  both words, also as retries, retried …
  "connection pool"             these words in this order, in no other form
  fail* -drill                  a beginning; a word that must not be there
  system:payments,ledger        one of these systems; also severity: status:
                                owner: team: label: trigger: detected: id:
  action:open                   with an action that is open, done, dropped or judged
  factor:retry                  a word in one part: title: summary: impact: factor:
                                action: timeline: lesson: question: review: discussion:
  after:2026-01 before:2026-06  by day, month or year; also since: until: on:

Everything in a postmortem and its discussion is searched. What stands in the
title and the summary counts more.

Examples:
  debrief search connection pool
  debrief search 'severity:sev1 factor:retry since:2025'
  debrief search --json '"no alarm"' | jq -r '.results[].path'
`,
    )
    .action(async (words: readonly string[], options: Options) => {
      if (words.includes('-h')) command.help();
      const unknown = words.find((word) => word.startsWith('--'));
      if (unknown) command.error(`error: unknown option '${unknown}'`, { code: 'commander.unknownOption' });
      end(await searching(words, options, io));
    });
}

const usual = 10;

async function searching(words: readonly string[], { limit, json = false }: Options, io: Io): Promise<Exit> {
  return await inFolder(io, async (folder) => {
    const { withLibrary } = await import('../library/library.js');
    const { queryOf } = await import('../searching/query.js');
    const query = queryOf(words);
    const found = await withLibrary(folder, io, (library) => library.search(query, { limit }));
    for (const note of found.notes) io.stderr.write(`${visible(note)}\n`);
    if (json) {
      const results = found.results.map((each) => ({ ...each, path: fromHere(each.path, folder, io) }));
      const { ids: _all, ...told } = found;
      printJson(io, { query, ...told, results });
      return exits.fine;
    }
    const { page } = await import('../searching/page.js');
    io.stdout.write(page(query, found, pageOptions(io)));
    return exits.fine;
  });
}
