import type { Model, Operation } from '@debrief/document';
import { listed } from '../words.js';

/** One thing that is done to a document, with the words to tell it by. */
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

/** What a message says of one thing that is done. */
type Told = Pick<Doing, 'verb' | 'noun' | 'value'>;

export type Verb = keyof typeof verbs;

/** Each verb as a commit says it and as we tell it afterwards, and how it leads to the postmortem. */
const verbs = {
  add: ['Add', 'Added', 'to'],
  set: ['Set', 'Set', 'of'],
  change: ['Change', 'Changed', 'of'],
  tick: ['Tick', 'Ticked', 'of'],
  remove: ['Remove', 'Removed', 'from'],
} as const;

/** The message of a commit that does these things: `Add action A5 to 2026/11.payments.failover-declines`. */
export function messageFor(doings: readonly Told[], names: readonly string[], id: string): string {
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

function valueTold(doings: readonly Told[]): string {
  const [only] = doings;
  return only?.value && doings.length === 1 ? ` to ${only.value}` : '';
}

function verbOf(doings: readonly Told[]): Verb {
  const [first] = doings;
  return first && doings.every(({ verb }) => verb === first.verb) ? first.verb : 'change';
}

const longest = 72;

/**
 * The message of a commit: the first of the subjects that fits on a line, the fullest first. What it leaves out follows
 * below: `messageOf(['Rename a to b', 'Rename a'])`.
 */
export function messageOf(subjects: readonly string[]): string {
  const [fullest = '', ...others] = subjects;
  const subject = subjects.find(({ length }) => length <= longest);
  if (subject === fullest) return subject;
  return `${subject ?? `${(others.at(-1) ?? fullest).slice(0, longest - 1)}…`}\n\n${fullest}`;
}
