import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../range.js';
import { invert, mapPosition, mapRange, rebase } from './position.js';

/** Edits of a text that do not overlap, from pairs of a gap and a length. */
function editsOf(text: string, steps: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const [gap, length, insert] of steps) {
    const from = at + gap + (edits.length > 0 ? 1 : 0);
    if (from > text.length) break;
    const to = Math.min(text.length, from + length);
    edits.push({ from, to, insert });
    at = to;
  }
  return edits;
}

const steps = fc.array(
  fc.tuple(
    fc.nat({ max: 6 }),
    fc.nat({ max: 3 }),
    fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }),
  ),
  { maxLength: 4 },
);
const text = 'abcdefghijklmnopqrstuvwxyz';

describe('places and edits', () => {
  it('move with the letters that they stand at', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: text.length - 1 }), (given, offset) => {
        const edits = editsOf(text, given);
        if (edits.some(({ from, to }) => offset >= from && offset < to)) return;
        const after = applyEdits(text, edits);
        expect(after[mapPosition(offset, edits, 'behind')]).toBe(text[offset]);
      }),
    );
  });

  it('stay outside of what is inserted at their ends', () => {
    expect(mapRange({ from: 2, to: 4 }, [{ from: 2, to: 2, insert: 'xx' }])).toEqual({ from: 4, to: 6 });
    expect(mapRange({ from: 2, to: 4 }, [{ from: 4, to: 4, insert: 'xx' }])).toEqual({ from: 2, to: 4 });
    expect(mapPosition(2, [{ from: 2, to: 2, insert: 'xx' }])).toBe(2);
    expect(mapPosition(3, [{ from: 2, to: 5, insert: 'xx' }])).toBe(2);
    expect(mapPosition(3, [{ from: 2, to: 5, insert: 'xx' }], 'behind')).toBe(4);
  });

  it('are undone by the inverse', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const edits = editsOf(text, given);
        expect(applyEdits(applyEdits(text, edits), invert(text, edits))).toBe(text);
      }),
    );
  });

  it('do the same in either order where they touch different places', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const [mine, theirs] = [editsOf(text, one), editsOf(text, two)];
        const [afterMine, afterTheirs] = [rebase(theirs, mine), rebase(mine, theirs)];
        expect(afterMine === null).toBe(afterTheirs === null);
        if (!afterMine || !afterTheirs) return;
        const shared = mine.some((a) =>
          theirs.some((b) => a.from === b.from && a.to === a.from && b.to === b.from),
        );
        if (shared) return;
        expect(applyEdits(applyEdits(text, mine), afterMine)).toBe(
          applyEdits(applyEdits(text, theirs), afterTheirs),
        );
      }),
    );
  });

  it('clash where both change the same words', () => {
    expect(rebase([{ from: 2, to: 5, insert: '' }], [{ from: 4, to: 6, insert: 'x' }])).toBeNull();
    expect(rebase([{ from: 3, to: 3, insert: 'a' }], [{ from: 2, to: 5, insert: '' }])).toBeNull();
    expect(rebase([{ from: 2, to: 2, insert: 'b' }], [{ from: 2, to: 2, insert: 'a' }])).toEqual([
      { from: 3, to: 3, insert: 'b' },
    ]);
  });
});
