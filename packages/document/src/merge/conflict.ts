import type { Range } from '../range.js';

/** A place that both sides changed in ways that do not go together. The merged text holds `ours` there. */
export interface Conflict extends Range {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The text of both sides; without conflicts it needs nobody to look at it. */
export interface Merged {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/** A conflict that has no place yet. */
export type Clash = Omit<Conflict, keyof Range>;

/** A stretch of merged text, or a clash that stands in its place. */
export type Piece = string | Clash;

/** A clash without what both sides say alike at its ends: whole lines, or in one line whole words. */
export function clashOf({ base, ours, theirs }: Clash): Piece[] {
  const parts = [base, ours, theirs].some((text) => text.includes('\n')) ? linesOf : wordsOf;
  const [one, two, old] = [parts(ours), parts(theirs), parts(base)];
  const shorter = Math.min(one.length, two.length);
  let start = 0;
  while (start < shorter && one[start] === two[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end++;
  const front = one.slice(0, start);
  const back = end > 0 ? one.slice(-end) : [];
  const clash = {
    base: without(old, front, back).join(''),
    ours: one.slice(start, one.length - end).join(''),
    theirs: two.slice(start, two.length - end).join(''),
  };
  return [front.join(''), clash, back.join('')].filter((piece) => piece !== '');
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

/** The parts without those in front and behind, where they stand there. */
function without(
  parts: readonly string[],
  front: readonly string[],
  back: readonly string[],
): readonly string[] {
  const begins = front.every((part, at) => part === parts[at]);
  const rest = begins ? parts.slice(front.length) : parts;
  const ends =
    back.length <= rest.length && back.every((part, at) => part === rest[rest.length - back.length + at]);
  return ends ? rest.slice(0, rest.length - back.length) : rest;
}
