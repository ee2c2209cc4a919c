import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../range.js';
import { anyText, change, editOf, postmortem } from '../testing/documents.js';
import { changesBetween } from './changes.js';

/** The changes in short: `from-to:insert`. */
function short(before: string, after: string): string[] {
  return changesBetween(before, after).map(({ from, to, insert }) => `${from}-${to}:${insert}`);
}

describe('what changed', () => {
  it('gives the other text, whatever the two are', () => {
    const text = fc.oneof(postmortem, anyText);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        expect(applyEdits(before, changes)).toBe(after);
        for (const { at, insert } of changes) expect(after.slice(at, at + insert.length)).toBe(insert);
      }),
    );
  });

  it('gives the other text after some edits', () => {
    fc.assert(
      fc.property(postmortem, fc.array(change, { maxLength: 5 }), (before, edits) => {
        const after = edits.reduce((text, each) => applyEdits(text, [editOf(text, each)]), before);
        expect(applyEdits(before, changesBetween(before, after))).toBe(after);
      }),
    );
  });

  it.each([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['a word', 'one two three\n', 'one 2 three\n', ['4-7:2']],
    ['a word more', 'one three\n', 'one two three\n', ['4-4:two ']],
    ['a word less at the end', 'one two.\n', 'one.\n', ['3-7:']],
    ['a line more', 'a\nc\n', 'a\nb\nc\n', ['2-2:b\n']],
    ['a line more at an end without line end', 'a', 'a\nb', ['1-1:\nb']],
    ['a date', '- Due: 2026-12-01\n', '- Due: 2026-12-02\n', ['7-17:2026-12-02']],
    ['a clock', '- 10:41 It broke\n', '- 10:40 It broke\n', ['2-7:10:40']],
    ['a box', '- [ ] **A1** Do\n', '- [x] **A1** Do\n', ['3-4:x']],
    ['two lines reworded', 'a b c d\ne f g h\n', 'a X c d\ne f Y h\n', ['2-3:X', '12-13:Y']],
    ['a paragraph with other line ends', 'a b\nc d\n', 'a\nb c\nd\n', ['1-2:\n', '3-4: ', '5-6:\n']],
    ['Windows line ends', 'a\nb', 'a\r\nb', ['1-2:\r\n']],
    ['an emoji', 'a 😀 b\n', 'a 😁 b\n', ['2-4:😁']],
    ['Japanese', '東京で障害\n', '東京で停止\n', ['3-5:停止']],
    [
      'a sentence written anew',
      'we do not know why it fell\n',
      'the pool was too small and it broke\n',
      ['0-26:the pool was too small and it broke'],
    ],
    [
      'an item among alike ones begins with its head',
      '- A\n  - Kind: x\n- C\n  - Kind: x\n',
      '- A\n  - Kind: x\n- B\n  - Kind: x\n- C\n  - Kind: x\n',
      ['16-16:- B\n  - Kind: x\n'],
    ],
    [
      'an item in place of another, although both hold the same field',
      '- **A1** Add jitter\n  - Kind: x\n  - Owner: D\n- **A2** z\n',
      '- **A3** Page somebody\n  - Kind: x\n- **A2** z\n',
      ['0-45:- **A3** Page somebody\n  - Kind: x\n'],
    ],
    [
      'a heading and a line below it, which stands elsewhere too',
      '## Foo\n\n- Level: x\n\n## Bar\n\n- Level: x\n\nwords\n',
      '## Foo\n\n- Level: x\n\n## Other\n\n- Level: x\n\nwords\n',
      ['23-26:Other'],
    ],
  ] as const)('%s', (_, before, after, expected) => {
    expect(short(before, after)).toEqual(expected);
  });
});
