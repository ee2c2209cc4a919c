import type { Range } from './range.js';

/**
 * Of so many things in order, the index of the first for which a test holds, found by halving; their number where it
 * holds for none. From the first for which it holds on, it must hold for all.
 *
 *     firstIndex(starts.length, (at) => starts[at] > offset);
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of ranges in order that do not overlap, the one that holds an offset. */
export function rangeAt<T extends Range>(ranges: readonly T[], offset: number): T | null {
  const next = firstIndex(ranges.length, (at) => (ranges[at]?.from ?? 0) > offset);
  const found = ranges[next - 1];
  return found && offset < found.to ? found : null;
}
