import { type Facet, facetNames } from '@debrief/api';
import { type Chosen, dayOf, type Facts } from '@debrief/library';

type FacetName = (typeof facetNames)[number];

/** More values of a facet than these are not told; those that are chosen always are. */
const mostValues = 40;

/** Counts the values that postmortems have, each with the most frequent spelling of it. */
export function facetsOf(matching: readonly Facts[], all: readonly Facts[], chosen: Chosen): Facet[] {
  const codes = codesOf(all);
  const counts = codes.values.map((values) => new Uint32Array(values.length));
  for (const facts of matching) {
    const own = codes.byFacts.get(facts);
    if (own) for (let at = 0; at < own.length; at += 2) count(counts[own[at] ?? 0], own[at + 1] ?? 0);
  }
  return facetNames.map((name, facet) => {
    const rows = (codes.values[facet] ?? []).flatMap((value, at) => {
      const found = counts[facet]?.[at] ?? 0;
      return found === 0 ? [] : [{ value, count: found, chosen: chosen(name, value) }];
    });
    rows.sort((a, b) =>
      name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
    );
    return { name, values: rows.filter((row, index) => index < mostValues || row.chosen) };
  });
}

function count(counts: Uint32Array | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1;
}

/** The values of all facets as numbers, so that thousands of postmortems are counted while somebody types. */
interface Codes {
  /** For each facet its values, as they are written most often. */
  readonly values: readonly (readonly string[])[];
  /** For each postmortem the facet and the value of it, one behind the other. */
  readonly byFacts: ReadonlyMap<Facts, Uint32Array>;
}

const known = new WeakMap<readonly Facts[], Codes>();

function codesOf(all: readonly Facts[]): Codes {
  const before = known.get(all);
  if (before) return before;
  const spellings = facetNames.map(() => new Map<string, Map<string, number>>());
  const numbers = facetNames.map(() => new Map<string, number>());
  const byFacts = new Map<Facts, Uint32Array>();
  for (const facts of all) {
    const own: number[] = [];
    for (const [facet, name] of facetNames.entries())
      for (const key of new Set(valuesOf(facts, name).map((value) => spelled(value, spellings[facet])))) {
        const number = numbers[facet]?.get(key) ?? numbers[facet]?.size ?? 0;
        numbers[facet]?.set(key, number);
        own.push(facet, number);
      }
    byFacts.set(facts, Uint32Array.from(own));
  }
  const codes = {
    values: numbers.map((keys, facet) =>
      [...keys.keys()].map((key) => usual(spellings[facet]?.get(key), key)),
    ),
    byFacts,
  };
  known.set(all, codes);
  return codes;
}

/** Keeps how a value is written, and gives what is the same however it is written. */
function spelled(value: string, spellings: Map<string, Map<string, number>> | undefined): string {
  const key = folded(value);
  const own = spellings?.get(key) ?? new Map<string, number>();
  own.set(value, (own.get(value) ?? 0) + 1);
  spellings?.set(key, own);
  return key;
}

function usual(spellings: ReadonlyMap<string, number> | undefined, key: string): string {
  const [most] = [...(spellings ?? [])].sort(([a, one], [b, other]) => other - one || compare(a, b));
  return most?.[0] ?? key;
}

/** What a postmortem says of a facet; a status that it does not say is a draft. */
export function valuesOf(facts: Facts, name: FacetName): readonly string[] {
  switch (name) {
    case 'system':
      return facts.systems;
    case 'severity':
      return facts.severity === null ? [] : [facts.severity];
    case 'trigger':
      return facts.triggers;
    case 'status':
      return [facts.status ?? 'draft'];
    case 'label':
      return facts.labels;
    case 'year':
      return [(dayOf(facts) ?? facts.month).slice(0, 'YYYY'.length)];
  }
}

/** Words of an address, one or several for each facet. */
export type Asked = Readonly<Partial<Record<FacetName, string | readonly string[] | undefined>>>;

/** Whether a postmortem has one of the words of each facet that is asked for. */
export function fits(facts: Facts, asked: Asked): boolean {
  return facetNames.every((name) => {
    const words = [asked[name] ?? []].flat().map(folded);
    return words.length === 0 || valuesOf(facts, name).some((value) => words.includes(folded(value)));
  });
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase().trim();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
