import { readFileSync } from 'node:fs';
import { home } from '../home.js';

/** A file that a new folder of postmortems begins with, and what it is for. */
export interface Starter {
  readonly path: string;
  readonly about: string;
}

/** All of them, in the order in which they are told. */
export const starters: readonly Starter[] = [
  { path: 'README.md', about: 'how to begin a postmortem, and how we write' },
  { path: 'debrief.yaml', about: 'what your systems and severities are called' },
  { path: 'debrief.schema.json', about: 'lets editors help you with debrief.yaml' },
  { path: 'templates/standard.md', about: 'a template that asks everything' },
  { path: 'templates/brief.md', about: 'one for small incidents and near misses' },
];

/** What a file begins with. */
export function starterText(path: string): string {
  return readFileSync(new URL(`starter/${path}`, home), 'utf8');
}
