import type { Argument, Command, Option } from 'commander';

/** Something that can stand at the cursor. */
export interface Choice {
  readonly value: string;
  readonly about: string;
}

export interface Answer {
  readonly choices: readonly Choice[];
  /** Files of the current folder can stand there too; a shell knows them best. */
  readonly files: boolean;
}

/** What can stand for a value, by its name in the help: the ids for `<id>`. Null where nobody can tell. */
export type Known = (name: string) => readonly string[] | null;

const nothing: Answer = { choices: [], files: false };

/** What can stand where the last word is being typed; the words begin behind `debrief`. */
export function answer(words: readonly string[], root: Command, known: Known): Answer {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const at = before.findIndex((word) => !word.startsWith('-'));
  const name = before[at];
  const commands = root.commands.map(choiceOf);
  if (name === undefined)
    return typed.startsWith('-') ? optionsOf(root, before, typed) : fitting(commands, typed);
  if (name === 'help') return at === before.length - 1 ? fitting(commands, typed) : nothing;
  const command = root.commands.find((each) => each.name() === name);
  return command ? inCommand(command, before.slice(at + 1), typed, known) : nothing;
}

function choiceOf(command: Command): Choice {
  return { value: command.name(), about: command.summary() || command.description() };
}

function inCommand(command: Command, before: readonly string[], typed: string, known: Known): Answer {
  if (command.commands.length > 0) {
    const at = before.findIndex((word) => !word.startsWith('-'));
    const inner = command.commands.find((each) => each.name() === before[at]);
    if (inner) return inCommand(inner, before.slice(at + 1), typed, known);
    if (at < 0 && !typed.startsWith('-')) return fitting(command.commands.map(choiceOf), typed);
  }
  const { positions, pending, ended } = read(command, before);
  if (pending) return valuesOf(pending, typed, '', known);
  if (typed.startsWith('-') && !ended) {
    const [, flag, value] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
    const option = command.options.find(({ long }) => long === flag);
    return option && value !== undefined
      ? valuesOf(option, value, `${flag}=`, known)
      : optionsOf(command, before, typed);
  }
  const wanted = command.registeredArguments;
  const argument = wanted[positions] ?? (wanted.at(-1)?.variadic ? wanted.at(-1) : undefined);
  return argument ? valuesOf(argument, typed, '', known) : nothing;
}

/** What the words so far have said: how many arguments, and an option that still waits for its value. */
function read(command: Command, words: readonly string[]) {
  let positions = 0;
  let pending: Option | null = null;
  let ended = false;
  for (const word of words) {
    if (pending) pending = null;
    else if (ended || !word.startsWith('-') || word === '-') positions++;
    else if (word === '--') ended = true;
    else
      pending =
        command.options.find((each) => each.required && (each.long === word || each.short === word)) ?? null;
  }
  return { positions, pending, ended };
}

function valuesOf(of: Argument | Option, typed: string, lead: string, known: Known): Answer {
  const value = 'flags' in of ? (/[<[]([^>\].]+)/.exec(of.flags)?.[1] ?? '') : of.name();
  const plain = (values: readonly string[]): Answer =>
    fitting(
      values.map((each) => ({ value: lead + each, about: '' })),
      lead + typed,
    );
  const values = of.argChoices ?? known(value) ?? [];
  return { ...plain(values), files: value === 'file' || value === 'folder' };
}

/** The options of a command, without those that have been given. */
function optionsOf(command: Command, before: readonly string[], typed: string): Answer {
  const options = [...command.options.filter(({ hidden }) => !hidden), ...help(command)];
  const free = options.filter(({ long, short, variadic }) => {
    const given = before.some((word) => word === short || word.replace(/=.*$/s, '') === long);
    return variadic || !given;
  });
  return fitting(
    free.map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description })),
    typed,
  );
}

/** Commander keeps the option for help apart from the others. */
function help(command: Command): Option[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(({ long }) => long === '--help');
}

/** The choices that go on as it was begun; or else the only one that holds it. */
function fitting(choices: readonly Choice[], typed: string): Answer {
  const going = choices.filter(({ value }) => value.startsWith(typed));
  if (going.length > 0) return { choices: going, files: false };
  const holding = choices.filter(({ value }) => value.includes(typed));
  return { choices: holding.length === 1 ? holding : [], files: false };
}
