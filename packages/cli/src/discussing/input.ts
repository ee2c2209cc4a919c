import { exits } from '../exit.js';
import { readInput } from '../files.js';
import { Stop } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

const example = 'debrief discuss ID - < words.md';

/** What somebody says: the words of the command line as they are, or standard input for `-`; null for none. */
export async function wordsOf(given: readonly string[], io: Io): Promise<string | null> {
  if (given.length === 0) return null;
  if (given.length > 1 || given[0] !== '-') return given.join(' ');
  if (io.stdin.isTTY) throw new Stop(exits.usage, `Nothing is piped in. Give it a file: ${example}`);
  const read = await readInput(io, example);
  if (read.text === undefined) throw new Stop(exits.unreadable, ...read.problem);
  if (!read.intact)
    throw new Stop(
      exits.unreadable,
      'Standard input is not valid UTF-8, so nothing was done. Save it as UTF-8 and try again.',
    );
  // The mark and the line end that a file has belong to the file.
  return read.text.replace(/^\ufeff/, '').replace(/\r?\n$/, '');
}
