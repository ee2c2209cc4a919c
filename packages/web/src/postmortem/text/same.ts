/**
 * Which of the things that are to stand there stand there already, in the same order: for each the place of the old
 * one, or null for a new one. What did not change keeps its element, and with it focus and place.
 */
export function kept(was: readonly string[], is: readonly string[]): readonly (number | null)[] {
  const found: (number | null)[] = is.map(() => null);
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) found[start] = start++;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was[was.length - 1 - end] === is[is.length - 1 - end]
  ) {
    found[is.length - 1 - end] = was.length - 1 - end;
    end++;
  }
  // Between them in order, each at the first place where it is found.
  let next = start;
  for (let at = start; at < is.length - end; at++) {
    const place = was.indexOf(is[at] ?? '', next);
    if (place < 0 || place >= was.length - end) continue;
    found[at] = place;
    next = place + 1;
  }
  return found;
}
