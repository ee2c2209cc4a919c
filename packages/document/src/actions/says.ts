import { same } from '../data.js';
import type { FieldName } from '../fields.js';
import { readReferences } from '../markdown/links.js';
import { plain } from '../markdown/plain.js';
import type { Action } from '../model.js';
import type { Draft } from '../operations/draft.js';
import { type Fact, fieldsSay } from '../operations/facts.js';
import type { Things } from '../operations/operation.js';
import { type Refusal, refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { actionFields, type NamedFact } from './names.js';
import type { Column } from './table.js';
import { readTicket } from './tickets.js';

export type Facts = Things['action'];
export type Given = Partial<Facts>;

/** A value on the line of a field, or in the cell of a column. */
export interface Value {
  readonly name: FieldName;
  readonly column: Column | null;
  readonly words: string | null;
}

/** Edits, and the facts that may change with them because they are read from the same words. */
export interface Written {
  readonly edits: readonly Edit[];
  readonly free: readonly string[];
}

/** The facts that have lines of their own, in the order in which we write them. */
export function valuesOf(facts: Given): Value[] {
  const named = actionFields.flatMap((field): Value[] => {
    const words = field.fact ? wordsOf(facts, field.fact) : facts.fields?.[field.name];
    return words === undefined ? [] : [{ name: field, column: field.column ?? null, words }];
  });
  const others = Object.entries(facts.fields ?? {}).filter(
    ([name]) => !actionFields.some((field) => field.name === name),
  );
  return [...named, ...others.map(([name, words]) => ({ name: { name }, column: null, words }))];
}

function wordsOf(facts: Given, fact: NamedFact): string | null | undefined {
  if (fact === 'addresses') return facts.addresses && (facts.addresses.join(', ') || null);
  return facts[fact];
}

/** What the model is to say where facts are given. */
export function saysOf(draft: Draft, facts: Given, before: Action | null): Fact['says'] {
  const says: Record<string, unknown> = {};
  if (facts.text !== undefined) says['text'] = plain(facts.text);
  if (facts.done !== undefined) says['done'] = facts.done;
  for (const fact of ['kind', 'priority', 'owner', 'due', 'doneWhen', 'dropped', 'verdict'] as const) {
    const words = facts[fact];
    if (words !== undefined) says[fact] = words === null ? null : plain(words);
  }
  if (facts.addresses) says['addresses'] = facts.addresses;
  if (facts.ticket !== undefined) {
    const words = facts.ticket ?? '';
    const read = readTicket(words, { from: 0, to: words.length }, readReferences(draft.model.blocks));
    says['ticket'] = facts.ticket === null ? null : (read?.key?.value ?? plain(words));
    says['ticketUrl'] = facts.ticket === null ? null : (read?.url ?? null);
  }
  if (facts.fields) {
    const fields: Record<string, readonly string[]> = { ...fieldsSay(before?.fields ?? []) };
    for (const [name, words] of Object.entries(facts.fields)) {
      if (words === null) delete fields[name];
      else fields[name] = [plain(words)];
    }
    says['fields'] = fields;
  }
  return says;
}

/** Why facts cannot be those of an action; null where they can. */
export function objection({ fields = {}, text }: Given): Refusal | null {
  if (text !== undefined && plain(text) === '')
    return refuse('value not allowed', 'An action needs words: a verb, and what is to be different.');
  const known = Object.keys(fields).find((name) =>
    actionFields.some(
      (field) => field.fact && [field.name.toLowerCase(), ...(field.also ?? [])].includes(name.toLowerCase()),
    ),
  );
  return known
    ? refuse('value not allowed', `“${known}” is a fact of its own, and no further field of an action.`)
    : null;
}

/** The facts that an action does not say yet. */
export function unsaid(draft: Draft, facts: Given, action: Action): Given {
  const now: Fact['says'] = {
    ...action,
    owner: action.owner?.value ?? null,
    ticket: action.ticket?.value ?? null,
    due: action.due?.value ?? null,
  };
  const left = Object.entries(facts).filter(([name, words]) => {
    if (name === 'fields')
      return Object.entries(facts.fields ?? {}).some(
        ([field, value]) => value !== null || action.fields.some((each) => each.name === field),
      );
    // Other words may no longer say what the old ones said.
    if (name === 'text' || facts.text !== undefined) return true;
    const says = saysOf(draft, { [name]: words }, action);
    return Object.keys(says).some((each) => !same(says[each], now[each]));
  });
  return Object.fromEntries(left);
}
