import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';

interface Options {
  readonly json?: boolean;
}

/** `debrief where`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .option('--json', 'print it as data: one JSON object')
    .addHelpText(
      'after',
      `
What is yours is plain files in your Git repository. Everything else can be
thrown away at any time, and is made again when it is needed.

Examples:
  debrief where
  debrief where --json | jq -r '.places[] | select(.yours) | .path'
`,
    )
    .action(async (options: Options) => end(await where(options, io)));
}

async function where({ json = false }: Options, io: Io): Promise<Exit> {
  return await inFolder(io, async (folder) => {
    const { placesOf } = await import('../library/places.js');
    const places = await placesOf(folder, io);
    if (json) printJson(io, { root: folder.root, places });
    else {
      const { placesPage } = await import('../library/placespage.js');
      io.stdout.write(placesPage(folder.root, places, pageOptions(io)));
    }
    return exits.fine;
  });
}
