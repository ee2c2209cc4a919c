import { exits } from '../exit.js';
import { readInput } from '../files.js';
import { Stop } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';
import type { Called } from './keys.js';
import { isProse } from './settings.js';

/** Names with their values; that of prose may be `-`, which stands for standard input. */
export async function withInput(called: readonly Called[], io: Io): Promise<readonly Called[]> {
  const [piped, ...others] = called.filter(({ values }) => values.join() === '-');
  if (!piped) return called;
  const { name } = piped;
  if (!isProse(name))
    throw new Stop(
      exits.usage,
      `- stands for standard input, which is for prose such as summary. Say what ${name} is to say: debrief set ID ${name} …`,
    );
  if (others.length > 0)
    throw new Stop(exits.usage, 'Standard input can be read once, so only one name can take it with -.');
  if (io.stdin.isTTY)
    throw new Stop(exits.usage, `Nothing is piped in. Give it a file: debrief set ID ${name} - < words.md`);
  const input = await words(name, io);
  return called.map((each) => (each === piped ? { ...each, values: [input] } : each));
}

async function words(name: string, io: Io): Promise<string> {
  const read = await readInput(io, `debrief set ID ${name} - < words.md`);
  if (read.text === undefined) throw new Stop(exits.unreadable, ...read.problem);
  if (!read.intact)
    throw new Stop(
      exits.unreadable,
      'Standard input is not valid UTF-8, so nothing was done. Save it as UTF-8 and try again.',
    );
  const input = read.text.trim();
  if (input !== '') return input;
  throw new Stop(
    exits.usage,
    `Standard input is empty, so ${name} stays as it is. To take it away: debrief set ID ${name} --unset`,
  );
}
