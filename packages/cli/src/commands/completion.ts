import { Argument, type Command } from 'commander';
import { type Shell, scripts, shells } from '../completion/scripts.js';
import { type Exit, exits } from '../exit.js';
import type { Io } from '../terminal/terminal.js';

/** `debrief completion SHELL`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .addArgument(new Argument('<shell>', 'the shell to teach').choices(shells))
    .addHelpText(
      'after',
      `
With it, the Tab key completes commands, options, the ids of postmortems, and
what can be added or set. A new shell knows it from then on.

Examples:
  echo 'eval "$(debrief completion bash)"' >> ~/.bashrc
  echo 'eval "$(debrief completion zsh)"' >> ~/.zshrc
  echo 'debrief completion fish | source' >> ~/.config/fish/config.fish
`,
    )
    .action((shell: Shell) => {
      io.stdout.write(scripts[shell]);
      end(exits.fine);
    });
}
