import type { Anchor, Apart } from './anchor.js';
import type { Folded } from './fold.js';
import { type Candidate, type Hints, isInSection, type Located, pick } from './hints.js';
import { likeness, numbersDiffer, occurrences } from './likeness.js';
import type { Quoted } from './quoted.js';

/** The same words, where what stands beside them shows that they are the ones. */
export function findSame(page: Folded, quoted: Quoted, anchor: Anchor, hints: Hints): Located | null {
  const { words, before, behind, left, right } = quoted;
  if (words === '') return null;
  const choose = (starts: readonly number[]): Located | null =>
    pick(
      starts.map((at) => candidateAt(page, at, at + words.length, quoted, 'exact')),
      anchor,
      hints,
    );
  const both = occurrences(page.words, before + words + behind).map((at) => at + before.length);
  if (both.length > 0) return choose(both);
  const atLeft = left ? occurrences(page.words, left.words + words).map((at) => at + left.words.length) : [];
  const atRight = right ? occurrences(page.words, words + right.words) : [];
  const inLine = [...(left?.inLine ? atLeft : []), ...(right?.inLine ? atRight : [])];
  if (inLine.length > 0) return choose([...new Set(inLine)]);
  const atEither = [...new Set([...atLeft, ...atRight])].filter(
    (at) => quoted.alone || !isContradicted(page, at, at + words.length, quoted),
  );
  if (atEither.length > 0) return choose(atEither);
  const alike = occurrences(page.words, words)
    .map((at) => candidateAt(page, at, at + words.length, quoted, 'exact'))
    .filter((candidate) => candidate.likeness >= muchTheSame);
  if (quoted.alone) return pick(alike, anchor, hints);
  // One of two long passages that are the same: only the section is left to tell which.
  const within = alike.filter(({ from }) => isFar(anchor.apart) && isInSection(from, anchor, hints));
  return within.length === 1 ? pick(within, anchor, hints) : null;
}

/**
 * Words that stood only once and still do are the same ones wherever they went, unless they are very few; in their
 * own section, fewer are enough.
 */
export function findAlone(page: Folded, quoted: Quoted, anchor: Anchor, hints: Hints): Located | null {
  const { words, alone } = quoted;
  const [at, second] = occurrences(page.words, words, 2);
  if (!alone || at === undefined || second !== undefined) return null;
  const candidate = candidateAt(page, at, at + words.length, quoted, 'exact');
  const least = isInSection(candidate.from, anchor, hints) ? telling / 2 : telling;
  return words.length < least ? null : pick([candidate], anchor, hints);
}

function isFar(apart: Apart | undefined): boolean {
  return (apart?.before ?? Infinity) >= 64 && (apart?.behind ?? Infinity) >= 64;
}

const muchTheSame = 0.75;
const telling = 24;

/** True when a neighbour is much like the quoted one but has other numbers: the next entry of a log, the next row. */
export function isContradicted(page: Folded, from: number, to: number, { before, behind }: Quoted): boolean {
  return [12, 24].some(
    (length) =>
      numbersDiffer(before.slice(-length), page.words.slice(Math.max(0, from - length), from)) ||
      numbersDiffer(behind.slice(0, length), page.words.slice(to, to + length)),
  );
}

/** A stretch of the page as a candidate, by the likeness of what surrounds it. */
export function candidateAt(
  page: Folded,
  from: number,
  to: number,
  { before, behind }: Quoted,
  how: 'exact' | 'close',
): Candidate {
  const ahead = before.slice(-beside);
  const after = behind.slice(0, beside);
  const total =
    likeness(ahead, page.words.slice(Math.max(0, from - beside - slack), from)) * ahead.length +
    likeness(after, page.words.slice(to, to + beside + slack)) * after.length;
  return {
    from: page.starts[from] ?? 0,
    to: page.ends[to - 1] ?? 0,
    how,
    likeness: total / Math.max(1, ahead.length + after.length),
  };
}

/** So much of what stands beside a quote is compared, with so much between. */
const beside = 48;
const slack = 12;
