import type { QueryOf } from '@debrief/api/client';
import { type Search, wordOf, wordsOf } from '../app/address.js';

/** The filters of the page by their names in the address, as people read them. */
export const filterTitles = {
  system: 'System',
  severity: 'Severity',
  label: 'Label',
  year: 'Year',
  since: 'Since',
  until: 'Until',
} as const;

/** What the address asks for, as the server takes it. */
export function statisticsQuery(search: Search): QueryOf<'statistics'> {
  const several = (['system', 'severity', 'label', 'year'] as const).flatMap((name) => {
    const words = wordsOf(search, name);
    return words.length === 0 ? [] : [[name, [...words]]];
  });
  const single = (['since', 'until'] as const).flatMap((name) => {
    const word = wordOf(search, name)?.trim();
    return word ? [[name, word]] : [];
  });
  return Object.fromEntries([...several, ...single]);
}
