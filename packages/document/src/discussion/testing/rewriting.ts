import type { Range } from '../../range.js';

/** A text rewritten, with where each of its letters went. */
export interface Rewritten {
  readonly text: string;
  /** The new offset of each old one, or -1 where it is gone. */
  readonly now: readonly number[];
}

/** A stretch that is kept, wherever it goes, or new text. */
export type Piece = Range | string;

/** Puts a text together anew from pieces of it. */
export function rewrite(old: string, pieces: readonly Piece[]): Rewritten {
  const now = new Array<number>(old.length).fill(-1);
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      for (let at = piece.from; at < piece.to; at++) now[at] = text.length + at - piece.from;
      text += old.slice(piece.from, piece.to);
    }
  }
  return { text, now };
}

/** Replaces what a pattern finds. In what replaces it, `$&` is the found text itself, which is kept. */
export function replacing(
  old: string,
  pattern: RegExp,
  by: (found: string, index: number) => string | null,
): Rewritten {
  const pieces: Piece[] = [];
  let at = 0;
  let index = 0;
  for (const match of old.matchAll(pattern)) {
    const insert = by(match[0], index++);
    if (insert === null) continue;
    const to = match.index + match[0].length;
    pieces.push({ from: at, to: match.index });
    for (const [part, words] of insert.split('$&').entries())
      pieces.push(...(part > 0 ? [{ from: match.index, to }] : []), words);
    at = to;
  }
  return rewrite(old, [...pieces, { from: at, to: old.length }]);
}

/** One rewriting after another. */
export function both(first: Rewritten, next: (text: string) => Rewritten): Rewritten {
  const second = next(first.text);
  return { text: second.text, now: first.now.map((at) => (at < 0 ? -1 : (second.now[at] ?? -1))) };
}

/** The stretches of a text that a line of white space parts, each with the white space behind it. */
export function paragraphsOf(text: string): Range[] {
  return stretches(text, /\n\s*\n/g);
}

/** The lines of a text, each with its end. */
export function linesOf(text: string): Range[] {
  return stretches(text, /\n/g);
}

/** The sections under headings of the second level, and what stands in front of the first. */
export function partsOf(text: string): Range[] {
  return stretches(text, /\n(?=## )/g);
}

function stretches(text: string, end: RegExp): Range[] {
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to }));
}

/** What became of the words of a range. */
export type Fate = 'untouched' | 'edited' | 'mostly gone' | 'gone';

export interface Truth extends Range {
  readonly fate: Fate;
}

const letter = /[\p{L}\p{N}]/u;

/** What really became of a range; the place is that of the letters that are left. */
export function truthOf(old: string, { from, to }: Range, { text, now }: Rewritten): Truth {
  const places: number[] = [];
  let letters = 0;
  for (let at = from; at < to; at++) {
    if (!letter.test(old.charAt(at))) continue;
    letters++;
    const place = now[at] ?? -1;
    if (place >= 0) places.push(place);
  }
  if (places.length === 0) return { fate: 'gone', from: 0, to: 0 };
  const [first, last] = [Math.min(...places), Math.max(...places)];
  let found = 0;
  for (let at = first; at <= last; at++) if (letter.test(text.charAt(at))) found++;
  const place = { from: first, to: last + 1 };
  const addresses = (text.slice(first, last).match(/\]\([^)]*\)/g) ?? [])
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const added = found - addresses.length - places.length;
  if (places.length === letters && added <= 0) return { fate: 'untouched', ...place };
  const kept = places.length >= letters * 0.8 && added <= letters * 0.2;
  return { fate: kept ? 'edited' : 'mostly gone', ...place };
}

/** The range without what is no letter at its ends. */
export function lettersOf(text: string, { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (start < end && !letter.test(text.charAt(start))) start++;
  while (end > start && !letter.test(text.charAt(end - 1))) end--;
  return { from: start, to: end };
}

/** The share of two ranges that both hold. */
export function shared(one: Range, two: Range): number {
  const common = Math.min(one.to, two.to) - Math.max(one.from, two.from);
  return Math.max(0, common) / (Math.max(one.to, two.to) - Math.min(one.from, two.from));
}
