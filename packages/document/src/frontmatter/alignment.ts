/** A place in a new list: the index of an old item that stays, or new words. */
export type Placed = number | string;

/** Beyond so many comparisons the middle of two lists is taken as changed. */
const most = 250_000;

/**
 * The new list in terms of the old one, with as many items staying as can.
 *
 *     aligned(['a', 'b', 'c'], ['a', 'x', 'c']); // [0, 'x', 2]
 */
export function aligned(before: readonly string[], after: readonly string[]): Placed[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...before.slice(0, start).keys(),
    ...middle.map((each) => (typeof each === 'number' ? each + start : each)),
    ...Array.from({ length: end }, (_, index) => before.length - end + index),
  ];
}

function between(before: readonly string[], after: readonly string[]): Placed[] {
  if (before.length * after.length > most) return [...after];
  const width = after.length + 1;
  // The length of the longest list that both have in common, from each pair of places on.
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const placed: Placed[] = [];
  let i = 0;
  for (const [j, words] of after.entries()) {
    while (i < before.length && before[i] !== words && at(i + 1, j) >= at(i, j + 1)) i++;
    if (before[i] === words) placed.push(i++);
    else placed.push(words);
  }
  return placed;
}
