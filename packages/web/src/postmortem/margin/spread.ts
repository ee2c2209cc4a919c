/** A note as the layout sees it: where it wants to begin, and how high it is. */
export interface Box {
  readonly wants: number;
  readonly height: number;
}

/**
 * Where boxes in a column begin so that each is as near as may be to where it wants to be, in order, without overlap.
 *
 *     spread([{ wants: 0, height: 40 }, { wants: 10, height: 40 }], 8); // [0, 48]
 */
export function spread(boxes: readonly Box[], gap: number): readonly number[] {
  // Less what stands before it, each box only has to begin no earlier than the one before.
  let before = 0;
  const groups: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  for (const { wants, height } of boxes) {
    offsets.push(before);
    groups.push({ sum: wants - before, count: 1 });
    before += height + gap;
    // Those that contradict each other meet in the middle.
    for (let last = groups.at(-1), prior = groups.at(-2); last && prior && mean(prior) > mean(last); ) {
      groups.pop();
      prior.sum += last.sum;
      prior.count += last.count;
      last = prior;
      prior = groups.at(-2);
    }
  }
  const starts = groups.flatMap((group) =>
    Array.from({ length: group.count }, () => Math.max(0, mean(group))),
  );
  return starts.map((start, index) => start + (offsets[index] ?? 0));
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
