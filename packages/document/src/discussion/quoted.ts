import type { Anchor } from './anchor.js';
import { fold, indexAt, withoutSpaces } from './fold.js';

/** So much is kept on either side of a quote, and more where the words stand several times. */
export const around = 32;

/** The words of an anchor, folded, without space at their ends. */
export interface Quoted {
  readonly words: string;
  readonly before: string;
  readonly behind: string;
  /** The letters in front that are enough to know the place by, or null where they are not. */
  readonly left: Evidence | null;
  /** The letters behind that are enough to know the place by, or null where they are not. */
  readonly right: Evidence | null;
  /** True when the words stood only once in the text that they were quoted from. */
  readonly alone: boolean;
}

export interface Evidence {
  readonly words: string;
  /** True when they stand in one line with the quote. What stands in the next line may stay when the quote goes. */
  readonly inLine: boolean;
}

export function readQuoted({ prefix, exact, suffix, apart }: Anchor, addresses = false): Quoted {
  // Folded together, so that marks at the seams are read as they were in the text. Only at its beginning was there
  // less to keep.
  const source = prefix + exact + suffix;
  const folded = fold(source, { lineBegins: prefix.length < around, addresses });
  const { from, to } = withoutSpaces(folded.words, {
    from: indexAt(folded, prefix.length),
    to: indexAt(folded, prefix.length + exact.length),
  });
  const evidence = (start: number, end: number): Evidence => {
    const raw = source.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? source.length);
    return { words: folded.words.slice(start, end), inLine: !raw.includes('\n') };
  };
  const before = enough(from, apart ? apart.before : usual);
  const behind = enough(folded.words.length - to, apart ? apart.behind : usual);
  return {
    words: folded.words.slice(from, to),
    before: folded.words.slice(0, from),
    behind: folded.words.slice(to),
    left: before === null ? null : evidence(from - before, from),
    right: behind === null ? null : evidence(to, to + behind),
    alone: apart === undefined,
  };
}

/** So many letters beside words that stood only once show that they are not other ones. */
const usual = 12;

/** Fewer letters than these show nothing. */
const least = 8;

function enough(available: number, needed: number | null): number | null {
  if (needed === null || available < needed) return null;
  return Math.min(available, Math.max(needed, least));
}
