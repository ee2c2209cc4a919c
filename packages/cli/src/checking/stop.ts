import type { Exit } from '../exit.js';

/** A check that cannot be done as it was asked for: lines for the person, and how the process ends. */
export class Stopped extends Error {
  readonly lines: readonly string[];
  readonly exit: Exit;

  constructor(exit: Exit, ...lines: readonly string[]) {
    super(lines.join(' '));
    this.lines = lines;
    this.exit = exit;
  }
}
