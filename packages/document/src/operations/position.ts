import type { Edit, Range } from '../range.js';
import { firstIndex } from '../search.js';

/** Where an offset that stood at the place of an insertion, or inside of replaced text, is to go. */
export type Side = 'before' | 'behind';

/**
 * Where an offset stands after edits. At the place of an insertion it stays in front (`before`) or goes behind; inside
 * replaced text it goes to the beginning or to the end of what replaces it.
 */
export function mapPosition(offset: number, edits: readonly Edit[], side: Side = 'before'): number {
  return positionsAfter(edits)(offset, side);
}

/** The same for many offsets: edits are put in order once. */
export function positionsAfter(edits: readonly Edit[]): (offset: number, side?: Side) => number {
  const ordered = inOrder(edits);
  const shifts: number[] = [];
  let shift = 0;
  for (const { from, to, insert } of ordered) {
    shifts.push(shift);
    shift += insert.length - (to - from);
  }
  return (offset, side = 'before') => {
    const ahead = firstIndex(ordered.length, (index) => isAhead(offset, ordered[index], side));
    // All edits in front of it begin in front of the offset; the last of them may reach over it.
    const last = ordered[ahead - 1];
    if (last && offset < last.to)
      return last.from + (shifts[ahead - 1] ?? 0) + (side === 'behind' ? last.insert.length : 0);
    return offset + (shifts[ahead] ?? shift);
  };
}

/** True where an edit stands behind an offset and does not move it. */
function isAhead(offset: number, edit: Range | undefined, side: Side): boolean {
  if (!edit) return true;
  const { from, to } = edit;
  return from < to ? offset <= from : offset < from || (offset === from && side === 'before');
}

/** Where a range stands after edits. What is inserted at its ends stays outside. */
export function mapRange({ from, to }: Range, edits: readonly Edit[]): Range {
  const after = positionsAfter(edits);
  const start = after(from, 'behind');
  return { from: start, to: Math.max(start, after(to, 'before')) };
}

/**
 * The same edits for a text that other edits have changed meanwhile; null where both touch the same place. Two
 * insertions at one place do not: the ones that were there first stay in front.
 */
export function rebase(edits: readonly Edit[], over: readonly Edit[]): Edit[] | null {
  const clash = edits.some((mine) => over.some((theirs) => overlap(mine, theirs)));
  if (clash) return null;
  const after = positionsAfter(over);
  return edits.map(({ from, to, insert }) => {
    const start = after(from, 'behind');
    return { from: start, to: Math.max(start, after(to, 'before')), insert };
  });
}

function overlap(one: Range, two: Range): boolean {
  if (one.from === one.to && two.from === two.to) return false;
  if (one.from === one.to) return two.from < one.from && one.from < two.to;
  if (two.from === two.to) return one.from < two.from && two.from < one.to;
  return one.from < two.to && two.from < one.to;
}

/** The edits that give the old text back: `applyEdits(applyEdits(text, edits), invert(text, edits)) === text`. */
export function invert(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return inOrder(edits).map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
