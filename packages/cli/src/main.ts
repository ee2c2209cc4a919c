import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Exit, exits } from './exit.js';
import type { Io } from './terminal/terminal.js';

/** A command: what it is for, and where it is defined. Its file is loaded only when it is called. */
export type Commands = Readonly<
  Record<
    string,
    {
      readonly summary: string;
      readonly load: () => Promise<{
        define(command: Command, io: Io, end: (exit: Exit) => void): void;
      }>;
    }
  >
>;

const commands: Commands = {
  show: { summary: 'show a postmortem, for reading or as data', load: () => import('./commands/show.js') },
};

/** Runs a command line and says how it ended: `await run(['show', 'incident.md'], process)`. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  if (argv[0] === '--version' || argv[0] === '-V') {
    io.stdout.write(`${version()}\n`);
    return exits.fine;
  }
  try {
    const { program } = await import('./program.js');
    return await program(argv, commands, io);
  } catch (error) {
    const { fault } = await import('./fault.js');
    io.stderr.write(fault(error, io));
    return exits.fault;
  }
}

function version(): string {
  const { version: own }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return own;
}
