import { isLetter, isWordPart, runsOn, takesParticles } from './folding.js';
import type { Claim, Step } from './patterns.js';
import { type Stream, space } from './stream.js';

/** A run of letters that may name somebody: positions in the stream, `end` exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
  /** What the first part of a full name names by itself. */
  readonly part: Match | null;
  /** True where a number hangs on it, as in logins: `dana2`. */
  readonly numbered: boolean;
}

/** The longest match of each kind at one place. */
interface Ends {
  readonly name: Match | null;
  readonly other: Match | null;
  readonly keep: number;
  readonly thing: number;
}

const at = 64;
const dot = 46;
const hyphen = 45;
const underscore = 95;
const apostrophe = 39;
const plus = 43;

/** Everything in a stream that may name somebody, in order and apart from one another. Full names come first. */
export function matchesIn(stream: Stream, root: Step): Match[] {
  const found: Match[] = [];
  const { codes } = stream;
  let keptTo = 0;
  let thingTo = 0;
  for (let start = 0; start < stream.length; start++) {
    if (!isWordPart(codes[start] ?? 0) || !opens(stream, start)) continue;
    const ends = walk(stream, root, start);
    keptTo = Math.max(keptTo, ends.keep);
    thingTo = Math.max(thingTo, ends.thing);
    const named = ends.name && ends.name.end > keptTo ? ends.name : null;
    const other = ends.other && ends.other.end > Math.max(keptTo, thingTo) ? ends.other : null;
    const longer = named && other && !other.numbered && other.end > named.end;
    const match = longer ? other : (named ?? other);
    if (!match) continue;
    found.push(match === named ? { ...match, part: other } : match);
    start = match.end - 1;
  }
  return found;
}

/** True where a word begins: behind a sign, behind marks, or anywhere in scripts without spaces. */
function opens(stream: Stream, start: number): boolean {
  const { codes, cut } = stream;
  const before = codes[start - 1] ?? 0;
  if (!isWordPart(before) || cut[start]) return true;
  if (runsOn(codes[start] ?? 0) || runsOn(before)) return true;
  return isLineEndSign(before) && stream.isEscaped(start - 1);
}

/** `\nDana` in a log: behind a backslash, the `n` stands for a line end. */
function isLineEndSign(code: number): boolean {
  return code === 110 || code === 114 || code === 116;
}

function closes({ codes, cut }: Stream, end: number, digits: boolean): boolean {
  const behind = codes[end] ?? 0;
  const last = codes[end - 1] ?? 0;
  if (cut[end] || !isWordPart(behind) || takesParticles(last) || runsOn(behind)) return true;
  return digits && !isLetter(behind);
}

function walk(stream: Stream, root: Step, start: number): Ends {
  let name: Match | null = null;
  let other: Match | null = null;
  let keep = 0;
  let thing = 0;
  const { codes } = stream;
  /** Ways on: a step, the place that it has come to, and how many initials it has passed over. */
  const open: { step: Step; index: number; skipped: number }[] = [{ step: root, index: start, skipped: 0 }];
  for (let way = open.pop(); way; way = open.pop()) {
    let { step, index } = way;
    for (;;) {
      const next = step.next.get(codes[index] ?? 0);
      if (next) {
        step = next;
        index++;
        accept(step, index);
      } else if (
        runsOn(codes[index - 1] ?? 0) &&
        codes[index] === space &&
        index > start &&
        runsOn(codes[index + 1] ?? 0)
      ) {
        index++;
        continue;
      }
      const behind = step.gap && index > start ? gapEnd(codes, index) : index;
      if (step.gap && behind > index) {
        open.push({ step: step.gap, index: behind, skipped: way.skipped });
        const initial = way.skipped < 2 ? initialEnd(codes, behind) : behind;
        if (initial > behind) open.push({ step: step.gap, index: initial, skipped: way.skipped + 1 });
        break;
      }
      if (!next) break;
    }
  }
  return { name, other, keep, thing };

  function accept({ claims }: Step, end: number): void {
    if (claims.length === 0) return;
    const whole = closes(stream, end, false);
    if (!whole && !closes(stream, end, true) && !inPossessiveAddress(codes, end)) return;
    const names = claims.filter(({ kind }) => kind === 'name');
    if (names.length > 0 && (!name || end > name.end))
      name = { start, end, claims: names, part: null, numbered: false };
    const others = claims.filter(({ kind }) => kind !== 'keep' && kind !== 'thing' && kind !== 'name');
    if (!whole) {
      const behind = numberEnd(codes, end);
      const login = others.some(({ kind }) => kind !== 'initials') && behind > end;
      if (login && names.length === 0 && closes(stream, behind, false) && (!other || behind > other.end))
        other = { start, end: behind, claims: others, part: null, numbered: true };
      return;
    }
    if (claims.some(({ kind }) => kind === 'keep')) keep = Math.max(keep, end);
    if (claims.some(({ kind }) => kind === 'thing')) thing = Math.max(thing, end);
    if (others.length > 0 && (!other || end > other.end))
      other = { start, end, claims: others, part: null, numbered: false };
  }
}

