import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Argument, Command, CommanderError, Option } from 'commander';
import { nearest } from './nearest.js';
import type { Io } from './terminal/terminal.js';
import { listed } from './words.js';

/** What was not understood of a command line, and what to type instead. */
export function advice(error: CommanderError, command: Command, called: Command | undefined): string[] {
  const name = nameOf(command);
  const help = `Run ${name} --help`;
  const about = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.excessArguments':
      return tooMany(name, command);
    case 'commander.unknownOption':
      return unknownOption(about, command, called);
    case 'commander.missingArgument': {
      const missing = command.registeredArguments.find((each) => each.name() === about);
      const first = missing ?? command.registeredArguments[0];
      return [`${name} needs ${first ? toldArgument(first) : about}.`, `${help} for examples.`];
    }
    case 'commander.optionMissingArgument': {
      const option = command.options.find(({ flags }) => flags === about);
      const value = /[<[].*[>\]]/.exec(about)?.[0] ?? 'a value';
      return [
        `${option?.long ?? about} needs ${value}: ${option?.description ?? ''}.`,
        `${help} for examples.`,
      ];
    }
    case 'commander.missingMandatoryOptionValue': {
      const option = command.options.find(({ flags }) => flags === about);
      return [`${name} needs ${about}: ${option?.description ?? ''}.`, `${help} for examples.`];
    }
    case 'commander.invalidArgument':
      return invalid(error, command, help);
    default:
      return [sentence(error.message.replace(/^error: /, '')), `${help} for how it is used.`];
  }
}

/** As it is typed: `debrief add action`. */
function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function tooMany(name: string, command: Command): string[] {
  const { registeredArguments: wanted, args } = command;
  const extra = args.slice(wanted.length).join(' ');
  const takes = wanted.length === 0 ? 'no arguments' : wanted.map((each) => `<${each.name()}>`).join(' and ');
  return [
    `${name} takes ${takes}; ${extra} is too much.`,
    `Words that belong together stand in quotes. Run ${name} --help for how it is used.`,
  ];
}

function unknownOption(about: string, command: Command, called: Command | undefined): string[] {
  const name = nameOf(command);
  const flag = about.replace(/=.*$/s, '');
  if (!command.parent && called?.options.some(({ long, short }) => long === flag || short === flag))
    return [`Options stand behind the command: debrief ${called.name()} … ${flag}`];
  const shown = command.options.filter(({ hidden }) => !hidden);
  const options = [...shown.flatMap(({ long }) => long ?? []), '--help'];
  const near = nearest(flag, options);
  return [
    `There is no option ${flag}.${near ? ` Did you mean ${near}?` : ` Run ${name} --help for those that there are.`}`,
  ];
}

/** A value that is none of those that can be, or that the command itself refused. */
function invalid(error: CommanderError, command: Command, help: string): string[] {
  const [, given = '', of = '', why = ''] =
    /^error: command-argument value '(.*)' is invalid for argument '([^']*)'\. (.*)$/s.exec(error.message) ??
    [];
  const argument = command.registeredArguments.find((each) => each.name() === of);
  if (argument) return notOneOf(given, argument.name(), argument, why, help);
  const [, flags = '', value = '', reason = ''] =
    /^error: option '([^']*)' argument '(.*)' is invalid\. (.*)$/s.exec(error.message) ?? [];
  const option = command.options.find((each) => each.flags === flags);
  if (option) return notOneOf(value, option.long ?? flags, option, reason, help);
  return [sentence(error.message.replace(/^error: /, '')), `${help} for how it is used.`];
}

function notOneOf(
  given: string,
  of: string,
  { argChoices: choices }: Argument | Option,
  why: string,
  help: string,
): string[] {
  if (!choices) return [`${of} cannot be “${given}”: ${why}`, `${help} for examples.`];
  const near = nearest(given, choices);
  return [
    `${of} cannot be “${given}”.${near ? ` Did you mean ${near}?` : ''}`,
    `It can be ${listed(choices, 'or')}.`,
  ];
}

function toldArgument(argument: Argument): string {
  return `<${argument.name()}>: ${argument.description}`;
}

function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** What to do about a command that there is not. */
export function aboutCommand(name: string, commands: readonly string[], io: Io): string[] {
  if (name === '') return ['The name of the command is empty. Run debrief --help for those that there are.'];
  for (const file of [name, `${name}.md`])
    if (existsSync(resolve(io.cwd(), file))) return [`To see a file, run debrief show ${file}`];
  const near = nearest(name, commands);
  return [
    `There is no command ${name}. ${near ? `Did you mean ${near}?` : 'Run debrief --help for those that there are.'}`,
  ];
}
