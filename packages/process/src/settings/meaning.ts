import type { Tree } from '../policy/tree.js';
import { treeOf } from '../policy/tree.js';
import type { PolicyChange, PolicyPath, PolicyValue } from './change.js';
import { isNamed, keyAt, mapIn, ownKeys } from './keys.js';
import { isList } from './written.js';

/** What a file says, whatever way it is written in: of two pairs with one name, the first one counts. */
export type Meaning = null | string | readonly string[] | ReadonlyMap<string, Meaning>;

/** What a text says. */
export function meaningOf(text: string): Meaning {
  return meaning(
    treeOf(text, () => undefined),
    [],
  );
}

function meaning(tree: Tree | null, path: PolicyPath): Meaning {
  if (tree === null) return null;
  if (tree.is === 'words') return tree.words;
  if (tree.is === 'list') return tree.items.flatMap((item) => (item.is === 'words' ? item.words : []));
  const ours = ownKeys(path);
  const read = new Map<string, Meaning>();
  for (const pair of tree.pairs) {
    const name = ours.find((each) => isNamed(pair.name, each, ours)) ?? pair.name;
    if (!read.has(name)) read.set(name, meaning(pair.value, [...path, name]));
  }
  return read;
}

/** What a file is to say after a change, by what it said before. */
export function meaningAfter(before: Meaning, change: PolicyChange): Meaning {
  return at(before, change.path, [], change);
}

function at(said: Meaning, [name, ...rest]: PolicyPath, above: PolicyPath, change: PolicyChange): Meaning {
  if (name === undefined) return changed(said, change);
  if (isNames(said) && rest.length === 0 && isPlainChange(change)) return amongNames(said, name, change);
  const map = new Map(mapOf(said, above));
  if (rest.length === 0 && change.do === 'remove') map.delete(name);
  else if (rest.length === 0 && change.do === 'rename')
    return new Map([...map].map(([each, value]) => [each === name ? change.to : each, value]));
  else if (rest.length === 0 && change.do === 'move')
    return new Map(
      inOrder([...map.keys()], name, change.before).map((each) => [each, map.get(each) ?? null]),
    );
  else map.set(name, at(map.get(name) ?? null, rest, [...above, name], change));
  return map;
}

function isNames(said: Meaning): said is readonly string[] {
  return Array.isArray(said);
}

/** Whether a plain list can take it, without anything being said of a name. */
function isPlainChange(change: PolicyChange): boolean {
  return change.do !== 'set' || change.value === null;
}

function amongNames(said: readonly string[], name: string, change: PolicyChange): Meaning {
  if (change.do === 'remove') return said.filter((each) => each !== name);
  if (change.do === 'rename') return said.map((each) => (each === name ? change.to : each));
  if (change.do === 'move') return inOrder(said, name, change.before);
  return said.includes(name) ? said : [...said, name];
}

/** The names with one of them in front of another one, or at the end. */
export function inOrder(names: readonly string[], name: string, before: string | null): readonly string[] {
  if (name === before) return names;
  const others = names.filter((each) => each !== name);
  return others.toSpliced(before === null ? others.length : others.indexOf(before), 0, name);
}

/** What stands at a place as a map: a list as names, words alone as what counts for each. */
function mapOf(said: Meaning, path: PolicyPath): ReadonlyMap<string, Meaning> {
  if (said instanceof Map) return said;
  if (said === null) return new Map();
  if (typeof said !== 'string') return new Map((said as readonly string[]).map((name) => [name, null]));
  const map = mapIn(keyAt(path)?.value);
  const keys = Object.keys(map?.keys ?? {});
  if (keys.length === 0) return new Map([[said, null]]);
  return new Map((keys.includes('any') ? ['any'] : keys).map((key) => [key, said]));
}

function changed(said: Meaning, change: PolicyChange): Meaning {
  switch (change.do) {
    case 'set':
      return meaningOfValue(change.value);
    case 'add':
    case 'take': {
      const words = wordsOf(said);
      if (change.do === 'take') return words.filter((each) => each !== change.words);
      return words.includes(change.words) ? words : [...words, change.words];
    }
    default:
      return said;
  }
}

function wordsOf(said: Meaning): readonly string[] {
  if (typeof said === 'string') return [said];
  return isNames(said) ? said : [];
}

function meaningOfValue(value: PolicyValue): Meaning {
  if (value === null || typeof value === 'string' || isList(value)) return value;
  const map = new Map(Object.entries(value).map(([name, each]) => [name, meaningOfValue(each)]));
  return map;
}

/** Whether two files say the same. The order of names counts only where it was to change. */
export function isSame(one: Meaning, other: Meaning, ordered: boolean): boolean {
  if (one instanceof Map && other instanceof Map) {
    if (one.size !== other.size) return false;
    const names = [...one.keys()];
    if (ordered && names.join('\n') !== [...other.keys()].join('\n')) return false;
    return names.every(
      (name) => other.has(name) && isSame(one.get(name) ?? null, other.get(name) ?? null, ordered),
    );
  }
  if (isNames(one) && isNames(other))
    return one.length === other.length && one.every((each, at) => each === other[at]);
  // A key with nothing behind it says as much as an empty map.
  if (isEmpty(one) && isEmpty(other)) return true;
  return one === other;
}

function isEmpty(said: Meaning): boolean {
  return said === null || (said instanceof Map && said.size === 0);
}
