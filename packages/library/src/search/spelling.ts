import type { Database } from '../database/database.js';
import type { FacetName } from '../reading/facets.js';
import { facetValues } from './vocabulary.js';

/** A word of the index that may have been meant; null where none is near. Of equally near ones the most frequent. */
export function nearestWord(database: Database, word: string): string | null {
  const slips = slipsFor(word);
  if (slips === 0) return null;
  // Hardly anybody slips at the first letter, and there are many words.
  const first = word.slice(0, 1);
  return (
    nearestIn(word, slips, wordsBetween(database, first, `${first}\u{10ffff}`, word.length, slips)) ??
    nearestIn(word, slips, wordsBetween(database, '0', '\u{10ffff}', word.length, slips))
  );
}

/** The same for the values of a facet. */
export function nearestValue(database: Database, name: FacetName, value: string): string | null {
  const values = facetValues(database, name).map((each): [string, number] => [each, 1]);
  return nearestIn(value, slipsFor(value), values);
}

function slipsFor(word: string): number {
  if (word.length < 3 || /^\d+$/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

function wordsBetween(
  database: Database,
  from: string,
  to: string,
  length: number,
  slips: number,
): (readonly [string, number])[] {
  return database
    .rows(
      'SELECT term, documents FROM terms WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?',
      from,
      to,
      length - slips,
      length + slips,
    )
    .map(([term, documents]) => [String(term), Number(documents)]);
}

function nearestIn(
  word: string,
  slips: number,
  words: readonly (readonly [string, number])[],
): string | null {
  let best: string | null = null;
  let least = slips + 1;
  let most = 0;
  for (const [each, documents] of words) {
    const distance = distanceOf(word, each, slips);
    if (distance < least || (distance === least && distance <= slips && documents > most))
      [best, least, most] = [each, distance, documents];
  }
  return best;
}

/** How many letters differ, two neighbours in the wrong order being one; more than `most` is told as one more. */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let value = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        value = Math.min(value, (before[column - 2] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length] ?? most + 1;
}
