import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase } from '../operations/position.js';
import { applyEdits, type Edit } from '../range.js';
import { readCorpus } from '../testing/corpus.js';
import { merge, resolve } from './merge.js';

const corpus = readCorpus();
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** What a person does somewhere in a text; the words are new to every document. */
const deed = fc.record({ at: fraction, does: fc.constantFrom('reword', 'add', 'remove') });

interface Deed {
  readonly at: number;
  readonly does: 'reword' | 'add' | 'remove';
}

/** A deed as an edit: of a word, or of a whole line. */
function editFor(text: string, { at, does }: Deed, words: string): Edit | null {
  const offset = Math.floor(at * text.length);
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  if (does === 'add') return { from: lineStart, to: lineStart, insert: `${words} added\n` };
  const feed = text.indexOf('\n', lineStart);
  if (does === 'remove') return feed < 0 ? null : { from: lineStart, to: feed + 1, insert: '' };
  const word = /\p{L}{4,}/u.exec(text.slice(offset));
  return word ? { from: offset + word.index, to: offset + word.index + word[0].length, insert: words } : null;
}

/** The lines that an edit touches, to tell whether two stand in different places. */
function linesOf(text: string, { from, to }: Edit): readonly [number, number] {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const feed = text.indexOf('\n', to);
  return [start, feed < 0 ? text.length : feed];
}

/** True where the removed lines stand once in the text, so that everybody sees the same ones removed. */
function isSeen(text: string, { from, to, insert }: Edit): boolean {
  const removed = text.slice(from, to);
  return insert !== '' || (removed.trim().length > 12 && text.indexOf(removed) === text.lastIndexOf(removed));
}

describe.skipIf(corpus.length === 0)('two people at different places of real documents', () => {
  it.each(corpus.map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
    fc.assert(
      fc.property(deed, deed, (one, two) => {
        const mine = editFor(text, one, 'Quuxmine');
        const yours = editFor(text, two, 'Quuxyours');
        if (!mine || !yours || !isSeen(text, mine) || !isSeen(text, yours)) return;
        const [a, b] = [linesOf(text, mine), linesOf(text, yours)];
        if (a[0] <= b[1] && b[0] <= a[1]) return;
        const moved = rebase([yours], [mine]);
        expect(moved).not.toBeNull();
        expect(merge(text, applyEdits(text, [mine]), applyEdits(text, [yours]))).toEqual({
          text: applyEdits(applyEdits(text, [mine]), moved ?? []),
          conflicts: [],
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe.skipIf(corpus.length === 0)('two real documents that began as an empty one', () => {
  it.each(
    corpus.map(({ name, text }, at) => [name, text, corpus.at(at - 1)?.text ?? ''] as const),
  )('%s and the one before it are one conflict, and both can be had again', (_, text, other) => {
    const merged = merge('', text, other);
    expect(merged.conflicts).toHaveLength(1);
    expect(resolve(merged, ['ours'])).toBe(text);
    expect(resolve(merged, ['theirs'])).toBe(other);
  });
});
