import { Command, CommanderError } from 'commander';
import { aboutCommand, advice } from './advice.js';
import { type Exit, exits } from './exit.js';
import type { Commands } from './main.js';
import { type Io, pageWidth, wantsColour } from './terminal/terminal.js';
import { visible } from './terminal/visible.js';

/** Reads the command line and runs the command that it names; only that command is loaded. */
export async function program(argv: readonly string[], commands: Commands, io: Io): Promise<Exit> {
  if (argv[0] === '__complete') {
    const { complete } = await import('./completion/complete.js');
    return await complete(argv.slice(1), commands, io);
  }
  let exit: Exit = exits.fine;
  const line = argv[0] === 'help' || argv.length === 0 ? [...argv.slice(1), '--help'] : [...argv];
  const called = line.find((each) => !each.startsWith('-'));
  const root = await defined(commands, called, io, (ended) => {
    exit = ended;
  });
  const command = root.commands.find((each) => each.name() === called);
  const say = (words: readonly string[]): Exit => {
    for (const each of words) io.stderr.write(`${visible(each)}\n`);
    return exits.usage;
  };
  if (called !== undefined && !command) return say(aboutCommand(called, Object.keys(commands), io));
  try {
    await root.parseAsync(line, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return exits.fine;
    const atFront = line[0]?.startsWith('-') ?? false;
    const inner = command && innermost(command, line.slice(line.indexOf(command.name()) + 1));
    return say(advice(error, atFront ? root : (inner ?? root), command));
  }
}

/** The command of a command that words call, as in `add action`. */
function innermost(command: Command, words: readonly string[]): Command {
  const at = words.findIndex((each) => !each.startsWith('-'));
  const inner = command.commands.find((each) => each.name() === words[at]);
  return inner ? innermost(inner, words.slice(at + 1)) : command;
}

/** All commands by their names; the one that is called with its arguments and options. */
export async function defined(
  commands: Commands,
  called: string | undefined,
  io: Io,
  end: (exit: Exit) => void,
): Promise<Command> {
  const root = quiet(new Command('debrief'), io)
    .description('Blameless postmortems, kept as Markdown files.')
    .usage('COMMAND [options]')
    .option('-V, --version', 'print the version')
    .addHelpText('after', footer);
  for (const [name, { summary, group, load }] of Object.entries(commands)) {
    const command = quiet(root.command(name), io).description(summary).helpGroup(`${group}:`);
    if (name === called) (await load()).define(command, io, end);
  }
  return root;
}

const footer = `
Each command explains itself, with examples: debrief new --help

Exit codes:
  0  fine
  1  debrief check found something
  2  the command line was not understood
  3  there is no such file, or it could not be read
  4  a fault of Debrief's own, or the output could not be written
  5  somebody changed the same thing meanwhile: nothing was done, try again
  6  what is there does not allow it: nothing was done, the message says why
(merge-driver has those that Git wants: debrief merge-driver --help)

Environment:
  NO_COLOR=1     no colours, whatever the terminal
  FORCE_COLOR=1  colours, even where the output is not a terminal
  DEBUG=debrief  shows where in the program an unexpected error arose

Examples:
  debrief show incident.md
  debrief new "Card payments declined"
  debrief add entry failover-declines "10:53 The alarm paged the responder"
  debrief history failover-declines --diff
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
