import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Exit } from '../exit.js';
import { stopping } from '../folder/folder.js';
import type { ServeOptions } from '../serving/serve.js';
import type { Io } from '../terminal/terminal.js';
import { splitList } from '../words.js';

/** `debrief serve [FOLDER]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument(
      '[folder]',
      'the folder of postmortems; the one around the current folder unless said otherwise',
    )
    .option('-p, --port <number>', 'where to listen; 7357, or the next free one, unless said otherwise', port)
    .option('--log <level>', 'what to write down: silent, error, warn, info or debug', level)
    .optionsGroup('For other machines, behind a proxy that knows who is asking:')
    .option('--address <address>', 'the address to listen at; 127.0.0.1 unless said otherwise')
    .option(
      '--identity <header:NAME>',
      'the header in which the proxy names the person by e-mail address; with a comma, a second one for the name',
    )
    .option(
      '--trust <addresses>',
      'where the proxy comes from: addresses, or ranges such as 10.1.0.0/16',
      several,
    )
    .option('--host-name <names>', 'names that the server goes by, as postmortems.example.com', several)
    // For the private copy that `npm start` makes.
    .addOption(new Option('--example').hideHelp())
    .addHelpText(
      'after',
      `
Opens the workbench of a folder of postmortems in the browser, on this machine
alone: you are who Git says. It prints its address, and runs until Ctrl C.

Other machines are served only behind a proxy that knows who is asking; Debrief
has no accounts of its own. The header is believed from the proxy alone.
docs/serving.md tells more.

Examples:
  debrief serve
  debrief serve ~/postmortems --port 8080
  debrief serve --address 0.0.0.0 --identity header:X-Forwarded-Email --trust 10.0.0.1 --host-name postmortems.example.com
`,
    )
    .action(async (folder: string | undefined, options: ServeOptions) => {
      end(
        await stopping(io, async () => {
          const { serve } = await import('../serving/serve.js');
          return await serve(folder, options, io);
        }),
      );
    });
}

function port(words: string): number {
  if (/^\d{1,5}$/.test(words) && Number(words) <= 65_535) return Number(words);
  throw new InvalidArgumentError('it is a number from 0 to 65535; 0 stands for any that is free.');
}

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

function level(words: string): (typeof levels)[number] {
  const known = levels.find((each) => each === words);
  if (known) return known;
  throw new InvalidArgumentError(`it can be ${levels.slice(0, -1).join(', ')} or ${levels.at(-1)}.`);
}

function several(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...splitList([words])];
}
