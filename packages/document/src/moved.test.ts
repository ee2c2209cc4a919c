import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, moved, renewed } from './moved.js';
import { parse } from './parse.js';
import { applyEdits } from './range.js';
import { change, editOf, postmortem } from './testing/documents.js';

describe('what a reader says, moved', () => {
  it('is what it says when everything stands further on', () => {
    const lead = 'x\n\n';
    fc.assert(
      fc.property(postmortem, (text) => {
        const { actions, factors, impact, questions, wider, review, outline } = parse(`# T\n\n${text}`).model;
        const later = parse(`# T\n\n${lead}${text}`).model;
        if (outline.intro.length > 0 || later.outline.intro.length !== 1) return;
        expect(moved({ actions, factors, impact, questions, wider, review }, lead.length)).toEqual({
          actions: later.actions,
          factors: later.factors,
          impact: later.impact,
          questions: later.questions,
          wider: later.wider,
          review: later.review,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is the same thing where nothing moved', () => {
    const said = { from: 1, to: 2, value: 'x' };
    expect(moved(said, 0)).toBe(said);
    expect(moved(said, 3)).toEqual({ from: 4, to: 5, value: 'x' });
    const both = { from: 9, to: 10, owner: said };
    expect(moved(both, 3, 5)).toEqual({ from: 12, to: 13, owner: said });
  });
});

describe('the stretch that edits change', () => {
  it('leaves the text in front of it alone, and moves the text behind it', () => {
    fc.assert(
      fc.property(postmortem, change, change, (text, one, two) => {
        const [first, second] = [editOf(text, one), editOf(text, two)].sort((a, b) => a.from - b.from);
        if (!first || !second || first.to > second.from) return;
        const after = applyEdits(text, [first, second]);
        const { from, to, by } = changeOf(text, [first, second]);
        expect(after.slice(0, from)).toBe(text.slice(0, from));
        expect(after.slice(to + by)).toBe(text.slice(to));
      }),
    );
  });

  it('is where a list takes other things', () => {
    const at = (from: number, to: number): { from: number; to: number } => ({ from, to });
    expect(renewed([at(0, 2), at(4, 6), at(8, 9)], { from: 3, to: 8, by: 2 }, [at(3, 5)])).toEqual([
      at(0, 2),
      at(3, 5),
      at(10, 11),
    ]);
  });
});
