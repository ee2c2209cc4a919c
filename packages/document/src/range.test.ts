import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from './lines.js';
import { applyEdits, difference } from './range.js';

describe('edits', () => {
  it('apply together, in any order', () => {
    expect(
      applyEdits('abcdef', [
        { from: 4, to: 5, insert: 'X' },
        { from: 0, to: 1, insert: '' },
      ]),
    ).toBe('bcdXf');
  });

  it('must not overlap or leave the text', () => {
    expect(() =>
      applyEdits('abc', [
        { from: 0, to: 2, insert: '' },
        { from: 1, to: 3, insert: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ from: 2, to: 4, insert: '' }])).toThrow(RangeError);
  });

  it('found by comparing turn one text into the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (before, after) => {
        const edit = difference(before, after);
        expect(applyEdits(before, edit ? [edit] : [])).toBe(after);
      }),
    );
  });
});

describe('lines', () => {
  it('tell line and column of every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '😀'), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const lines = new Lines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const before = text.slice(0, offset).split('\n');
          expect(lines.lineAt(offset)).toBe(before.length);
          expect(lines.columnAt(offset)).toBe((before.at(-1)?.length ?? 0) + 1);
        }
        expect(lines.count).toBe(text.split('\n').length);
      }),
    );
  });
});
