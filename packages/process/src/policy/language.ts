import type { CheckOptions } from '@debrief/language';
import type { Policy } from './policy.js';

/** What the language rules need to know of a policy: `new Checker(languageOptions(policy))`. */
export function languageOptions({ rules, people, systems, internal }: Policy): CheckOptions {
  return {
    settings: rules,
    people: [...people.values()].map(({ name, handles }) => ({ name, handles })),
    systems: [...new Set([...systems.values()].flatMap(({ id, name }) => [id, name]))],
    internal,
  };
}
