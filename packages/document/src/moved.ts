import type { Edit, Range } from './range.js';

/** A stretch of a text that changed: what stood behind it now stands `by` letters further on. */
export interface Change extends Range {
  readonly by: number;
}

/** The stretch of a text outside of which edits, in order, leave everything alone. */
export function changeOf(before: string, edits: readonly Edit[]): Change {
  const by = edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return { from: edits[0]?.from ?? before.length, to: edits.at(-1)?.to ?? before.length, by };
}

/** A range whose text now stands `by` letters further on. */
export function movedRange({ from, to }: Range, by: number): Range {
  return { from: from + by, to: to + by };
}

/**
 * What a reader said of some words, now that they stand `by` letters further on:
 * `moved({ from: 3, to: 5, value: 'x' }, 10)` is `{ from: 13, to: 15, value: 'x' }`. What stands in front of `start`, such
 * as the name in a lead-in that the words refer to, stays there.
 */
export function moved<T>(said: T, by: number, start?: number): T;
export function moved(said: unknown, by: number, start = 0): unknown {
  if (by === 0 || !isObject(said)) return said;
  if (Array.isArray(said)) return said.map((each) => moved(each, by, start));
  const stays = typeof said['from'] === 'number' && said['from'] < start;
  const copy: Record<string, unknown> = { ...said };
  for (const key in said) {
    const value = said[key];
    if (isObject(value)) copy[key] = moved(value, by, start);
    else if (typeof value === 'number' && isPlace(key) && !stays) copy[key] = value + by;
  }
  return copy;
}

function isObject(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === 'object' && said !== null;
}

/** What offsets are called in everything that a reader says. */
function isPlace(key: string): boolean {
  return key === 'from' || key === 'to' || key === 'rest';
}

/** A list in the order of the text, with `fresh` things in the place of those that stood where it changed. */
export function renewed<T extends Range>(
  old: readonly T[],
  { from, to, by }: Change,
  fresh: readonly T[],
): T[] {
  return [
    ...old.filter((each) => each.from < from),
    ...fresh,
    ...old.filter((each) => each.from >= to).map((each) => moved(each, by, to)),
  ];
}
