import { policyKeys } from '../policy/schema.js';
import type { Key } from '../policy/value.js';
import type { PolicyPath } from './change.js';
import { mapIn } from './keys.js';
import { type SaidAt, saidIn } from './said.js';

/** One thing that can be agreed on: what it means, what a file says, and what counts where it says nothing. */
export interface Settling {
  readonly path: PolicyPath;
  readonly means: string;
  readonly example: string;
  /** Null where nothing counts by itself. */
  readonly default: string | null;
  /** What the file says; null where it says nothing of it. */
  readonly said: SaidAt | null;
}

/** Everything that can be agreed on by a name of ours, with what a file says of it. */
export function settingsIn(text: string): readonly Settling[] {
  const known = new Map(saidIn(text).map((each) => [each.path.join('\n'), each]));
  return leavesOf(policyKeys, []).map(([path, key]) =>
    settling(path, key, known.get(path.join('\n')) ?? null),
  );
}

function settling(path: PolicyPath, { means, example, ...key }: Key, said: SaidAt | null): Settling {
  return { path, means, example, default: key.default ?? null, said };
}

function leavesOf(
  keys: Readonly<Record<string, Key>>,
  above: PolicyPath,
): readonly (readonly [PolicyPath, Key])[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const path = [...above, name];
    const inner = mapIn(key.value)?.keys ?? {};
    return Object.keys(inner).length > 0 ? leavesOf(inner, path) : [[path, key] as const];
  });
}

/** What a new `debrief.yaml` begins with. */
export const newPolicy = `# What we agreed on for our postmortems. Every key is optional: what is left out has its default.

format: 1
`;
