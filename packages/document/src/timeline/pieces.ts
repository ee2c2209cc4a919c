import { applyEdits, type Edit, type Range } from '../range.js';

/** True for a range that stands wholly in another one. */
export function isIn(inner: Range, outer: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The words of a range after those of some edits that stand in it. */
export function applyWithin(text: string, cell: Range, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => isIn(edit, cell));
  return applyEdits(
    text.slice(cell.from, cell.to),
    own.map(({ from, to, insert }) => ({ from: from - cell.from, to: to - cell.from, insert })),
  );
}
