import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { type Exit, exits } from './exit.js';
import type { Commands } from './main.js';
import { nearest } from './nearest.js';
import { type Io, pageWidth, wantsColour } from './terminal/terminal.js';
import { visible } from './terminal/visible.js';

/** Reads the command line and runs the command that it names; only that command is loaded. */
export async function program(argv: readonly string[], commands: Commands, io: Io): Promise<Exit> {
  let exit: Exit = exits.fine;
  const line = argv[0] === 'help' || argv.length === 0 ? [...argv.slice(1), '--help'] : [...argv];
  const called = line.find((each) => !each.startsWith('-'));
  const root = quiet(new Command('debrief'), io)
    .description('Blameless postmortems, kept as Markdown files.')
    .usage('COMMAND [options]')
    .option('-V, --version', 'print the version')
    .addHelpText('after', footer);
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = quiet(root.command(name), io).description(summary);
    if (name !== called) continue;
    const { define } = await load();
    define(command, io, (ended) => {
      exit = ended;
    });
  }
  const command = root.commands.find((each) => each.name() === called);
  const say = (words: readonly string[]): Exit => {
    for (const each of words) io.stderr.write(`${visible(each)}\n`);
    return exits.usage;
  };
  if (called !== undefined && !command) return say(aboutCommand(called, root, io));
  try {
    await root.parseAsync(line, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return exits.fine;
    return say(advice(error, command ?? root));
  }
}

const footer = `
Exit codes:
  0  fine
  1  kept for the findings of \`debrief check\`, which is still to come
  2  the command line was not understood
  3  the file could not be read
  4  a fault of Debrief's own, or the output could not be written

Environment:
  NO_COLOR=1     no colours, whatever the terminal
  FORCE_COLOR=1  colours, even where the output is not a terminal
  DEBUG=debrief  shows where in the program an unexpected error arose

Examples:
  debrief show incident.md
  debrief show incident.md --json
  debrief show --help
`;

/** A command that throws where commander would end the process, and leaves the words to us. */
function quiet(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => pageWidth(io),
      getOutHasColors: () => wantsColour(io),
    });
}

/** What was not understood, and what to type instead. */
function advice(error: CommanderError, command: Command): string[] {
  const name = command.parent ? `debrief ${command.name()}` : 'debrief';
  const help = `${name} --help`;
  const about = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.excessArguments':
      return [`${name} takes one file at a time.`, `Run ${help} for how it is used.`];
    case 'commander.unknownOption': {
      const options = [...command.options.flatMap(({ long }) => long ?? []), '--help'];
      const near = nearest(about, options);
      return [
        `There is no option ${about}.${near ? ` Did you mean ${near}?` : ` Run ${help} for those that there are.`}`,
      ];
    }
    case 'commander.missingArgument':
      return [`${name} needs a file, or - for standard input. Run ${help} for examples.`];
    default:
      return [error.message.replace(/^error: /, ''), `Run ${help} for how it is used.`];
  }
}

function aboutCommand(name: string, root: Command, io: Io): string[] {
  if (name === '') return ['The name of the command is empty. Run debrief --help for those that there are.'];
  if (existsSync(resolve(io.cwd(), name))) return [`To see a file, run debrief show ${name}`];
  const near = nearest(
    name,
    root.commands.map((each) => each.name()),
  );
  return [
    `There is no command ${name}. ${near ? `Did you mean ${near}?` : 'Run debrief --help for those that there are.'}`,
  ];
}
