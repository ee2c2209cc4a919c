import type { Policy } from './policy/policy.js';

/** Names as they are told apart: `@dana` of the policy is Dana Reyes, and case does not count. */
export function keyOf(name: string, policy: Policy): string {
  const plain = normal(name);
  for (const { name: whole, handles, email } of policy.people.values())
    if ([whole, ...handles, email ?? ''].some((each) => each !== '' && normal(each) === plain))
      return normal(whole);
  return plain;
}

/** True for two names of one person. */
export function samePerson(one: string, other: string, policy: Policy): boolean {
  return keyOf(one, policy) === keyOf(other, policy);
}

/** True where a name is among others. */
export function isAmong(name: string, names: readonly string[], policy: Policy): boolean {
  return names.some((each) => samePerson(name, each, policy));
}

function normal(name: string): string {
  // Wide letters, composed letters and invisible ones make no other person.
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^@/, '')
    .replace(/\s*\(.*\)$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
