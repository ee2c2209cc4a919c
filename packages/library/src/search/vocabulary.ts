import type { Database, Row } from '../database/database.js';
import { type FacetName, facet } from '../reading/facets.js';
import { stemOf } from '../words/stem.js';
import type { Term } from './lists.js';

/** A word and how much it counts as what was meant. */
export interface Form extends Term {
  readonly weight: number;
}

const otherForm = 0.7;
const longerWord = 0.6;

/** The word itself. */
export function wordItself(database: Database, word: string): Form[] {
  return database
    .rows('SELECT id, term, documents FROM terms WHERE term = ?', word)
    .map((row) => ({ ...termIn(row), weight: 1 }));
}

/** The word and its other forms: `retry`, `retries`, `retried`. */
export function formsOf(database: Database, word: string): Form[] {
  return database
    .rows('SELECT id, term, documents FROM terms WHERE stem = ?', stemOf(word))
    .map(termIn)
    .map((term) => ({ ...term, weight: term.term === word ? 1 : otherForm }));
}

/** The words that begin so, those in most postmortems first, at most so many. */
export function wordsFrom(database: Database, beginning: string, most: number): Form[] {
  return startingWith(database, beginning, most).map((term) => ({
    ...term,
    weight: term.term === beginning ? 1 : longerWord,
  }));
}

/** What a facet is asked for by: a value, or with a star all that begin so. */
export function facetTerms(database: Database, name: FacetName, value: string): Term[] {
  if (value.endsWith('*')) return startingWith(database, facet(name, value.slice(0, -1)), mostValues);
  return database
    .rows('SELECT id, term, documents FROM terms WHERE term = ?', facet(name, value))
    .map(termIn);
}

/** The values that a facet has. */
export function facetValues(database: Database, name: FacetName): string[] {
  const start = facet(name, '');
  return startingWith(database, start, mostValues).map(({ term }) => term.slice(start.length));
}

/** All terms of a facet from one value up to, and without, another. */
export function facetsBetween(database: Database, name: FacetName, from: string, to: string): Term[] {
  return database
    .rows(
      'SELECT id, term, documents FROM terms WHERE term >= ? AND term < ?',
      facet(name, from),
      to === '' ? `${facet(name, '')}\u{10ffff}` : facet(name, to),
    )
    .map(termIn);
}

const mostValues = 5000;

function startingWith(database: Database, beginning: string, most: number): Term[] {
  return database
    .rows(
      'SELECT id, term, documents FROM terms WHERE term >= ? AND term < ? ORDER BY documents DESC LIMIT ?',
      beginning,
      `${beginning}\u{10ffff}`,
      most,
    )
    .map(termIn);
}

function termIn([id, term, documents]: Row): Term {
  return { id: Number(id), term: String(term), documents: Number(documents) };
}
