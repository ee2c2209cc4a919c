import type { Range } from '../range.js';
import type { LineKind } from './lines.js';
import { commonPairs, Keys, type Pair } from './pairs.js';
import { idIn, type LinesOfText, leastLikeness, type Relations } from './relations.js';
import { likeness, wordBag } from './words.js';

/** Lines that are reworded together: an item with the lines that continue it, a row, a heading, a paragraph. */
export interface Segment extends Range {
  /** The index of its first line. */
  readonly line: number;
  readonly kind: LineKind;
  readonly lines: number;
  /** What makes it itself whatever else it says: an id, the name of a field or of a key. */
  readonly name: string | null;
  readonly words: string;
}

/** More comparisons are not made: nobody can tell what became of so many lines. */
const mostComparisons = 2500;

/**
 * What became of some lines: the segments of one text with those of the other that are the same, reworded. Paragraphs
 * that have little in common are compared line by line.
 */
export function pairSegments(relations: Relations, a: Range, b: Range): (readonly [Segment, Segment])[] {
  const whole = pairAll(relations, segmentsOf(relations.a, a, true), segmentsOf(relations.b, b, true));
  if (whole.length > 0 || (a.to - a.from) * (b.to - b.from) > mostComparisons) return whole;
  return pairAll(relations, segmentsOf(relations.a, a, false), segmentsOf(relations.b, b, false));
}

/** The segments of some lines; in `long` ones a paragraph is one. */
function segmentsOf({ text, lines }: LinesOfText, { from, to }: Range, long: boolean): Segment[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const before = at > from ? lines[at - 1]?.kind : undefined;
    const continues = lines[at]?.kind === 'prose' && (before === 'prose' || before === 'item');
    if (!long || !continues) starts.push(at);
  }
  return starts.map((line, index) => {
    const next = starts[index + 1] ?? to;
    const range = { from: lines[line]?.from ?? 0, to: lines[next - 1]?.to ?? 0 };
    const words = text.slice(range.from, range.to);
    const kind = lines[line]?.kind ?? 'prose';
    return { ...range, line, kind, lines: next - line, name: nameOf(words, kind), words };
  });
}

function nameOf(words: string, kind: LineKind): string | null {
  if (kind === 'blank' || kind === 'prose' || kind === 'fence') return null;
  const id = idIn(words);
  if (id) return id;
  const label = /^\s*(?:[-*+]\s+)?(?:\*\*)?([\p{L}_][\p{L}\p{N}_ .'’-]{0,40}):/u.exec(words);
  return label?.[1] ? `${label[1]}:` : null;
}

type Paired = readonly [Segment, Segment];

/** First those of one name, between them those that are alike, and last what stands alone against one of its kind. */
function pairAll(relations: Relations, a: readonly Segment[], b: readonly Segment[]): Paired[] {
  const keys = new Keys();
  const related = (one: Segment | undefined, two: Segment | undefined): boolean =>
    one !== undefined && two !== undefined && relations.haveSameParent(one.line, two.line);
  const named = commonPairs(
    a.map(({ name }, at) => keys.of(name ?? `a ${at}`)),
    b.map(({ name }, at) => keys.of(name ?? `b ${at}`)),
  ).filter(([atA, atB]) => related(a[atA], b[atB]));
  const all = between(a, b, named, (a, b) => between(a, b, mostAlike(a, b, related), onlyOne));
  return all.filter(([one, two]) => related(one, two));
}

/** Pairs, and what is found between each and the next. */
function between(
  a: readonly Segment[],
  b: readonly Segment[],
  pairs: readonly Pair[],
  find: (a: readonly Segment[], b: readonly Segment[]) => Paired[],
): Paired[] {
  const found: Paired[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of [...pairs, [a.length, b.length] as const]) {
    found.push(...find(a.slice(nextA, atA), b.slice(nextB, atB)));
    const [one, two] = [a[atA], b[atB]];
    if (one && two) found.push([one, two]);
    [nextA, nextB] = [atA + 1, atB + 1];
  }
  return found;
}

function onlyOne(a: readonly Segment[], b: readonly Segment[]): Paired[] {
  const [one, two] = [a[0], b[0]];
  if (!one || !two || a.length + b.length > 2) return [];
  return one.kind === two.kind && one.lines + two.lines === 2 ? [[one, two]] : [];
}

/** The pairs in order with the highest likeness in all. */
function mostAlike(
  a: readonly Segment[],
  b: readonly Segment[],
  related: (one: Segment | undefined, two: Segment | undefined) => boolean,
): Pair[] {
  if (a.length * b.length === 0 || a.length * b.length > mostComparisons) return [];
  const bagsA = a.map(({ words }) => wordBag(words));
  const bagsB = b.map(({ words }) => wordBag(words));
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const likes = new Float64Array((a.length + 1) * width);
  const bestAt = (x: number, y: number): number => best[x * width + y] ?? 0;
  for (let x = a.length - 1; x >= 0; x--) {
    for (let y = b.length - 1; y >= 0; y--) {
      const [one, two] = [bagsA[x], bagsB[y]];
      const like = one && two && related(a[x], b[y]) ? likeness(one, two) : 0;
      const value = like >= leastLikeness ? like : 0;
      likes[x * width + y] = value;
      const both = value > 0 ? value + bestAt(x + 1, y + 1) : 0;
      best[x * width + y] = Math.max(both, bestAt(x + 1, y), bestAt(x, y + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const value = likes[x * width + y] ?? 0;
    if (value > 0 && bestAt(x, y) === value + bestAt(x + 1, y + 1)) pairs.push([x++, y++]);
    else if (bestAt(x, y) === bestAt(x + 1, y)) x++;
    else y++;
  }
  return pairs;
}
