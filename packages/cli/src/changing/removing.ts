import type { Exit } from '../exit.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';
import { change } from './change.js';
import { operationOf } from './doing.js';
import { findThing } from './target.js';

/** Takes things out of a postmortem. */
export async function removing(
  id: string,
  items: readonly string[],
  options: ChangeOptions,
  io: Io,
): Promise<Exit> {
  return await change(id, io, options, ({ model }) =>
    items.map((words) => {
      const { what, item, name } = findThing(words, model);
      return { operation: operationOf({ do: 'remove', what, item }), verb: 'remove', name };
    }),
  );
}
