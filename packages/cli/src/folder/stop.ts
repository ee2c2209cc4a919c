import type { Exit } from '../exit.js';

/** A command that ends early: lines for the person, and how the process ends. */
export class Stop extends Error {
  readonly lines: readonly string[];
  readonly exit: Exit;

  constructor(exit: Exit, ...lines: readonly string[]) {
    super(lines.join(' '));
    this.lines = lines;
    this.exit = exit;
  }
}
