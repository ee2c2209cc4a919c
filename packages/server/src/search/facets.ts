import { type Facet, facetNames } from '@debrief/api';
import { chosenIn, dayOf, type Facts, foldedValue } from '@debrief/library';
import { OfFacts } from '../workbench/offacts.js';

type FacetName = (typeof facetNames)[number];

/** More values of a facet than these are not told; those that are chosen always are. */
const mostValues = 40;

/** How many of those that match have each value; `ids` null stands for all postmortems. */
export function facetsOf(ids: readonly string[] | null, all: readonly Facts[], query: string): Facet[] {
  const index = known.of(all, '', () => new FacetIndex(all));
  return index.facets(ids, chosenIn(query));
}

const known = new OfFacts<FacetIndex>();

/** The values of all postmortems as numbers, so that thousands are counted while somebody types. */
class FacetIndex {
  readonly #positions: ReadonlyMap<string, number>;
  /** Where the values of a postmortem begin among all of them; those of the next one end them. */
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;
  /** For each facet, the numbers of its values by what is the same however it is written. */
  readonly #numbers: readonly ReadonlyMap<string, number>[];
  /** How each value is written most often. */
  readonly #written: readonly string[];
  readonly #all: Uint32Array;

  constructor(all: readonly Facts[]) {
    const numbers = facetNames.map(() => new Map<string, number>());
    const spellings: Map<string, number>[] = [];
    const starts = new Uint32Array(all.length + 1);
    const values: number[] = [];
    for (const [position, facts] of all.entries()) {
      for (const [facet, name] of facetNames.entries()) {
        const own = new Set<number>();
        for (const value of valuesOf(facts, name)) {
          const key = foldedValue(value);
          const number = numbers[facet]?.get(key) ?? spellings.length;
          numbers[facet]?.set(key, number);
          const spelled = spellings[number] ?? new Map<string, number>();
          spellings[number] = spelled;
          spelled.set(value, (spelled.get(value) ?? 0) + 1);
          own.add(number);
        }
        values.push(...own);
      }
      starts[position + 1] = values.length;
    }
    this.#positions = new Map(all.map(({ id }, position) => [id, position]));
    this.#starts = starts;
    this.#values = Uint32Array.from(values);
    this.#numbers = numbers;
    this.#written = spellings.map(mostFrequent);
    this.#all = this.#countAll();
  }

  facets(ids: readonly string[] | null, chosen: ReturnType<typeof chosenIn>): Facet[] {
    const counts = ids === null ? this.#all : this.#count(ids);
    return facetNames.map((name, facet) => {
      const numbers = this.#numbers[facet] ?? new Map<string, number>();
      const asked = new Set(
        chosen.filter(({ key }) => key === name).flatMap(({ value }) => numbers.get(value) ?? []),
      );
      const found = [...numbers.values()].filter((number) => (counts[number] ?? 0) > 0);
      const row = (number: number): Facet['values'][number] => ({
        value: this.#written[number] ?? '',
        count: counts[number] ?? 0,
        chosen: asked.has(number),
      });
      found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
      const rows = found.filter((number, index) => index < mostValues || asked.has(number)).map(row);
      rows.sort((a, b) =>
        name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
      );
      return { name, values: rows };
    });
  }

  #count(ids: readonly string[]): Uint32Array {
    const counts = new Uint32Array(this.#written.length);
    for (const id of ids) {
      const position = this.#positions.get(id);
      if (position !== undefined) this.#add(position, counts);
    }
    return counts;
  }

  #countAll(): Uint32Array {
    const counts = new Uint32Array(this.#written.length);
    for (const position of this.#positions.values()) this.#add(position, counts);
    return counts;
  }

  #add(position: number, counts: Uint32Array): void {
    const end = this.#starts[position + 1] ?? 0;
    for (let at = this.#starts[position] ?? 0; at < end; at++) {
      const number = this.#values[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [most] = [...spellings].sort(([a, one], [b, other]) => other - one || compare(a, b));
  return most?.[0] ?? '';
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
    const words = [asked[name] ?? []].flat().map(foldedValue);
    return words.length === 0 || valuesOf(facts, name).some((value) => words.includes(foldedValue(value)));
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
