import type { Facet, Results } from '@debrief/api/client';
import { type Search, wordOf } from '../app/address.js';
import type { asking } from '../app/queries.js';
import { facetsIn, withoutFacet } from './query.js';

/** What the address of the library asks for. */
export interface Asked {
  readonly q: string;
  /** How many results are shown. */
  readonly show: number;
}

/** So many results at first, and more at a time. */
export const step = 50;
/** More than these nobody reads: words and facets lead to the others. */
export const most = 200;

export function askedIn(search: Search): Asked {
  const show = Number(wordOf(search, 'show'));
  return {
    q: wordOf(search, 'q')?.trim() ?? '',
    show: show > step ? Math.min(Math.round(show), most) : step,
  };
}

/** The address of a search; what is usual is left out. */
export function searchFor({ q, show = step }: Partial<Asked>): Record<string, string> {
  return { ...(q ? { q } : {}), ...(show > step ? { show: String(show) } : {}) };
}

/** The question for the results. */
export function resultsAsked({ q, show }: Asked, ask: ReturnType<typeof asking>) {
  return ask.search({ ...(q === '' ? {} : { q, typing: 'yes' as const }), limit: show });
}

/**
 * For each facet that the query asks for, the question for its other values: all that fits the rest of the query.
 * Without it, choosing one value would hide the others.
 */
export function othersAsked({ q }: Asked, ask: ReturnType<typeof asking>) {
  return facetsIn(q).map((facet) => {
    const rest = withoutFacet(q, facet);
    return ask.search({ ...(rest === '' ? {} : { q: rest, typing: 'yes' as const }), limit: 1 });
  });
}

/** The facets with the other values of those that something is chosen of. */
export function facetsWithOthers(
  { q }: Asked,
  results: Results,
  others: readonly Results[],
): readonly Facet[] {
  const chosen = facetsIn(q);
  return results.facets.map((facet) => {
    const other = others[chosen.indexOf(facet.name)]?.facets.find(({ name }) => name === facet.name);
    if (!other) return facet;
    const isChosen = new Set(facet.values.filter((each) => each.chosen).map(({ value }) => value));
    return {
      ...facet,
      values: other.values.map((each) => ({ ...each, chosen: each.chosen || isChosen.has(each.value) })),
    };
  });
}
