import type { Changes, Head, Store } from '@debrief/store';
import type { Database } from '../database/database.js';
import { meta } from '../database/schema.js';

/** What the store said of changes since a head. */
export interface Told {
  readonly since: Head | null;
  readonly changes: Changes | null;
}

/** Asks the store what is new, without holding up anybody. */
export async function ask(database: Database, store: Store): Promise<Told> {
  const since = meta(database, 'head');
  return { since, changes: since === null ? null : await store.changes(since) };
}

/** Whether the index is where the store is. */
export function isUpToDate({ since, changes }: Told): boolean {
  return changes !== null && changes.head === since && changes.files.length === 0;
}
