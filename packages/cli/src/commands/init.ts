import { posix } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type Exit, exits } from '../exit.js';
import { stopping } from '../folder/folder.js';
import { type System, systems } from '../init/ci.js';
import type { Options } from '../init/setup.js';
import { printJson } from '../terminal/json.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { listed, splitList } from '../words.js';

/** `debrief init [FOLDER]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('[folder]', 'the folder, made where it is missing; this one unless said otherwise')
    .option('--merge-driver', 'have Git merge postmortems with Debrief, part by part; once in each clone')
    .option('--no-merge-driver', 'leave merging as it is, and do not ask')
    .option(
      '--ci <systems>',
      `have postmortems checked by themselves: ${listed(systems)}, with commas between several`,
      readSystems,
    )
    .optionsGroup('How it is saved:')
    .option('-m, --message <words>', 'the message of the commit, instead of ours')
    .option('-n, --dry-run', 'print what would be made, and make nothing')
    .option('--json', 'print what was done as data: one JSON object')
    .addHelpText(
      'after',
      `
Makes the folder a Git repository, unless it lies in one, and puts in what a team begins with: a
README, debrief.yaml, two templates. What exists stays as it is; run twice, it changes nothing.
What --ci makes is not committed: look at it first.

Examples:
  debrief init postmortems
  debrief init
  debrief init --merge-driver
  debrief init --ci github,pre-commit
  debrief init docs/postmortems --dry-run
`,
    )
    .action(async (given: string | undefined, options: Options) => {
      end(
        await stopping(io, async () => {
          const { setUp } = await import('../init/setup.js');
          const done = await setUp(given, options, io);
          const { place, steps, revision, uncommitted, driverSet } = done;
          if (options.json) {
            const inPlace = (path: string): string => posix.join(place.shown, path);
            const files = steps.map(({ path, does }) => ({ path: inPlace(path), does }));
            printJson(io, {
              id: null,
              path: place.shown,
              revision,
              uncommitted: uncommitted.map(inPlace),
              files,
              driverSet,
            });
            return exits.fine;
          }
          const { report } = await import('../init/report.js');
          io.stdout.write(report(done, options.dryRun ?? false, io));
          const next = place.shown === '.' ? 'debrief new' : `cd ${folderName(place.shown)} && debrief new`;
          if (options.dryRun) return exits.fine;
          for (const each of [...done.left.map((left) => `To do: ${left}`), `Next: ${next}`])
            io.stdout.write(`${visible(each)}\n`);
          return exits.fine;
        }),
      );
    });
}

function readSystems(words: string, before: readonly System[] = []): readonly System[] {
  const named = splitList([words]).map((word) => {
    const system = systems.find((each) => each === word);
    if (system) return system;
    throw new InvalidArgumentError(`It can be ${listed(systems, 'or')}, with commas between several.`);
  });
  return [...before, ...named];
}

/** As `cd` takes it. */
function folderName(path: string): string {
  return `${path.startsWith('-') ? '-- ' : ''}${typed(path)}`;
}
