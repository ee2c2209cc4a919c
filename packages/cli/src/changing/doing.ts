import { isRefusal, type Model, type Operation, readOperation } from '@debrief/document';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { messageOf } from '../folder/message.js';
import { listed } from '../words.js';

/** One thing that a command does to a document, with the words to tell it by. */
export interface Doing {
  readonly operation: Operation;
  readonly verb: Verb;
  /** What it is done to: `A1`, `severity`. Something new is named by the document after it. */
  readonly name: string | ((before: Model, after: Model) => string);
  /** Stands in front of the name where that says little by itself: `action` A5. */
  readonly noun?: string;
  /** What it now says. */
  readonly value?: string;
}

export type Verb = keyof typeof verbs;

/** Each verb as a commit says it and as we tell it afterwards, and how it leads to the postmortem. */
const verbs = {
  add: ['Add', 'Added', 'to'],
  set: ['Set', 'Set', 'of'],
  change: ['Change', 'Changed', 'of'],
  tick: ['Tick', 'Ticked', 'of'],
  remove: ['Remove', 'Removed', 'from'],
} as const;

/** An operation that is put together from words of the command line; what is wrong with them ends the command. */
export function operationOf(parts: Readonly<Record<string, unknown>>): Operation {
  const read = readOperation(parts);
  if (isRefusal(read)) throw new Stop(exits.refused, read.message);
  return read;
}

/** The message of a commit that does these things: `Add action A5 to 2026/11.payments.failover-declines`. */
export function messageFor(doings: readonly Doing[], names: readonly string[], id: string): string {
  const [verb, , to] = verbs[verbOf(doings)];
  const called = names.map((name, at) => [doings[at]?.noun, name].filter(Boolean).join(' '));
  const short = `${verb} ${listed([...new Set(called)])}`;
  const subjects = [
    `${short} ${to} ${id}${valueTold(doings)}`,
    `${short} ${to} ${id}`,
    short,
    `Change ${id}`,
  ];
  return messageOf(subjects.map((each) => each.replace(/\s+/g, ' ')));
}

/** The same as we tell it afterwards: `Added A5 to 2026/11.payments.failover-declines`. */
export function toldOf(doings: readonly Doing[], names: readonly string[], id: string): string {
  const [, verb, to] = verbs[verbOf(doings)];
  return `${verb} ${listed([...new Set(names)])} ${to} ${id}${valueTold(doings)}`;
}

function valueTold(doings: readonly Doing[]): string {
  const [only] = doings;
  return only?.value && doings.length === 1 ? ` to ${only.value}` : '';
}

function verbOf(doings: readonly Doing[]): Verb {
  const [first] = doings;
  return first && doings.every(({ verb }) => verb === first.verb) ? first.verb : 'change';
}
