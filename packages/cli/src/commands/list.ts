import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { fromHere, inFolder } from '../folder/folder.js';
import { limitOf } from '../folder/options.js';
import { printJson } from '../terminal/json.js';
import { type Io, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { splitList } from '../words.js';

interface Options {
  readonly system?: readonly string[];
  readonly severity?: readonly string[];
  readonly status?: readonly string[];
  readonly owner?: readonly string[];
  readonly year?: readonly string[];
  readonly limit?: number;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `debrief list`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .optionsGroup('Which (repeat one, or use commas, for several):')
    .option('--system <names>', 'those about a system', several)
    .option('--severity <words>', 'those of a severity', several)
    .option('--status <words>', 'those that are draft, in-review, final or closed', several)
    .option('--owner <names>', 'those that a person keeps together', several)
    .option('--year <years>', 'those of a year', several)
    .optionsGroup('How:')
    .option('--limit <number>', `at most so many; ${usual} on a terminal, else all`, limitOf)
    .option('--all', 'all that there are')
    .option('--json', 'print them as data: one array of objects')
    .addHelpText(
      'after',
      `
Examples:
  debrief list
  debrief list --system payments,ledger --year 2026
  debrief list --status draft --owner dana
  debrief list --json | jq -r '.[] | select(.owner == null) | .path'
`,
    )
    .action(async (options: Options) => end(await listing(options, io)));
}

/** What fits on a terminal without scrolling far. */
const usual = 40;

function several(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...splitList([words])];
}

async function listing(options: Options, io: Io): Promise<Exit> {
  const { system = [], severity = [], status = [], owner = [], year = [], json = false } = options;
  const terminal = io.stdout.isTTY === true && !json;
  const limit = options.all
    ? Number.POSITIVE_INFINITY
    : (options.limit ?? (terminal ? usual : Number.POSITIVE_INFINITY));
  return await inFolder(io, async (folder) => {
    const { withLibrary } = await import('../library/library.js');
    const { filesOf, list } = await import('../listing/list.js');
    const filters = { system, severity, status, owner, year };
    const { rows, notes, total, cut } = await withLibrary(folder, io, (library) =>
      list(library, filters, limit),
    );
    for (const note of notes) io.stderr.write(`${visible(note)}\n`);
    if (json) {
      printJson(
        io,
        rows.map(({ data }) => ({ ...data, path: fromHere(data.path, folder, io) })),
      );
      return exits.fine;
    }
    if (total === 0) {
      const { nothingHere } = await import('../listing/nothing.js');
      for (const line of nothingHere(await filesOf(folder), folder, io))
        io.stdout.write(`${visible(line)}\n`);
      return exits.fine;
    }
    if (rows.length === 0 && notes.length === 0) io.stderr.write('No postmortem is like this.\n');
    const { page } = await import('../listing/page.js');
    const width =
      io.stdout.isTTY && io.stdout.columns
        ? Math.max(narrowest, io.stdout.columns)
        : Number.POSITIVE_INFINITY;
    io.stdout.write(page(rows, { width, colour: wantsColour(io), ascii: wantsAscii(io) }));
    if (cut) io.stderr.write(`These are the newest ${rows.length}. debrief list --all shows all.\n`);
    return exits.fine;
  });
}

const narrowest = 20;
