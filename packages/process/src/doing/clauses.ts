import { listed } from '../words.js';
import type { Verb } from './doing.js';

/** One thing that is done, as a message tells it; without a verb its name is all that is told. */
export interface Part {
  readonly verb: Verb | null;
  readonly name: string;
  readonly noun?: string;
  readonly value?: string;
}

/** What is done to several things in the same way. */
export interface Clause {
  readonly verb: Verb | null;
  readonly things: readonly string[];
  /** What it now says, where it is one thing. */
  readonly value?: string;
}

/** Things that are done, those of one kind together, in the order in which the kinds came first. */
export function clausesOf(parts: readonly Part[]): readonly Clause[] {
  const groups = new Map<string, readonly Part[]>();
  for (const part of parts.filter(isToldHere)) {
    const kind = part.verb ?? `“${part.name}”`;
    groups.set(kind, [...(groups.get(kind) ?? []), part]);
  }
  return [...groups.values()].map(clauseOf);
}

/** What was just added is not told again where it is changed at once. */
function isToldHere({ verb, name }: Part, at: number, all: readonly Part[]): boolean {
  if (name.trim() === '') return false;
  return verb !== 'change' || !all.slice(0, at).some((each) => each.verb === 'add' && each.name === name);
}

function clauseOf(group: readonly Part[]): Clause {
  const [first] = group;
  const things = [...new Set(group.map(({ noun, name }) => [noun, name].filter(Boolean).join(' ')))];
  return {
    verb: first?.verb ?? null,
    things,
    ...(first?.value !== undefined && group.length === 1 && { value: first.value }),
  };
}

/** Clauses as one sentence: `add action A5 and tick A2`; with a comma where one of them has an “and” of its own. */
export function joined(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? '';
  const isLong = clauses.length > 2 || clauses.some((each) => / and /.test(each));
  if (!isLong || last === 'more') return listed(clauses);
  return `${clauses.slice(0, -1).join(', ')}, and ${last}`;
}

/** `tick A2` is `Tick A2`. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Undo “Tick A2”` is `undo “Tick A2”`. */
export function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
