import type { Model } from '@debrief/document';
import type { Doing } from '@debrief/process/doing';
import { type Exit, exits } from '../exit.js';
import { Stop, stopping } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';
import { change } from './change.js';
import { operationOf } from './doing.js';
import { factsOf, type Given, hasFacts, saysFacts } from './flags.js';
import { withInput } from './input.js';
import { calledIn, settingDoings } from './keys.js';
import { kinds } from './kinds.js';
import { findThing, namesThing } from './target.js';

export interface SetOptions extends ChangeOptions, Given {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly unset?: boolean;
  readonly ownKey?: boolean;
  readonly text?: readonly string[];
  readonly renumber?: boolean;
}

/** Sets what a postmortem says of itself, or facts of what it lists. */
export async function setting(
  id: string,
  words: readonly string[],
  options: SetOptions,
  io: Io,
): Promise<Exit> {
  return await stopping(io, async () => {
    if (options.text !== undefined || options.renumber || saysFacts(options)) {
      noneOf(options, ['add', 'remove', 'unset', 'ownKey']);
      return await change(id, io, options, ({ model }) =>
        words.flatMap((each) => itemDoings(each, options, model)),
      );
    }
    const [first = ''] = words;
    if (namesThing(first)) {
      throw new Stop(
        exits.usage,
        `Say with a flag what to change in ${first}: debrief set ID ${first} --text "…", --owner "…", --done. debrief set --help shows them all.`,
      );
    }
    const { add = [], remove = [], unset = false, ownKey = false } = options;
    const called = await withInput(calledIn(words, { add, remove, unset }), io);
    return await change(id, io, options, ({ model }) =>
      called.flatMap((each) => settingDoings(each, model, ownKey)),
    );
  });
}

/** Facts belong to items, and a list is changed by itself. */
function noneOf(options: SetOptions, names: readonly (keyof SetOptions)[]): void {
  const name = names.find((each) => options[each] !== undefined);
  if (name === undefined) return;
  const flag = `--${String(name).replace('ownKey', 'own-key')}`;
  throw new Stop(
    exits.usage,
    `${flag} is for names such as severity, not for items. Take two calls for the two.`,
  );
}

function itemDoings(words: string, options: SetOptions, model: Model): Doing[] {
  const { what, item, name } = findThing(words, model, (kind) => hasFacts(kind, options));
  const doings: Doing[] = [];
  const text = options.text?.at(-1);
  const facts = {
    ...factsOf(what, options, name),
    ...(text !== undefined && { [kinds[what].main]: text }),
  };
  if (Object.keys(facts).length > 0) {
    const verb = Object.keys(facts).join() === 'done' && options['done'] === true ? 'tick' : 'change';
    doings.push({ operation: operationOf({ do: 'change', what, item, facts }), verb, name });
  }
  if (options.renumber)
    doings.push({ operation: operationOf({ do: 'renumber', what, item }), verb: 'change', name });
  return doings;
}
