import { isRefusal, type Operation, readOperation } from '@debrief/document';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';

/** An operation that is put together from words of the command line; what is wrong with them ends the command. */
export function operationOf(parts: Readonly<Record<string, unknown>>): Operation {
  const read = readOperation(parts);
  if (isRefusal(read)) throw new Stop(exits.refused, read.message);
  return read;
}
