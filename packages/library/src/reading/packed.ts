import { deflateSync, inflateSync } from 'node:zlib';
import { DatabaseError } from '../database/database.js';
import { fields } from './fields.js';
import type { Passage } from './passages.js';

/** Passages as one text: each has its field, its section where that is new, and its words. */
export function packed(passages: readonly Passage[]): Uint8Array {
  const rows = passages.map(({ field, section, text }) => [fields.indexOf(field), section, text]);
  return deflateSync(JSON.stringify(rows), packing);
}

/** The less room it takes to begin, the better: most postmortems are some kilobytes. */
const packing = { level: 1, memLevel: 4, windowBits: 13 };

/** What was packed; what is not as it was written is damage. */
export function unpacked(bytes: Uint8Array): Passage[] {
  try {
    const rows: [number, string | null, string][] = JSON.parse(inflateSync(bytes).toString('utf8'));
    return rows.map(([field, section, text]) => ({ field: fields[field] ?? 'other', section, text }));
  } catch (error) {
    throw new DatabaseError('damaged', error);
  }
}
