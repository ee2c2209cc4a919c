import { foldedValue } from '../reading/facets.js';
import { readQuery } from './query.js';

/** Tells whether a query asks for a value by its key. */
export type Chosen = (key: string, value: string) => boolean;

/** What a query asks for by keys: `chosenIn('retry system:payments')('system', 'Payments')` is true. */
export function chosenIn(query: string): Chosen {
  const chosen = new Set<string>();
  for (const clause of readQuery(query).clauses) {
    if (clause.not) continue;
    if (clause.type === 'facet')
      for (const value of clause.values) chosen.add(`${clause.name} ${foldedValue(value)}`);
    // `in:2026` and `on:2026` are the only ones that mean just one year.
    else if (clause.type === 'days' && /^(?:in|on):"?\d{4}"?$/i.test(clause.source))
      chosen.add(`year ${clause.source.replace(/\D+/g, '')}`);
  }
  return (key, value) => chosen.has(`${key} ${foldedValue(value)}`);
}
