import type { FrontMatter, FrontMatterKey, FrontMatterValue } from './frontmatter.js';
import type { KeyChange, Wanted } from './wanted.js';

/** What a value says, without its places. */
type Fact = string | null | { readonly list: readonly string[] } | { readonly map: readonly NamedFact[] };
type NamedFact = readonly [name: string, fact: Fact];

/** True when the second front matter says what the first says and the change is done, and no more is amiss with it. */
export function isDone(before: FrontMatter, after: FrontMatter, change: KeyChange): boolean {
  const [old, now] = [factsOf(before.keys), factsOf(after.keys)];
  const done =
    change.inner === null ? isChanged(old, now, change) : isChangedInside(old, now, change, change.inner);
  return done && noneAdded(before, after);
}

function isChanged(old: readonly NamedFact[], now: readonly NamedFact[], change: KeyChange): boolean {
  if (change.type === 'rename') return same(renamed(old, change.name, change.to), now);
  const name = change.name;
  const rest = without(now, name);
  if (!same(without(old, name), rest)) return false;
  if (change.type === 'remove') return rest.length === now.length;
  const place = old.findIndex(([each]) => each === name);
  const fact = now.find(([each]) => each === name);
  const stays = place < 0 || now[place] === fact;
  return stays && now.length === rest.length + 1 && fact !== undefined && says(fact[1], change.wanted);
}

function isChangedInside(
  old: readonly NamedFact[],
  now: readonly NamedFact[],
  change: KeyChange,
  inner: string,
): boolean {
  const { name } = change;
  if (!same(without(old, name), without(now, name))) return false;
  const place = old.findIndex(([each]) => each === name);
  const [parent, ...more] = now.filter(([each]) => each === name);
  if (more.length > 0) return false;
  const [entriesOld, entriesNow] = [entriesOf(old[place]?.[1]), entriesOf(parent?.[1])];
  if (!entriesOld || !entriesNow) return false;
  if (place >= 0 && parent && now[place] !== parent) return false;
  if (!parent && change.type !== 'remove') return false;
  return isChanged(entriesOld, entriesNow, { ...change, name: inner, inner: null } as const);
}

/** The entries of a map; of nothing none; null of words. */
function entriesOf(fact: Fact | undefined): readonly NamedFact[] | null {
  if (fact === null || fact === undefined) return [];
  if (typeof fact === 'string') return null;
  if ('list' in fact) return fact.list.length === 0 ? [] : null;
  return fact.map;
}

function says(fact: Fact, wanted: Wanted): boolean {
  if (wanted.type === 'text') return fact === wanted.value;
  if (fact === null || typeof fact === 'string') return false;
  if (wanted.type === 'list') return 'list' in fact && same(fact.list, wanted.items);
  if (!('map' in fact) || fact.map.length !== wanted.entries.length) return false;
  return wanted.entries.every(({ name, value }) => {
    const entry = fact.map.find(([each]) => each === name);
    return entry !== undefined && says(entry[1], value);
  });
}

/** True when nothing more is reported than before. Tabs may be: a new line takes the indent of its siblings. */
function noneAdded(before: FrontMatter, after: FrontMatter): boolean {
  const left = new Map<string, number>();
  for (const { rule } of before.findings) left.set(rule, (left.get(rule) ?? 0) + 1);
  return after.findings.every(({ rule }) => {
    const count = left.get(rule) ?? 0;
    left.set(rule, count - 1);
    return count > 0 || rule === 'syntax/yaml-tab';
  });
}

function factsOf(keys: readonly FrontMatterKey[]): NamedFact[] {
  return keys.map(({ name, value }) => [name, factOf(value)]);
}

function factOf(value: FrontMatterValue | null): Fact {
  if (!value) return null;
  if (value.type === 'text') return value.value;
  return value.type === 'list'
    ? { list: value.items.map((item) => item.value) }
    : { map: factsOf(value.entries) };
}

function without(facts: readonly NamedFact[], name: string): readonly NamedFact[] {
  return facts.filter(([each]) => each !== name);
}

function renamed(facts: readonly NamedFact[], from: string, to: string): readonly NamedFact[] {
  return facts.map(([name, fact]) => [name === from ? to : name, fact]);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
