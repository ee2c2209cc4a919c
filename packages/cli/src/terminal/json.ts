import type { Io } from './terminal.js';
import { visibleJson } from './visible.js';

/** Prints data for programs, which can do nothing to a terminal either. */
export function printJson({ stdout }: Pick<Io, 'stdout'>, data: unknown): void {
  stdout.write(`${visibleJson(JSON.stringify(data, null, 2))}\n`);
}
