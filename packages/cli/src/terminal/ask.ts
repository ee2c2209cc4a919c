import type { Io } from './terminal.js';

/** One of the answers to choose from. */
export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
}

/** Somebody to ask. Who ends the questions ends the command: the promise is rejected with a `Stop`. */
export interface Ask {
  /** Words on one line, `''` where they are left out. `check` says what is in the way of an answer, if anything. */
  text(
    question: string,
    options?: {
      /** What an answer may look like. */
      readonly hint?: string;
      /** An answer that is there already, to be changed or taken. */
      readonly given?: string;
      readonly check?: (words: string) => string | null;
    },
  ): Promise<string>;
  choose(question: string, choices: readonly Choice[]): Promise<string>;
  several(question: string, choices: readonly Choice[]): Promise<readonly string[]>;
  confirm(question: string): Promise<boolean>;
}

/** Who can be asked: somebody only where both input and output are a terminal. */
export async function askable(io: Io): Promise<Ask | null> {
  if (io.ask) return io.ask;
  if (!io.stdin.isTTY || !io.stdout.isTTY || io.env['CI'] === 'true') return null;
  const { askAtTerminal } = await import('./askterminal.js');
  return askAtTerminal(io);
}
