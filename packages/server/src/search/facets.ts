import { type Facet, facetNames } from '@debrief/api';
import type { Chosen } from '@debrief/library';
import { dayOf, type Facts } from '@debrief/library';

type FacetName = (typeof facetNames)[number];

/** Counts the values that postmortems have, each with the most frequent spelling of it. */
export function facetsOf(all: Iterable<Facts>, chosen: Chosen): Facet[] {
  const counts = new Map(facetNames.map((name) => [name, new Map<string, number>()] as const));
  for (const facts of all)
    for (const [name, values] of counts)
      for (const value of valuesOf(facts, name)) values.set(value, (values.get(value) ?? 0) + 1);
  return [...counts].map(([name, values]) => ({ name, values: rowsOf(name, values, chosen) }));
}

function rowsOf(name: FacetName, counts: ReadonlyMap<string, number>, chosen: Chosen): Facet['values'] {
  const rows = new Map<string, { value: string; count: number; most: number }>();
  for (const [value, count] of counts) {
    const key = folded(value);
    const row = rows.get(key);
    if (!row) rows.set(key, { value, count, most: count });
    else {
      row.count += count;
      if (count > row.most) [row.value, row.most] = [value, count];
    }
  }
  return [...rows.values()]
    .map(({ value, count }) => ({ value, count, chosen: chosen(name, value) }))
    .sort((a, b) =>
      name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
    );
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
