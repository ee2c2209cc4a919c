import { type Moment, momentOf, moments } from '@debrief/document';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { nearest } from '../nearest.js';
import { splitList } from '../words.js';
import { type Addable, addable, type Flag, kinds } from './kinds.js';

/** What the flags of a command line say, by the names of commander. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Gives a command the flags of facts; each keeps all that it was given, and what is given last counts. `both` is for
 * things that are there already: a fact can be taken back, and the help says whose it is.
 */
export function withFlags(command: Command, flags: readonly Flag[], both = false): Command {
  for (const flag of flags) {
    const { option, about, is } = flag;
    const made = new Option(option, about);
    if (both) made.helpGroup(`For ${ownersOf(flag)}:`);
    if (made.isBoolean()) command.addOption(made);
    else
      command.addOption(
        made.argParser((words: string, before: unknown) => [...listOf(before), value(words, command)]),
      );
    // What can be so can also be no longer so.
    if (both && (is === 'truth' || is === 'doubt'))
      command.addOption(new Option(`--no-${longOf(option)}`).hideHelp());
  }
  return command;
}

/** Without its value, a flag would take the next one for it. */
function value(words: string, { options }: Command): string {
  if (!options.some(({ long, short }) => words === long || words === short)) return words;
  throw new InvalidArgumentError('that is a flag. An empty value stands in quotes: "".');
}

/** The flags of all things, each once. */
export const allFlags: readonly Flag[] = [
  ...new Map(
    addable.flatMap((what) => kinds[what].flags.map((flag) => [nameOf(flag), flag] as const)),
  ).values(),
];

/** The facts of a thing that flags say. A flag of another kind of thing ends the command. */
export function factsOf(what: Addable, given: Given, name: string): Readonly<Record<string, unknown>> {
  const own = kinds[what].flags;
  const facts: Record<string, unknown> = {};
  for (const flag of allFlags) {
    const said = given[nameOf(flag)];
    if (said === undefined) continue;
    const mine = own.find((each) => nameOf(each) === nameOf(flag));
    if (!mine)
      throw new Stop(
        exits.usage,
        `--${longOf(flag.option)} is for ${ownersOf(flag)}, and ${name} is ${kinds[what].one}.`,
      );
    facts[mine.fact] = factOf(mine, said);
  }
  return facts;
}

/** True where a kind of thing has all the facts that flags say. */
export function hasFacts(what: Addable, given: Given): boolean {
  const own = kinds[what].flags.map(nameOf);
  return allFlags.every((flag) => given[nameOf(flag)] === undefined || own.includes(nameOf(flag)));
}

/** True where a command line says a fact of some thing. */
export function saysFacts(given: Given): boolean {
  return allFlags.some((flag) => given[nameOf(flag)] !== undefined);
}

function factOf({ is, option }: Flag, said: unknown): unknown {
  const all = listOf(said);
  const last = all.at(-1) ?? '';
  switch (is) {
    case 'words':
      return last.trim() === '' ? null : last;
    case 'truth':
      return said === true;
    case 'doubt':
      return typeof said === 'boolean' ? said : last;
    case 'many':
      return all.filter((each) => each.trim() !== '');
    case 'list':
      return idsIn(all);
    case 'fields':
      return Object.fromEntries(all.map((each) => fieldOf(each, option)));
    case 'moment':
      return momentIn(last);
  }
}

/** `F1,f2` as the ids that they are. */
function idsIn(words: readonly string[]): string[] {
  return splitList(words).map((each) => (/^[afq]\d+$/i.test(each) ? each.toUpperCase() : each));
}

function fieldOf(words: string, option: string): [string, string | null] {
  const [name = '', ...rest] = words.split('=');
  const value = rest.join('=').trim();
  if (name.trim() === '' || rest.length === 0)
    throw new Stop(
      exits.usage,
      `“${words}” names no field. Write ${option.replace(/<.*/, '"Outcome=what it should bring"')}`,
    );
  return [name.trim(), value === '' ? null : value];
}

function momentIn(words: string): Moment | null {
  if (words.trim() === '') return null;
  const moment = momentOf(words);
  if (moment) return moment;
  const near = nearest(words, moments);
  throw new Stop(
    exits.usage,
    `“${words}” is none of the moments. ${near ? `Did you mean ${near}?` : `They are ${moments.join(', ')}.`}`,
  );
}

function listOf(said: unknown): readonly string[] {
  return Array.isArray(said) ? said.map(String) : [];
}

function longOf(option: string): string {
  return /^--([a-z-]+)/.exec(option)?.[1] ?? option;
}

/** The name under which commander keeps a flag. */
function nameOf({ option }: Flag): string {
  return longOf(option).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function ownersOf(flag: Flag): string {
  const owners = addable.filter((what) => kinds[what].flags.some((each) => nameOf(each) === nameOf(flag)));
  return owners.map((what) => kinds[what].one).join(' or ');
}
