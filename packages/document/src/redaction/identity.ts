import { keyOf, kindOfName, loginsOf, partsOf, wordsOf } from './names.js';
import type { Person } from './people.js';
import { mostTelling, readRole, withArticle } from './roles.js';

/**
 * One person for each identity. Those who share a name are one; a single name, a handle or an address joins the only
 * person whose full name it can come from.
 */
export function mergePeople(people: readonly Person[]): Person[] {
  const shared = joinBy(people, ({ names }) => names.map(keyOf).filter((key) => key !== ''));
  const homes = homesOf(shared);
  const joined = joinBy(shared, (person, index) => [`#${homeOf(person, index, homes) ?? index}`]);
  return settleRoles(joined);
}

/** Joins people who have a key in common, in the order in which they come. */
function joinBy(
  people: readonly Person[],
  keys: (person: Person, index: number) => readonly string[],
): Person[] {
  // Each person points to an earlier one who is the same, and the first of them to none.
  const same: (number | null)[] = people.map(() => null);
  const firstOf = (index: number): number => {
    let first = index;
    for (let next = same[first]; typeof next === 'number'; next = same[first]) first = next;
    return first;
  };
  const byKey = new Map<string, number>();
  people.forEach((person, index) => {
    for (const key of keys(person, index)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, index);
      else {
        const [one, two] = [firstOf(known), firstOf(index)];
        if (one !== two) same[Math.max(one, two)] = Math.min(one, two);
      }
    }
  });
  const groups = new Map<number, Person[]>();
  people.forEach((person, index) => {
    const first = firstOf(index);
    const group = groups.get(first);
    if (group) group.push(person);
    else groups.set(first, [person]);
  });
  return [...groups.values()].map((members) => ({
    names: [...new Set(members.flatMap(({ names }) => names))],
    role: mostTelling(members.map(({ role }) => role)),
  }));
}

const isFull = (name: string): boolean => kindOfName(name) === 'name' && wordsOf(name).length > 1;

/** Whose name a login or a single name can come from; null where it can come from several. */
function homesOf(people: readonly Person[]): ReadonlyMap<string, number | null> {
  const homes = new Map<string, number | null>();
  people.forEach(({ names }, index) => {
    for (const name of names.filter(isFull)) {
      for (const login of new Set([...loginsOf(name), ...partsOf(name).map(({ words }) => words.join(''))])) {
        const before = homes.get(login);
        homes.set(login, before === undefined || before === index ? index : null);
      }
    }
  });
  return homes;
}

function homeOf({ names }: Person, index: number, homes: ReadonlyMap<string, number | null>): number | null {
  if (names.some(isFull)) return index;
  for (const name of names) {
    const kind = kindOfName(name);
    if (kind === 'initials') continue;
    const login = kind === 'address' ? name.slice(0, name.indexOf('@')) : name;
    const home = homes.get(wordsOf(login).join(''));
    if (home !== undefined && home !== null) return home;
  }
  return null;
}

/** A role that several people had is nobody's alone: `the scribe` becomes `a scribe`. */
function settleRoles(people: readonly Person[]): Person[] {
  const count = new Map<string, number>();
  for (const { role } of people) count.set(role, (count.get(role) ?? 0) + 1);
  return people.map(({ names, role }) => {
    const read = readRole(role);
    const several = read.article === 'the' && (count.get(role) ?? 0) > 1;
    return { names, role: several ? withArticle({ ...read, article: 'a' }) : role };
  });
}
