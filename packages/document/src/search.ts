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
