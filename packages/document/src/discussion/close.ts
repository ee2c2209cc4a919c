import search from 'approx-string-match';
import type { Anchor } from './anchor.js';
import { type Folded, withoutSpaces } from './fold.js';
import { type Candidate, type Hints, type Located, pick } from './hints.js';
import { likeness, occurrences } from './likeness.js';
import type { Quoted } from './quoted.js';
import { candidateAt, isContradicted } from './same.js';

/**
 * Words of which a few have changed, between neighbours that show that they are the ones. Where they may be is told
 * by the neighbours, and by pieces of them that did not change.
 */
export function findClose(page: Folded, quoted: Quoted, anchor: Anchor, hints: Hints): Located | null {
  const { length } = quoted.words;
  if (length < shortest || length > longest) return null;
  const candidates = new Map<string, Candidate>();
  for (const spot of spotsOf(page.words, quoted)) {
    const range = align(page.words, quoted, spot);
    if (!range || candidates.has(`${range.from} ${range.to}`)) continue;
    if (!isShown(page, range, quoted)) continue;
    candidates.set(`${range.from} ${range.to}`, candidateAt(page, range.from, range.to, quoted, 'close'));
  }
  const located = pick([...candidates.values()], anchor, hints);
  return located?.tied ? null : located;
}

/** Of fewer letters than these, a few changed ones are most of them. */
const shortest = 12;
/** Of fewer than these, both neighbours must be what they were. */
const short = 16;
const longest = 10_000;

/** The share of letters that may have changed. */
const changed = 0.3;
/** The share of them where only one neighbour is left to show the place. */
const changedBeside = 0.2;

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The share of letters that have changed. */
  readonly share: number;
}

/** Where the quote may begin, the likeliest first. */
function spotsOf(page: string, { words, before, behind }: Quoted): number[] {
  const votes = new Map<number, { spot: number; votes: number }>();
  const vote = (spot: number, weight: number): void => {
    const key = Math.round(spot / 16);
    const known = votes.get(key);
    if (known) known.votes += weight;
    else votes.set(key, { spot, votes: weight });
  };
  const ahead = before.slice(-16);
  const after = behind.slice(0, 16);
  if (ahead.length > 8) for (const at of occurrences(page, ahead, 20)) vote(at + ahead.length, 2);
  if (after.length > 8) for (const at of occurrences(page, after, 20)) vote(at - words.length, 2);
  const step = Math.max(6, Math.ceil(words.length / 32));
  for (let from = 0; from + seed <= words.length; from += step) {
    const found = occurrences(page, words.slice(from, from + seed), 8);
    if (found.length < 8) for (const at of found) vote(at - from, 1);
  }
  return [...votes.values()]
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, 12)
    .map(({ spot }) => spot);
}

const seed = 12;

/** The stretch of the page that the quote has become, if it begins near a spot and not too much has changed. */
function align(page: string, quoted: Quoted, spot: number): Stretch | null {
  const { words } = quoted;
  const slack = Math.min(Math.floor(words.length * changed) + 16, 64);
  const starts = pieceStarts(words.length);
  const compared = Math.min(words.length, starts.length * piece);
  const most = Math.floor(compared * changed);
  let errors = 0;
  let drift = 0;
  let from = spot;
  let to = spot + words.length;
  for (const at of starts) {
    const part = words.slice(at, at + piece);
    const expected = spot + at + drift;
    const start = Math.max(0, expected - slack);
    const matches = search(
      page.slice(start, Math.max(0, expected + part.length + slack)),
      part,
      Math.min(most - errors, part.length >> 1),
    );
    const best = nearest(matches, expected - start);
    errors += best ? best.errors : part.length;
    if (errors > most) return null;
    if (best) drift = start + best.end - (spot + at + part.length);
    if (at === 0 && best) from = start + best.start;
    to = best ? start + best.end : expected + part.length;
  }
  const share = errors / compared;
  return snap(page, quoted, { from: Math.max(0, from), to: Math.min(page.length, to), share });
}

/** Where the pieces begin that are compared: all of them in most quotes, some of them in very long ones. */
function pieceStarts(length: number): number[] {
  const count = Math.min(16, Math.ceil(length / piece));
  if (length <= count * piece) return Array.from({ length: count }, (_, index) => index * piece);
  return Array.from({ length: count }, (_, index) => Math.floor((index * (length - piece)) / (count - 1)));
}

