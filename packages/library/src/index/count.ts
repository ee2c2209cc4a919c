import type { Database } from '../database/database.js';
import { meta } from '../database/schema.js';

/** How many postmortems there are. */
export function countOf(database: Database): number {
  return Number(meta(database, 'documents') ?? 0);
}
