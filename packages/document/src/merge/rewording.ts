import type { Range } from '../range.js';
import type { Kept } from './kept.js';
import { commonPairs, Keys } from './pairs.js';
import { wordsIn } from './words.js';

/** A stretch that both texts hold, and how many words it has. */
interface Same {
  readonly a: Range;
  readonly b: Range;
  readonly words: number;
  /** It holds a line end or the bar of a table, which keeps what stands before apart from what stands behind. */
  readonly wall: boolean;
}

/** No person writes a paragraph as long; of such a one, only what is alike at its ends is found. */
const longest = 64 * 1024;

/** Finds the words that a reworded stretch of text kept. */
export function keepWords(kept: Kept, a: Range, b: Range): void {
  if (Math.max(a.to - a.from, b.to - b.from) > longest) {
    keepEnds(kept, a, b);
    return;
  }
  for (const { a: same, b: other } of telling(kept, sameWords(kept.before, a, kept.after, b), a, b))
    kept.add(same.from, other.from, same.to - same.from);
}

function keepEnds(kept: Kept, a: Range, b: Range): void {
  const { before, after } = kept;
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  let start = 0;
  while (start < shorter && before[a.from + start] === after[b.from + start]) start++;
  while (start > 0 && /\S/.test(before[a.from + start - 1] ?? '')) start--;
  let end = 0;
  while (end < shorter - start && before[a.to - 1 - end] === after[b.to - 1 - end]) end++;
  while (end > 0 && /\S/.test(before[a.to - end] ?? '')) end--;
  kept.add(a.from, b.from, start);
  kept.add(a.to - end, b.to - end, end);
}

/** The equal stretches, with the spaces and the punctuation between equal words. */
function sameWords(before: string, a: Range, after: string, b: Range): Same[] {
  const [wordsA, wordsB] = [wordsIn(before, a), wordsIn(after, b)];
  const keys = new Keys();
  const keyOf = (text: string, { from, to }: Range): number =>
    keys.of(text.charCodeAt(to - 1) === 10 ? '\n' : text.slice(from, to));
  const pairs = commonPairs(
    wordsA.map((word) => keyOf(before, word)),
    wordsB.map((word) => keyOf(after, word)),
  );
  const same: Same[] = [];
  let [endA, endB] = [a.from, b.from];
  for (let index = 0; index <= pairs.length; index++) {
    const pair = pairs[index];
    const wordA = pair ? wordsA[pair[0]] : { from: a.to, to: a.to };
    const wordB = pair ? wordsB[pair[1]] : { from: b.to, to: b.to };
    if (!wordA || !wordB) continue;
    const limits = gapLimits(before, after, { from: endA, to: wordA.from }, { from: endB, to: wordB.from });
    same.push(...limits);
    [endA, endB] = [wordA.to, wordB.to];
    // A line end that changed its kind is a change of its own.
    const equal = wordA.to - wordA.from === wordB.to - wordB.from;
    if (pair && equal) {
      const wall = isWall(before, wordA.to - 1);
      same.push({ a: wordA, b: wordB, words: wall ? 0 : 1, wall });
    }
  }
  return joined(same);
}

/** What two gaps between words have in common at their beginnings and ends: spaces and punctuation only. */
function gapLimits(before: string, after: string, a: Range, b: Range): Same[] {
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  let start = 0;
  while (
    start < shorter &&
    isBetween(before, a.from + start) &&
    before[a.from + start] === after[b.from + start]
  )
    start++;
  let end = 0;
  while (
    end < shorter - start &&
    isBetween(before, a.to - 1 - end) &&
    before[a.to - 1 - end] === after[b.to - 1 - end]
  )
    end++;
  return [
    {
      a: { from: a.from, to: a.from + start },
      b: { from: b.from, to: b.from + start },
      words: 0,
      wall: false,
    },
    { a: { from: a.to - end, to: a.to }, b: { from: b.to - end, to: b.to }, words: 0, wall: false },
  ];
}

/** Spaces and punctuation; never half of a letter that takes two code units. */
function isBetween(text: string, at: number): boolean {
  return /[\s\p{P}\p{S}]/u.test(text[at] ?? '') && !/[\r\n|]/.test(text[at] ?? '');
}

function joined(same: readonly Same[]): Same[] {
  const all: Same[] = [];
  for (const next of same) {
    if (next.a.from === next.a.to) continue;
    const last = all.at(-1);
    if (last && last.a.to === next.a.from && last.b.to === next.b.from) {
      all[all.length - 1] = {
        a: { from: last.a.from, to: next.a.to },
        b: { from: last.b.from, to: next.b.to },
        words: last.words + next.words,
        wall: last.wall || next.wall,
      };
    } else all.push(next);
  }
  return all;
}

/**
 * Without the words that two wordings share by chance: one alone between two changes, or few between long ones.
 * Otherwise two people who each wrote a sentence anew would get a mixture of both.
 */
function telling(kept: Kept, same: readonly Same[], a: Range, b: Range): Same[] {
  const all: { readonly same: Same; readonly gap: Gap }[] = [];
  const end: Same = { a: { from: a.to, to: a.to }, b: { from: b.to, to: b.to }, words: 0, wall: true };
  let [endA, endB] = [a.from, b.from];
  for (const next of [...same, end]) {
    let gap = gapBetween(kept, { from: endA, to: next.a.from }, { from: endB, to: next.b.from });
    for (let last = all.at(-1); last && isChance(last.same, last.gap, gap); last = all.at(-1)) {
      gap = { changed: true, words: last.gap.words + last.same.words + gap.words };
      all.pop();
    }
    all.push({ same: next, gap });
    [endA, endB] = [next.a.to, next.b.to];
  }
  return all.map((each) => each.same);
}

function isChance({ words, wall }: Same, left: Gap, right: Gap): boolean {
  if (wall || !left.changed || !right.changed) return false;
  const least = Math.min(left.words, right.words);
  return words === 0 || (words === 1 && least > 0) || 2 * words <= least;
}

/** What changed between two equal stretches; spaces and punctuation alone have no words. */
interface Gap {
  readonly changed: boolean;
  readonly words: number;
}

function gapBetween(kept: Kept, a: Range, b: Range): Gap {
  const words = Math.max(countWords(kept.before, a), countWords(kept.after, b));
  return { changed: a.from < a.to || b.from < b.to, words };
}

function countWords(text: string, range: Range): number {
  return range.from === range.to ? 0 : wordsIn(text, range).filter(({ to }) => !isWall(text, to - 1)).length;
}

/** The end of a line or the bar of a table. */
function isWall(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '|';
}
