import type { Edit, Range } from '../range.js';

/**
 * Where an offset stands after edits. At the place of an insertion it stays in front (`before`) or goes behind; inside
 * replaced text it goes to the beginning or to the end of what replaces it.
 */
export function mapPosition(
  offset: number,
  edits: readonly Edit[],
  side: 'before' | 'behind' = 'before',
): number {
  let shift = 0;
  for (const { from, to, insert } of inOrder(edits)) {
    const ahead = from < to ? offset <= from : offset < from || (offset === from && side === 'before');
    if (ahead) break;
    if (offset < to) return from + shift + (side === 'behind' ? insert.length : 0);
    shift += insert.length - (to - from);
  }
  return offset + shift;
}

/** Where a range stands after edits. What is inserted at its ends stays outside. */
export function mapRange({ from, to }: Range, edits: readonly Edit[]): Range {
  const start = mapPosition(from, edits, 'behind');
  return { from: start, to: Math.max(start, mapPosition(to, edits, 'before')) };
}

/**
 * The same edits for a text that other edits have changed meanwhile; null where both touch the same place. Two
 * insertions at one place do not: the ones that were there first stay in front.
 */
export function rebase(edits: readonly Edit[], over: readonly Edit[]): Edit[] | null {
  const clash = edits.some((mine) => over.some((theirs) => overlap(mine, theirs)));
  if (clash) return null;
  return edits.map(({ from, to, insert }) => {
    const start = mapPosition(from, over, 'behind');
    return { from: start, to: Math.max(start, mapPosition(to, over, 'before')), insert };
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
