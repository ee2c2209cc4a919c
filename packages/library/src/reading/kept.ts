import { DatabaseError } from '../database/database.js';
import type { Facts } from './facts.js';

/** Facts as the index keeps them: as JSON, behind a seal. */
export function keptFacts(facts: Facts): string {
  const json = JSON.stringify(facts);
  return `${sealOf(json)}${json}`;
}

/** What was kept; what is not as it was written is damage. */
export function factsIn(cell: unknown): Facts {
  const text = String(cell);
  const json = text.slice(sealLength);
  if (text.slice(0, sealLength) !== sealOf(json))
    throw new DatabaseError('damaged', 'facts in the index are not as they were written');
  return JSON.parse(json);
}

const sealLength = 8;

function sealOf(text: string): string {
  let seal = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) seal = Math.imul(seal ^ text.charCodeAt(at), 0x01000193);
  return (seal >>> 0).toString(16).padStart(sealLength, '0');
}
