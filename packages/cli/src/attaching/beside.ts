import { type Model, parse } from '@debrief/document';
import { findThing } from '../changing/target.js';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { saysTheSame } from './guard.js';

const lists = { entry: 'timeline', factor: 'factors', action: 'actions' } as const;

/** The document with links behind the words of one thing in it: `A1`, `10:41`, `:46`. Those that it has stay alone. */
export function withLinks(text: string, links: readonly string[], thing: string, path: string): string {
  const { model } = parse(text, null, { path });
  const { what, item, name } = findThing(thing, model);
  if (what !== 'entry' && what !== 'factor' && what !== 'action')
    throw new Stop(
      exits.usage,
      `A link goes to an entry, a factor or an action, and ${name} is none of them.`,
    );
  const list = lists[what];
  const things = model[list];
  const at = things.findIndex((each) => each.from === item || ('id' in each && each.id?.value === item));
  const words = things[at]?.textRange;
  const said = words ? text.slice(words.from, words.to) : '';
  const fresh = links.filter((link) => !said.includes(link.slice(link.lastIndexOf(']('))));
  if (fresh.length === 0) return text;
  for (const end of words ? ends(model, words.from, words.to) : []) {
    const next = `${text.slice(0, end)} (${fresh.join(', ')})${text.slice(end)}`;
    if (saysTheSame(model, parse(next, null, { path }).model, { list, at })) return next;
  }
  throw new Stop(
    exits.refused,
    `There is no place for a link behind ${name} that would leave the rest as it is. Nothing was done.`,
  );
}

/** Behind the words, or in front of a mark that ends them. */
function ends({ text }: Model, from: number, to: number): number[] {
  const end = from + text.slice(from, to).trimEnd().length;
  const marks = /[*_~`]+$/.exec(text.slice(from, end))?.[0].length ?? 0;
  return marks > 0 ? [end, end - marks] : [end];
}
