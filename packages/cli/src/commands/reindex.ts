import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';

interface Options {
  readonly json?: boolean;
}

/** `debrief reindex`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .option('--json', 'print what was done as data')
    .addHelpText(
      'after',
      `
The index that search, list, actions and stats answer from follows the files by
itself, and mends itself. This makes it anew all the same; it is never needed,
and does no harm.

Examples:
  debrief reindex
`,
    )
    .action(async (options: Options) => end(await reindex(options, io)));
}

async function reindex({ json = false }: Options, io: Io): Promise<Exit> {
  return await inFolder(io, async (folder) => {
    const { refreshed, withIndex } = await import('../library/library.js');
    const { bytes } = await import('../library/sizes.js');
    return await withIndex(folder, async (library) => {
      await refreshed(library, io, true);
      const postmortems = await library.count();
      const { size } = library.place;
      if (json) printJson(io, { postmortems, bytes: size });
      else io.stdout.write(`The index was made anew: ${counted(postmortems)}, ${bytes(size)}.\n`);
      return exits.fine;
    });
  });
}

function counted(postmortems: number): string {
  return postmortems === 1 ? '1 postmortem' : `${postmortems.toLocaleString('en')} postmortems`;
}
