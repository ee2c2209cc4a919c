import type { PolicyPerson } from '../policy/policy.js';

/** What one place says of somebody. */
export interface Known {
  readonly names: readonly string[];
  /** What the policy says of them. */
  readonly policy: PolicyPerson | null;
  /** True where the document itself names them. */
  readonly there: boolean;
}

/**
 * One for each person, in the order in which they come. Those who share a name are one; a single name or a handle
 * joins the only whole name that it can come from.
 */
export function gathered(all: readonly Known[]): readonly Known[] {
  const book = new Book();
  const isFull = ({ names }: Known): boolean => names.some(isWhole);
  for (const each of all.filter(isFull)) book.add(each, null);
  const homes = book.homes();
  for (const each of all.filter((one) => !isFull(one))) {
    const home = each.names.map((name) => homes.get(keyOf(name))).find((found) => found !== undefined);
    book.add(each, home ?? null);
  }
  return book.people;
}

class Book {
  #people: Known[] = [];
  readonly #byKey = new Map<string, number>();

  get people(): readonly Known[] {
    return this.#people;
  }

  /** Adds somebody to the one of the same name, or else to their home, or as somebody new. */
  add(known: Known, home: number | null): void {
    const keys = known.names.map(keyOf).filter((key) => key !== '');
    const at =
      keys.map((key) => this.#byKey.get(key)).find((found) => found !== undefined) ??
      home ??
      this.#people.length;
    const before = this.#people[at];
    this.#people[at] = before ? joined(before, known) : known;
    for (const key of keys) this.#byKey.set(key, at);
  }

  /** Where a first name, a last name or a login made of both belongs; those that two people share lead nowhere. */
  homes(): ReadonlyMap<string, number> {
    const homes = new Map<string, number | null>();
    for (const [at, { names }] of this.#people.entries())
      for (const short of new Set(names.filter(isWhole).flatMap(shortOf)))
        homes.set(short, homes.has(short) ? null : at);
    return new Map([...homes].flatMap(([key, at]) => (at === null ? [] : [[key, at] as const])));
  }
}

function joined(one: Known, other: Known): Known {
  return {
    names: [...new Set([...one.names, ...other.names])],
    policy: one.policy ?? other.policy,
    there: one.there || other.there,
  };
}

/** True for a name of several words. */
export function isWhole(name: string): boolean {
  return /\S\s+\S/.test(name) && !name.includes('@');
}

/** The letters of a name, as names are told apart; of an address, those in front of the sign. */
export function keyOf(name: string): string {
  const at = name.lastIndexOf('@');
  return lettersOf(at > 0 ? name.slice(0, at) : name.replace(/\s*\(.*\)\s*$/, ''));
}

function lettersOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What else a whole name is called by: its first and last name, and logins such as `dreyes`. */
function shortOf(name: string): readonly string[] {
  const [first, last] = endsOf(name).map(lettersOf);
  if (!first || !last) return [];
  return [first, last, first.charAt(0) + last, first + last.charAt(0), first + last];
}

/** True for a login or an initial that stands for a whole name: `D. Reyes` and `dreyes` for Dana Reyes. */
export function isShortFor(name: string, whole: string): boolean {
  const [first, last, ...logins] = shortOf(whole);
  return first !== last && logins.includes(keyOf(name));
}

/** The first and the last name. */
export function endsOf(name: string): readonly string[] {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? [] : [words[0] ?? '', words.at(-1) ?? ''];
}
