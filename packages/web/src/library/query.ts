/** What results can be narrowed down by. */
export type FacetName = 'system' | 'severity' | 'trigger' | 'status' | 'label' | 'year';

/** The words that a query may have for a facet; the first is the one that we write. */
const keys: Readonly<Record<FacetName, readonly [string, ...string[]]>> = {
  system: ['system', 'systems'],
  severity: ['severity', 'sev'],
  trigger: ['trigger', 'triggers'],
  status: ['status'],
  label: ['label', 'labels'],
  year: ['in'],
};

const part = /(-?)(?:([a-z][a-z-]*):(?!\/\/))?(?:"([^"]*)(?:"|$)|(\S+))/giu;

interface Part {
  readonly source: string;
  readonly facet: FacetName | null;
  readonly values: readonly string[];
}

/** The values of a facet that a query asks for: `severity:sev1,sev2` → `['sev1', 'sev2']`. */
export function chosenIn(query: string, facet: FacetName): readonly string[] {
  return partsOf(query).flatMap((each) => (each.facet === facet ? each.values : []));
}

/** The facets that a query asks for. */
export function facetsIn(query: string): readonly FacetName[] {
  return [...new Set(partsOf(query).flatMap(({ facet }) => facet ?? []))];
}

/** The query without a facet. */
export function withoutFacet(query: string, facet: FacetName): string {
  return written(partsOf(query), facet, []);
}

/**
 * The query with one more value of a facet, or without it where it has it.
 *
 *     toggled('retry system:app', 'system', 'web'); // 'retry system:app,web'
 *     toggled('retry system:app', 'system', 'app'); // 'retry'
 */
export function toggled(query: string, facet: FacetName, value: string): string {
  const before = chosenIn(query, facet);
  const others = before.filter((each) => !isSame(each, value));
  if (others.length < before.length) return written(partsOf(query), facet, others);
  // Several values of one key are alternatives only where none of them needs quotation marks; there is one year.
  const together = facet !== 'year' && ![...others, value].some(needsQuotes);
  return written(partsOf(query), facet, together ? [...others, value] : [value]);
}

function partsOf(query: string): readonly Part[] {
  return [...query.replace(/[“”„«»]/g, '"').matchAll(part)].map(
    ([source, minus = '', key = '', quoted, bare = '']) => {
      const facet = minus === '' && key !== '' ? facetOf(key.toLowerCase(), quoted ?? bare) : null;
      const values = quoted === undefined ? bare.split(',').filter((each) => each !== '') : [quoted];
      return { source, facet, values };
    },
  );
}

function facetOf(key: string, value: string): FacetName | null {
  const found = (Object.keys(keys) as FacetName[]).find((name) => keys[name].includes(key)) ?? null;
  // `in:` takes months and days as well, which are no year.
  return found === 'year' && !/^\d{4}$/.test(value) ? null : found;
}

/** A query whose values of one facet are these, where they stood before. */
function written(parts: readonly Part[], facet: FacetName, values: readonly string[]): string {
  const value = values.length === 1 ? quotedWhereNeeded(values[0] ?? '') : values.join(',');
  const clause = values.length === 0 ? [] : [`${keys[facet][0]}:${value}`];
  const at = parts.findIndex((each) => each.facet === facet);
  const kept = (some: readonly Part[]) =>
    some.filter((each) => each.facet !== facet).map(({ source }) => source);
  if (at < 0) return [...kept(parts), ...clause].join(' ');
  return [...kept(parts.slice(0, at)), ...clause, ...kept(parts.slice(at))].join(' ');
}

/** A value as a query has it. */
export function quotedWhereNeeded(value: string): string {
  return needsQuotes(value) ? `"${value.replaceAll('"', '')}"` : value;
}

function needsQuotes(value: string): boolean {
  return /[\s,"]/.test(value);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
