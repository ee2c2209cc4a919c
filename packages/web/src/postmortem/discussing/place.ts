import { findAnchor, type Range } from '@debrief/document';

/** Words on the page: the block that shows them, what it shows, and which of that is meant. */
export interface Shown {
  /** Where the block stands in the text. */
  readonly block: Range;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Where words that somebody sees stand in the text, which has marks that the page does not show. Null where the page
 * shows something else than what is written.
 *
 *     sourceOf('It was **slow**.', { block: { from: 0, to: 16 }, words: 'It was slow.', from: 7, to: 11 }); // { from: 9, to: 13 }
 */
export function sourceOf(text: string, { block, words, from, to }: Shown): Range | null {
  const source = text.slice(block.from, block.to);
  const { start, end } = trimmed(words, from, to);
  if (start >= end) return null;
  const anchor = {
    exact: words.slice(start, end),
    prefix: words.slice(Math.max(0, start - around), start),
    suffix: words.slice(end, end + around),
  };
  const near = Math.round((start / Math.max(1, words.length)) * source.length);
  const found = findAnchor(source, anchor, { near });
  if (!found || found.from === found.to) return null;
  const range = withMarks(source, found);
  return { from: block.from + range.from, to: block.from + range.to };
}

const around = 64;

function trimmed(words: string, from: number, to: number): { start: number; end: number } {
  const own = words.slice(from, to);
  return { start: to - own.trimStart().length, end: from + own.trimEnd().length };
}

/** Marks that come in pairs, the longer ones first. */
const pairs = [/\*\*/g, /~~/g, /`+/g, /(?<!\*)\*(?!\*)/g, /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu];

/** The range with the other half of each mark that it holds only one of: what is put there instead breaks nothing. */
function withMarks(source: string, range: Range): Range {
  let { from, to } = range;
  for (const mark of pairs) {
    const places = [...source.matchAll(mark)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
    }));
    const within = places.filter(({ at, end }) => at >= from && end <= to);
    if (within.length % 2 === 0) continue;
    const before = places.filter(({ at }) => at < from).length;
    // An even number in front: the one that the range holds begins a pair.
    if (before % 2 === 0) to = Math.max(to, places.find(({ at }) => at >= to)?.end ?? to);
    else from = Math.min(from, places.findLast(({ end }) => end <= from)?.at ?? from);
  }
  for (const { index, 0: link } of source.matchAll(/!?\[[^\]\n]*\]\([^)\n]*\)/g)) {
    const end = index + link.length;
    const touches = from < end && to > index;
    const reaches = from < index || to > index + link.indexOf(']');
    if (touches && reaches) [from, to] = [Math.min(from, index), Math.max(to, end)];
  }
  return { from, to };
}
