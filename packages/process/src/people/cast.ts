import { type Model, peopleIn } from '@debrief/document';
import type { Policy, PolicyPerson } from '../policy/policy.js';
import { endsOf, gathered, isWhole, type Known, keyOf } from './identity.js';
import { newcomersIn } from './newcomers.js';
import { isTeam } from './teams.js';

/** Somebody whom the document or the policy knows, under all names that they go by. */
export interface Somebody extends Known {
  /** What to call them: their whole name, where anything says it. */
  readonly name: string;
}

/** A stretch of words that names somebody. */
export interface Mention {
  readonly who: Somebody;
  readonly from: number;
  readonly to: number;
}

/** Everybody of whom a document may speak. */
export interface Cast {
  readonly people: readonly Somebody[];
  /** The person of a name, a handle or an address; null for what names nobody. */
  who(name: string): Somebody | null;
  /** The people whom words name, in their order. */
  namedIn(words: string): readonly Mention[];
}

/** The people of a document and of the policy, each of them once. */
export function castOf(model: Model, policy: Policy): Cast {
  const isPerson = (names: readonly string[]): boolean => !names.every((name) => isTeam(name, model, policy));
  const named = [
    ...peopleIn(model).map(({ names }) => names),
    ...newcomersIn(model, policy).map((name) => [name]),
  ].filter(isPerson);
  const people = gathered([
    ...[...policy.people.values()].map((person) => ({
      names: namesOf(person),
      policy: person,
      there: false,
    })),
    ...ownersIn(model, policy).map((name) => ({ names: [name], policy: null, there: false })),
    ...named.map((names) => ({ names, policy: null, there: true })),
  ]).map((known) => ({ ...known, name: toldName(known) }));
  const forms = formsOf(people);
  const pattern = patternOf([...forms.keys()]);
  const keys = new Map(people.flatMap((who) => who.names.map((name) => [keyOf(name), who] as const)));
  keys.delete('');
  const who = (name: string): Somebody | null => keys.get(keyOf(name)) ?? forms.get(name.trim()) ?? null;
  return {
    people,
    who,
    namedIn: (words) =>
      [...words.matchAll(pattern)].flatMap(({ 0: form, index }) => {
        const found = forms.get(form) ?? who(form);
        return found ? [{ who: found, from: index, to: index + form.length }] : [];
      }),
  };
}

/** The people among those who own a system. */
function ownersIn(model: Model, policy: Policy): readonly string[] {
  const owners = [...policy.systems.values()].flatMap((system) => system.owners);
  return owners.filter((owner) => !isTeam(owner, model, policy));
}

function namesOf({ name, handles, email }: PolicyPerson): readonly string[] {
  return [name, ...handles, ...(email === null ? [] : [email])];
}

function toldName({ policy, names }: Known): string {
  return policy?.name ?? names.find(isWhole) ?? names.find((name) => !name.includes('@')) ?? names[0] ?? '';
}

/**
 * The words that name each of them. A first or a last name does so only where the document names its person, and
 * nobody else of that name.
 */
function formsOf(people: readonly Somebody[]): ReadonlyMap<string, Somebody> {
  const forms = new Map<string, Somebody>();
  const short = new Map<string, Somebody | null>();
  for (const each of people)
    for (const name of each.names) {
      if (name.length > 1) forms.set(name, each);
      for (const end of each.there && isWhole(name) ? endsOf(name) : [])
        if (/^\p{Lu}\p{L}{2}/u.test(end))
          short.set(end, short.has(end) && short.get(end) !== each ? null : each);
    }
  for (const [form, each] of short) if (each && !forms.has(form)) forms.set(form, each);
  return forms;
}

/** The longest of the words first, whole ones only. */
function patternOf(forms: readonly string[]): RegExp {
  const known = forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${known.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu');
}
