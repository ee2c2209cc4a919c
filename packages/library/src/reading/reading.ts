import { deflateSync, inflateSync } from 'node:zlib';
import { type DiscussionFile, parse, readThreads } from '@debrief/document';
import { DatabaseError } from '../database/database.js';
import { type Terms, termsOf } from '../index/terms.js';
import { themeTerms } from '../themes/terms.js';
import { facetsOf } from './facets.js';
import { type Facts, factsOf } from './facts.js';
import { fields } from './fields.js';
import { type Passage, passagesOf } from './passages.js';

/** A postmortem as it is stored. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly discussion: readonly DiscussionFile[];
}

/** What the index keeps of it. */
export interface Reading {
  readonly facts: Facts;
  /** The passages, packed. */
  readonly passages: Uint8Array;
  readonly terms: Terms;
}

export function read(source: Source): Reading {
  const { facts, passages } = readSource(source);
  return { facts, passages: packed(passages), terms: termsAgain(facts, passages) };
}

/** A postmortem as it is read, before it is packed. */
export function readSource({ path, text, discussion }: Source): {
  readonly facts: Facts;
  readonly passages: readonly Passage[];
} {
  const { model } = parse(text, null, { path });
  const { threads } = readThreads(discussion);
  const facts = factsOf(model, path, threads.filter(({ state }) => state === 'open').length);
  return { facts, passages: passagesOf(model, path, threads) };
}

/** Passages as one text: each has its field, its section where that is new, and its words. */
function packed(passages: readonly Passage[]): Uint8Array {
  const rows = passages.map(({ field, section, text }) => [fields.indexOf(field), section, text]);
  return deflateSync(JSON.stringify(rows), packing);
}

/** The less room it takes to begin, the better: most postmortems are some kilobytes. */
const packing = { level: 1, memLevel: 4, windowBits: 13 };

export function unpacked(bytes: Uint8Array): Passage[] {
  try {
    const rows: [number, string | null, string][] = JSON.parse(inflateSync(bytes).toString('utf8'));
    return rows.map(([field, section, text]) => ({ field: fields[field] ?? 'other', section, text }));
  } catch (error) {
    throw new DatabaseError('damaged', error);
  }
}

/** The terms, also from what the index has kept. */
export function termsAgain(facts: Facts, passages: readonly Passage[]): Terms {
  return termsOf(passages, facetsOf(facts), themeTerms(facts, passages));
}
