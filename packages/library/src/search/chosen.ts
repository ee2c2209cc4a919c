import { foldedValue } from '../reading/facets.js';
import { readQuery } from './query.js';

/** A value that a query asks for by its key; the value as `foldedValue` tells it. */
export interface Chosen {
  readonly key: string;
  readonly value: string;
}

/** What a query asks for by keys: `chosenIn('retry system:Payments')` is `[{ key: 'system', value: 'payments' }]`. */
export function chosenIn(query: string): readonly Chosen[] {
  return readQuery(query).clauses.flatMap((clause) => {
    if (clause.not) return [];
    if (clause.type === 'facet')
      return clause.values.map((value) => ({ key: clause.name, value: foldedValue(value) }));
    // Only these mean just one year.
    const isYear = clause.type === 'days' && /^(?:in|on):"?\d{4}"?$/i.test(clause.source);
    return isYear ? [{ key: 'year', value: clause.source.replace(/\D+/g, '') }] : [];
  });
}
