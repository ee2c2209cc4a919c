import { keyOf as lettersOf } from './people/identity.js';
import type { Policy } from './policy/policy.js';

/** Names as they are told apart: `@dana` of the policy is Dana Reyes, and neither case nor accents count. */
export function keyOf(name: string, policy: Policy): string {
  const letters = lettersOf(name);
  return personsOf(policy).get(letters) ?? letters;
}

/** True for two names of one person. */
export function samePerson(one: string, other: string, policy: Policy): boolean {
  return keyOf(one, policy) === keyOf(other, policy);
}

/** True where a name is among others. */
export function isAmong(name: string, names: readonly string[], policy: Policy): boolean {
  return names.some((each) => samePerson(name, each, policy));
}

/**
 * Each person once, however often and in whatever spelling they are named: as the policy writes their name, or else as
 * it came first.
 */
export function eachOnce(names: readonly string[], policy: Policy): readonly string[] {
  const own = new Map([...policy.people.values()].map(({ name }) => [keyOf(name, policy), name]));
  const once = new Map<string, string>();
  for (const name of names) {
    const key = keyOf(name, policy);
    if (key !== '' && !once.has(key)) once.set(key, own.get(key) ?? name.trim());
  }
  return [...once.values()];
}

const known = new WeakMap<Policy, ReadonlyMap<string, string>>();

/** For each name that somebody goes by in the policy, their whole one. */
function personsOf(policy: Policy): ReadonlyMap<string, string> {
  const before = known.get(policy);
  if (before) return before;
  const persons = new Map<string, string>();
  for (const { name, handles, email } of policy.people.values())
    for (const each of [name, ...handles, email ?? ''])
      if (lettersOf(each) !== '' && !persons.has(lettersOf(each)))
        persons.set(lettersOf(each), lettersOf(name));
  known.set(policy, persons);
  return persons;
}
