import type { PolicyChange, PolicyPath } from './change.js';
import { isSame, type Meaning, meaningOf } from './meaning.js';

/** The places of changes of which two texts say different things: where somebody else was faster. */
export function policyConflicts(
  changes: readonly PolicyChange[],
  base: string,
  now: string,
): readonly PolicyPath[] {
  const [before, after] = [meaningOf(base), meaningOf(now)];
  return changes
    .filter((change) => {
      // Words go in or out of a list whatever else is in it.
      if (change.do === 'add' || change.do === 'take') return false;
      return !isSame(valueAt(before, change.path), valueAt(after, change.path), change.do === 'move');
    })
    .map(({ path }) => path);
}

function valueAt(said: Meaning | undefined, [name, ...rest]: PolicyPath): Meaning {
  if (said === undefined) return null;
  if (name === undefined) return said;
  if (said instanceof Map) return valueAt(said.get(name), rest);
  return Array.isArray(said) && said.includes(name) ? name : null;
}
