/** Two places that hold the same: an index into each of two sequences. */
export type Pair = readonly [number, number];

interface Span {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** How often the parts between anchors are searched for anchors of their own. */
const deepest = 12;

/** How many additions and removals are weighed at once. In longer differences the best path so far is taken. */
const mostEdits = 100;

/**
 * What two sequences have in common, in order: keys that stand once in both are anchors, and between those it is
 * the shortest difference, or nearly so where they differ much. The time grows with the length, whatever they hold.
 *
 *     commonPairs([1, 2, 3], [1, 3, 4]); // [[0, 0], [2, 1]]
 */
export function commonPairs(a: readonly number[], b: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  match(a, b, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, 0, pairs);
  return pairs;
}

/** Numbers for strings: the same number for the same string. */
export class Keys {
  readonly #known = new Map<string, number>();

  of(words: string): number {
    const before = this.#known.get(words);
    if (before !== undefined) return before;
    this.#known.set(words, this.#known.size);
    return this.#known.size - 1;
  }
}

function match(a: readonly number[], b: readonly number[], span: Span, depth: number, pairs: Pair[]): void {
  let { fromA, toA, fromB, toB } = span;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++]);
  let same = 0;
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA--;
    toB--;
    same++;
  }
  if (fromA < toA && fromB < toB) {
    const anchors = depth < deepest ? anchorsIn(a, b, { fromA, toA, fromB, toB }) : [];
    for (const [atA, atB] of anchors) {
      match(a, b, { fromA, toA: atA, fromB, toB: atB }, depth + 1, pairs);
      pairs.push([atA, atB]);
      fromA = atA + 1;
      fromB = atB + 1;
    }
    const rest = { fromA, toA, fromB, toB };
    if (anchors.length > 0) match(a, b, rest, depth + 1, pairs);
    else shortest(a, b, rest, pairs);
  }
  for (let at = 0; at < same; at++) pairs.push([toA + at, toB + at]);
}

interface Count {
  inA: number;
  inB: number;
  atA: number;
  atB: number;
}

function countIn(a: readonly number[], b: readonly number[], span: Span): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (let at = span.fromA; at < span.toA; at++) {
    const key = a[at] ?? -1;
    const count = counts.get(key);
    if (count) count.inA++;
    else counts.set(key, { inA: 1, inB: 0, atA: at, atB: -1 });
  }
  for (let at = span.fromB; at < span.toB; at++) {
    const count = counts.get(b[at] ?? -1);
    if (!count) continue;
    count.inB++;
    count.atB = at;
  }
  return counts;
}

/** The keys that stand once in both, without those that changed their order. */
function anchorsIn(a: readonly number[], b: readonly number[], span: Span): Pair[] {
  const once: Pair[] = [];
  for (const { inA, inB, atA, atB } of countIn(a, b, span).values())
    if (inA === 1 && inB === 1) once.push([atA, atB]);
  return longestRising(once);
}

/** The most of these pairs that rise in both places; they rise in the first already. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, atB]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = index;
  }
  const rising: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

/** Myers' greedy search, in stretches of bounded cost. What only one side holds is left out beforehand. */
function shortest(a: readonly number[], b: readonly number[], span: Span, pairs: Pair[]): void {
  const counts = countIn(a, b, span);
  const shared = (key: number | undefined): boolean => (counts.get(key ?? -1)?.inB ?? 0) > 0;
  const placesA: number[] = [];
  const placesB: number[] = [];
  for (let at = span.fromA; at < span.toA; at++) if (shared(a[at])) placesA.push(at);
  for (let at = span.fromB; at < span.toB; at++) if (counts.has(b[at] ?? -1)) placesB.push(at);
  const keysA = Int32Array.from(placesA, (at) => a[at] ?? -1);
  const keysB = Int32Array.from(placesB, (at) => b[at] ?? -1);
  for (let x = 0, y = 0; x < keysA.length && y < keysB.length; ) {
    const stretch = search(keysA, keysB, x, y);
    for (const [atA, atB] of stretch.pairs) pairs.push([placesA[atA] ?? 0, placesB[atB] ?? 0]);
    x = stretch.x;
    y = stretch.y;
  }
}

/** A diagonal on which no path stays within the two sequences. */
const outside = -1;

/** How far a path of so many edits came: `x` letters into the first sequence and `x - diagonal` into the second. */
interface Reach {
  readonly edits: number;
  readonly diagonal: number;
  readonly x: number;
}

function search(a: Int32Array, b: Int32Array, startA: number, startB: number) {
  const lengthA = a.length - startA;
  const lengthB = b.length - startB;
  // For each number of edits, `row[d + edits + 1]` is how far they reach on diagonal `d`.
  const trace: Int32Array[] = [];
  let best: Reach = { edits: 0, diagonal: 0, x: 0 };
  const isEnd = ({ diagonal, x }: Reach): boolean => x === lengthA && x - diagonal === lengthB;
  for (let edits = 0; edits <= mostEdits && !isEnd(best); edits++) {
    const last = trace.at(-1);
    const row = new Int32Array(2 * edits + 3).fill(outside);
    trace.push(row);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = last ? furthest(last, edits, diagonal, lengthA, lengthB) : 0;
      if (x === outside) continue;
      while (x < lengthA && x - diagonal < lengthB && a[startA + x] === b[startB + x - diagonal]) x++;
      row[diagonal + edits + 1] = x;
      if (2 * x - diagonal > 2 * best.x - best.diagonal) best = { edits, diagonal, x };
    }
  }
  return {
    pairs: walkBack(trace, best, lengthA, lengthB).map(([x, y]): Pair => [startA + x, startB + y]),
    x: startA + best.x,
    y: startB + best.x - best.diagonal,
  };
}

/** Where a path arrives on a diagonal by one more edit, from the row of those with one edit less. */
function furthest(
  row: Int32Array,
  edits: number,
  diagonal: number,
  lengthA: number,
  lengthB: number,
): number {
  const above = row[diagonal + 1 + edits] ?? outside;
  const left = row[diagonal - 1 + edits] ?? outside;
  const down = above !== outside && above - diagonal <= lengthB ? above : outside;
  const right = left !== outside && left + 1 <= lengthA ? left + 1 : outside;
  return Math.max(down, right);
}

function walkBack(trace: readonly Int32Array[], end: Reach, lengthA: number, lengthB: number): Pair[] {
  const pairs: Pair[] = [];
  let { diagonal, x } = end;
  for (let edits = end.edits; edits >= 0; edits--) {
    const row = trace[edits - 1];
    const arrived = row ? furthest(row, edits, diagonal, lengthA, lengthB) : 0;
    while (x > arrived) pairs.push([--x, x - diagonal]);
    if (!row) break;
    const above = row[diagonal + 1 + edits] ?? outside;
    if (above === arrived && above - diagonal <= lengthB) diagonal++;
    else {
      diagonal--;
      x--;
    }
  }
  return pairs.reverse();
}
