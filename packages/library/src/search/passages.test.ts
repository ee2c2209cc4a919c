import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesFor } from './passages.js';

const is = (word: string) => [(each: string): boolean => each === word];
const long = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`.trim();

describe('A passage that is shown', () => {
  it('of a long text is the stretch around the words, from one word to another', () => {
    const [shown] = passagesFor([{ field: 'other', section: 'Notes', text: long }], [is('needle')]);
    expect(shown?.text).toMatch(/^… (?:before )+needle (?:after )*after …$/);
    expect(shown?.text.length).toBeLessThan(220);
    expect(shown?.marks.map(({ from, to }) => shown.text.slice(from, to))).toEqual(['needle']);
  });

  it('has most of what was sought, and a second one has the rest', () => {
    const passages = [
      { field: 'other', section: 'A', text: 'one' },
      { field: 'other', section: 'B', text: 'one two' },
      { field: 'other', section: 'C', text: 'three' },
    ] as const;
    const shown = passagesFor(passages, [is('one'), is('two'), is('three')]);
    expect(shown.map(({ section }) => section)).toEqual(['B', 'C']);
  });

  it('never parts a character, and its marks are what was sought', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 600 }), (noise) => {
        const text = `${noise.slice(0, noise.length / 2)} needle ${noise.slice(noise.length / 2)}`;
        for (const { text: shown, marks } of passagesFor(
          [{ field: 'other', section: null, text }],
          [is('needle')],
        )) {
          expect(marks.length).toBeGreaterThan(0);
          for (const { from, to } of marks) expect(shown.slice(from, to).toLowerCase()).toBe('needle');
        }
      }),
    );
  });
});