function numberEnd(codes: Uint16Array, from: number): number {
  let end = from;
  while (isDigit(codes[end] ?? 0) && end < from + 6) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `danareyess-notes`: an anchor drops the apostrophe. */
function inPossessiveAddress(codes: Uint16Array, end: number): boolean {
  return codes[end] === 115 && !isWordPart(codes[end + 1] ?? 0);
}

/** The end of what may stand between two words of a name; `index` where nothing of the kind does. */
function gapEnd(codes: Uint16Array, index: number): number {
  let end = index;
  while (end < index + 6 && (codes[end] === space || codes[end] === underscore)) end++;
  if (end > index) return codes[end] === apostrophe ? end + 1 : end;
  switch (codes[index]) {
    case dot:
      // Behind an initial: `D. Reyes`.
      if (codes[index + 1] === space && !isWordPart(codes[index - 2] ?? 0)) return index + 2;
      return index + 1;
    case plus:
      return index + 1;
    case apostrophe:
      // That of a possessive stands in no name.
      if (codes[index + 1] === 115 && !isWordPart(codes[index + 2] ?? 0)) return index;
      return codes[index + 1] === space ? index + 2 : index + 1;
    case hyphen:
      return codes[index + 1] === space ? index + 2 : index + 1;
  }
  return index;
}

/** Behind `M. ` or `M `, a letter between given and family name. */
function initialEnd(codes: Uint16Array, index: number): number {
  if (!isLetter(codes[index] ?? 0)) return index;
  const end = codes[index + 1] === dot ? index + 2 : index + 1;
  return codes[end] === space ? end + 1 : index;
}

/** An address such as `dana@x.example` around the `@` at an index: its ends in the stream, or null. */
export function addressAround(
  { codes, cut }: Stream,
  index: number,
  spaced: boolean,
): { readonly start: number; readonly end: number; readonly words: string } | null {
  const skip = (from: number, by: 1 | -1): number => (spaced && codes[from] === space ? from + by : from);
  const lastLocal = skip(index - 1, -1);
  const firstDomain = skip(index + 1, 1);
  const inLocal = (code: number): boolean =>
    isWordPart(code) || code === dot || code === underscore || code === hyphen || code === plus;
  let start = lastLocal + 1;
  while (start > 0 && start > index - 64 && inLocal(codes[start - 1] ?? 0)) {
    start--;
    if (cut[start] && codes[start] !== dot && codes[start] !== underscore) break;
  }
  let end = firstDomain;
  while (end < index + 256 && (isWordPart(codes[end] ?? 0) || codes[end] === dot || codes[end] === hyphen)) {
    // Marks end an address, but for those around its full stops.
    if (cut[end] && end > firstDomain && codes[end] !== dot && codes[end - 1] !== dot) break;
    end++;
  }
  while (end > firstDomain && !isWordPart(codes[end - 1] ?? 0)) end--;
  while (start <= lastLocal && !isWordPart(codes[start] ?? 0)) start++;
  if (start > lastLocal || end <= firstDomain) return null;
  const letters = (from: number, to: number): string => String.fromCharCode(...codes.slice(from, to));
  return { start, end, words: `${letters(start, lastLocal + 1)}@${letters(firstDomain, end)}` };
}

/** Where an `@` stands in front of a position, as that of a handle. */
export function isHandle({ codes }: Stream, start: number): boolean {
  return codes[start - 1] === at && !isWordPart(codes[start - 2] ?? 0);
}
