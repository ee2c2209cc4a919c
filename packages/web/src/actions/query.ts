import type { QueryOf } from '@debrief/api/client';
import { type Search, wordOf, wordsOf } from '../app/address.js';

/** The filters of the page by their names in the address, as people read them. */
export const filterTitles = {
  owner: 'Owner',
  team: 'Team',
  system: 'System',
  severity: 'Severity',
  kind: 'Kind',
  priority: 'Priority',
  state: 'State',
  due: 'Due',
  overdue: 'Overdue',
  older: 'Older than',
  words: 'With the words',
} as const;

/** What the address asks for, as the server takes it. */
export function actionsQuery(search: Search): QueryOf<'actions'> {
  const several = ['owner', 'team', 'system', 'severity', 'kind', 'priority', 'state', 'due'] as const;
  const words = wordsOf(search, 'words').flatMap((each) => each.split(/\s+/).filter((word) => word !== ''));
  const older = wordOf(search, 'older') ?? '';
  return {
    ...Object.fromEntries(
      several.flatMap((name) => {
        const asked = wordsOf(search, name);
        return asked.length === 0 ? [] : [[name, [...asked]]];
      }),
    ),
    ...(words.length > 0 && { words }),
    ...(wordOf(search, 'overdue') === 'yes' && { overdue: 'yes' as const }),
    ...(/^\d{1,6}$/.test(older) && { older: Number(older) }),
  };
}

/**
 * The same in two questions where no state is asked for, so that what is open is never cut off behind what is over.
 * What is overdue is open.
 */
export function actionsQueries(search: Search): readonly QueryOf<'actions'>[] {
  const query = actionsQuery(search);
  if (query.state !== undefined || query.overdue === 'yes') return [query];
  return [
    { ...query, state: ['open'] },
    { ...query, state: ['done', 'judged', 'dropped'] },
  ];
}

/** A value of a filter as people read it; nothing where the filter says it all. */
export function sayValue(name: string, value: string): string {
  if (name === 'overdue' && value === 'yes') return '';
  return name === 'older' ? `${value} days` : value;
}
