import { apply, isRefusal, type Parsed, parse } from '@debrief/document';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { Move } from './address.js';

/** The text with the old id among its aliases; a name that it takes up again is none of them any more. */
export function withAlias(text: string, { from, to }: Move, name: string): string {
  let parsed = parse(text, null, { path: `${to}.md` });
  const { aliases } = parsed.model.meta;
  const has = (id: string): boolean => aliases.some(({ value }) => value === id);
  if (has(to)) parsed = changed(parsed, { do: 'remove-from-key', words: to }, name);
  if (!has(from)) parsed = changed(parsed, { do: 'add-to-key', words: from }, name);
  return parsed.text;
}

function changed(
  parsed: Parsed,
  operation: { readonly do: 'add-to-key' | 'remove-from-key'; readonly words: string },
  name: string,
): Parsed {
  const done = apply(parsed, { ...operation, key: 'aliases' });
  if (!isRefusal(done)) return done.parsed;
  throw new Stop(
    exits.refused,
    `${name} could not note its earlier name under aliases, so nothing was done: ${done.message}`,
    'Mend the lines between --- at its head, and run the command again.',
  );
}
