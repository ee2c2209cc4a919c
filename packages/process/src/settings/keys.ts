import { folded } from '../policy/nearest.js';
import { policyKeys } from '../policy/schema.js';
import type { Key, MapValue, Value } from '../policy/value.js';
import type { PolicyPath } from './change.js';

/** All of the file, as one value. */
export const wholeFile: MapValue = { is: 'map', keys: policyKeys };

/** What the schema says about a place: a key of ours, or the names that a team chooses there. */
export function keyAt(path: PolicyPath): Key | null {
  let key: Key | null = null;
  let value: Value = wholeFile;
  for (const name of path) {
    const map = mapIn(value);
    const own = map && Object.hasOwn(map.keys, name) ? map.keys[name] : undefined;
    key = own ?? map?.names ?? null;
    if (!key) return null;
    value = key.value;
  }
  return key;
}

/** The form of a value with keys or names in it, if it may have one. */
export function mapIn(value: Value | undefined): MapValue | null {
  if (value?.is === 'map') return value;
  return value?.is === 'either' ? (value.of.find((each) => each.is === 'map') ?? null) : null;
}

/** Whether a value may be a list. */
export function mayBeList(value: Value | undefined): boolean {
  return value?.is === 'list' || (value?.is === 'either' && value.of.some((each) => each.is === 'list'));
}

/** The keys below a place that are ours, in the order of the schema. */
export function ownKeys(path: PolicyPath): readonly string[] {
  const value = path.length === 0 ? wholeFile : keyAt(path)?.value;
  return Object.keys(mapIn(value)?.keys ?? {});
}

/** Whether a name that stands in a file is the one that is meant: keys of ours may be written a little differently. */
export function isNamed(written: string, name: string, ours: readonly string[]): boolean {
  return (
    written === name || (ours.includes(name) && !ours.includes(written) && folded(written) === folded(name))
  );
}
