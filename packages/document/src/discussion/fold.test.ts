import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/documents.js';
import { fold, indexAt } from './fold.js';

describe('folded words', () => {
  it.each([
    ['the **pool\n  limit**', 'the pool limit'],
    ['## The\r\n\r\n> pool', 'The pool'],
    ['- [x] **A1** Fix `it`\n* [ ] two', 'A1 Fix it two'],
    ['see [the graph](a/b.png) and ![x](y.png)', 'see the graph and x'],
    ['“Ines’s” – a — b … c', '"Ines\'s" - a - b ... c'],
    ['snake_case and _so_ 2\\*3', 'snake_case and so 2*3'],
    ['#12 and - not a bullet', '#12 and - not a bullet'],
  ])('%j', (text, words) => {
    expect(fold(text).words).toBe(words);
  });

  it('keep addresses when asked to', () => {
    expect(fold('[a](b.png)', { addresses: true }).words).toBe('a(b.png)');
  });

  it('know where each letter stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, starts, ends } = fold(text);
        expect([starts.length, ends.length]).toEqual([words.length, words.length]);
        for (let at = 0; at < words.length; at++) {
          const [from, to] = [starts[at] ?? -1, ends[at] ?? -1];
          expect(from < to && to <= text.length && from >= (starts[at - 1] ?? 0)).toBe(true);
          if (/[a-z0-9]/i.test(words.charAt(at))) expect(text.slice(from, to)).toBe(words[at]);
        }
      }),
    );
  });

  it('are found by the offset', () => {
    const folded = fold('a **b** c');
    expect([0, 1, 2, 4, 5, 9].map((offset) => indexAt(folded, offset))).toEqual([0, 1, 2, 2, 3, 5]);
  });
});