/** Long quotes are compared piece by piece. */
const piece = 96;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function nearest(matches: readonly Match[], expected: number): Match | undefined {
  let best: Match | undefined;
  for (const match of matches)
    if (!best || Math.abs(match.start - expected) < Math.abs(best.start - expected)) best = match;
  return best;
}

/** Ends go where the neighbours begin, or else to where words do. */
function snap(page: string, { before, behind }: Quoted, { from, to, share }: Stretch): Stretch {
  const reach = 24;
  const ahead = before.slice(-8);
  const left = page.slice(Math.max(0, from - reach - 8), from + reach);
  const starts =
    ahead.length < 8 ? [] : occurrences(left, ahead).map((at) => from + at + 8 - Math.min(from, reach + 8));
  const after = behind.slice(0, 8);
  const right = page.slice(Math.max(0, to - reach), to + reach + 8);
  const ends = after.length < 8 ? [] : occurrences(right, after).map((at) => to + at - Math.min(to, reach));
  const start = closest(starts, from) ?? wordStart(page, from);
  const end = closest(ends, to) ?? wordEnd(page, to);
  return { ...withoutSpaces(page, { from: start, to: end }), share };
}

function closest(offsets: readonly number[], to: number): number | undefined {
  return offsets.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

const inWord = /[\p{L}\p{N}]/u;

function wordStart(page: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < 24 &&
    inWord.test(page.charAt(start)) &&
    inWord.test(page.charAt(start - 1))
  )
    start--;
  return start;
}

function wordEnd(page: string, at: number): number {
  let end = at;
  while (
    end < page.length &&
    end - at < 24 &&
    inWord.test(page.charAt(end - 1)) &&
    inWord.test(page.charAt(end))
  )
    end++;
  return end;
}

/** True when the neighbours of a stretch show that the quote stood there, and nothing shows that it did not. */
function isShown(page: Folded, { from, to, share }: Stretch, quoted: Quoted): boolean {
  const { words, before, behind } = quoted;
  const now = page.words.slice(from, to);
  // The same words elsewhere: whether they are the ones has been answered.
  if (now === words || now.length < words.length * (1 - changed) - 1) return false;
  const ahead = before.slice(-48);
  const after = behind.slice(0, 48);
  const left = page.words.slice(Math.max(0, from - 300), from);
  const right = page.words.slice(to, to + 300);
  const near = Math.max(24, quoted.left?.words.length ?? 0);
  const far = Math.max(24, quoted.right?.words.length ?? 0);
  const stillLeft = before.slice(-near);
  const stillRight = behind.slice(0, far);
  const sureLeft = before.length >= 16 && left.endsWith(stillLeft) && isSingle(page.words, stillLeft);
  const sureRight = behind.length >= 16 && right.startsWith(stillRight) && isSingle(page.words, stillRight);
  if (sureLeft && sureRight) return true;
  if (words.length < short || share > changedBeside) return false;
  if (numbersOf(now) !== numbersOf(words) || isContradicted(page, from, to, quoted)) return false;
  if (!sureLeft && !sureRight) {
    if (!quoted.alone) return false;
    if (Math.min(likeness(ahead, left.slice(-60)), likeness(after, right.slice(0, 60))) < 0.75) return false;
  }
  if (!sureLeft && standsElsewhere(page.words, ahead.slice(0, 16), from - 64, from)) return false;
  if (!sureRight && standsElsewhere(page.words, after.slice(-16), to, to + 64)) return false;
  return !isNeighbour(now, words, before.trim(), behind.trim());
}

function isSingle(page: string, words: string): boolean {
  return occurrences(page, words, 2).length === 1;
}

function numbersOf(words: string): string {
  return (words.match(/\d+/g) ?? []).join(' ');
}

/** True when a piece of what stood beside the quote now stands in the text, but not there. */
function standsElsewhere(page: string, words: string, from: number, to: number): boolean {
  if (words.length < 12) return false;
  const found = occurrences(page, words);
  return found.length > 0 && !found.some((at) => at >= from && at + words.length <= to);
}

/** True when a stretch is what stood before or behind the quote, and only resembles it. */
function isNeighbour(stretch: string, words: string, before: string, behind: string): boolean {
  const head = stretch.slice(0, 40);
  const tail = stretch.slice(-40);
  const next = behind.slice(0, 32);
  const last = before.slice(-32);
  return (
    (next.length >= 8 && likeness(next, head) > likeness(words.slice(0, next.length), head)) ||
    (last.length >= 8 && likeness(last, tail) > likeness(words.slice(-last.length), tail))
  );
}
