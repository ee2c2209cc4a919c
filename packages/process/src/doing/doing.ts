import type { Model, Operation } from '@debrief/document';
import { listed } from '../words.js';
import { type Clause, capital, clausesOf, joined, lower, type Part } from './clauses.js';

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

/**
 * The message of a commit that does these things: `Add action A5 to 2026/11.payments.failover-declines`, or
 * `Add action A5 and tick A2 in 2026/11.payments.failover-declines`.
 */
export function messageFor(doings: readonly Told[], names: readonly string[], id: string): string {
  return messageOfAll(
    doings.map((each, at) => ({ ...each, name: names[at] ?? '' })),
    id,
  );
}

/** The same where some of it comes with words of its own. */
export function messageOfAll(parts: readonly Part[], id: string): string {
  const clauses = clausesOf(parts);
  const [only] = clauses;
  if (!only) return messageOf([`Change ${id}`]);
  if (clauses.length > 1) return messageOfSeveral(clauses, id);
  const { verb, things, value } = only;
  if (verb === null) return messageOf([`${things[0]} in ${id}`, `${things[0]}`]);
  const [commanding, , to] = verbs[verb];
  const short = `${commanding} ${listed(things)}`;
  return messageOf([
    `${short} ${to} ${id}${value === undefined ? '' : ` to ${value}`}`,
    `${short} ${to} ${id}`,
    ...(things.length > 3 ? [] : [short]),
    `${commanding} ${things[0]} and more ${to} ${id}`,
    `Change ${id}`,
  ]);
}

function messageOfSeveral(clauses: readonly Clause[], id: string): string {
  const all = clauses.map((each) => clauseWords(each));
  const full = clauses.map((each) => clauseWords(each, true));
  const most = 3;
  return messageOf(
    [
      `${joined(full)} in ${id}`,
      `${joined(all)} in ${id}`,
      ...(clauses.some(isNews) ? [] : [`Change ${listed(clauses.flatMap(({ things }) => things))} of ${id}`]),
      ...(all.length > most ? [] : [joined(all)]),
      ...(all.length > 2 ? [`${joined([...all.slice(0, 2), 'more'])} in ${id}`] : []),
      `${joined([...all.slice(0, 1), 'more'])} in ${id}`,
      `Change ${id}`,
    ].map(capital),
    full.map((each) => `- ${capital(each)}`).join('\n'),
  );
}

/** Whether it says more than that something there is another one now. */
function isNews({ verb }: Clause): boolean {
  return verb === null || verb === 'add';
}

function clauseWords({ verb, things, value }: Clause, isFull = false): string {
  if (verb === null) return lower(things[0] ?? '');
  const told = isFull && value !== undefined ? ` to ${value}` : '';
  return `${lower(verbs[verb][0])} ${listed(things)}${told}`;
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
export function messageOf(subjects: readonly string[], below?: string): string {
  const lines = subjects.map((each) => each.replace(/\s+/g, ' ').trim());
  const [fullest = '', ...others] = lines;
  const subject = lines.find(({ length }) => length <= longest);
  if (subject === fullest) return subject;
  return `${subject ?? `${(others.at(-1) ?? fullest).slice(0, longest - 1)}…`}\n\n${below ?? fullest}`;
}
