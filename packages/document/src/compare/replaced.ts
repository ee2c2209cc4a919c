/** Lines that were replaced: those from `from` to `to` by those from `newFrom` to `newTo`. Either may be none. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * What became of the lines of a text. Lines that stand once on both sides hold the rest in place (patience); what lies
 * between them is compared by the shortest way (Myers). The work is capped: past it, what is left counts as replaced.
 *
 *     replacedLines(['a', 'b'], ['a', 'c', 'b']); // [{ from: 1, to: 1, newFrom: 1, newTo: 2 }]
 */
export function replacedLines(before: readonly string[], after: readonly string[]): Replaced[] {
  const [a, b] = numbered(before, after);
  const match = new Match(a, b);
  match.compare();
  return joined(runs(match).map((run, index, all) => slidDown(run, all[index + 1], a, b)));
}

/** Equal lines as equal numbers. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const of = (lines: readonly string[]): Int32Array =>
    Int32Array.from(lines, (line) => {
      const known = numbers.get(line) ?? numbers.size;
      if (known === numbers.size) numbers.set(line, known);
      return known;
    });
  return [of(before), of(after)];
}

/** Lines looked at before the rest counts as replaced: some tenths of a second. */
const mostWork = 8_000_000;

/** With more lines to add and take away than this, a stretch without lines of its own is shown as replaced. */
const mostSteps = 400;

type Stretch = readonly [from: number, to: number, newFrom: number, newTo: number];

class Match {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** The line of `b` that a line of `a` became; -1 for one that is gone. */
  readonly partner: Int32Array;
  readonly #open: Stretch[] = [];
  #work = mostWork;

  constructor(a: Int32Array, b: Int32Array) {
    this.a = a;
    this.b = b;
    this.partner = new Int32Array(a.length).fill(-1);
  }

  compare(): void {
    this.#open.push([0, this.a.length, 0, this.b.length]);
    for (let next = this.#open.pop(); next; next = this.#open.pop()) {
      const [from, to, newFrom, newTo] = this.#withoutEnds(next);
      if (from === to || newFrom === newTo || this.#work <= 0) continue;
      this.#work -= to - from + newTo - newFrom;
      const anchors = anchorsIn(this.a, this.b, [from, to, newFrom, newTo]);
      if (anchors.length === 0) this.#shortest(from, to, newFrom, newTo);
      let at: readonly [number, number] = [from, newFrom];
      for (const [one, other] of anchors) {
        this.partner[one] = other;
        this.#open.push([at[0], one, at[1], other]);
        at = [one + 1, other + 1];
      }
      if (anchors.length > 0) this.#open.push([at[0], to, at[1], newTo]);
    }
  }

  /** What is the same at the start and at the end stays. */
  #withoutEnds(stretch: Stretch): Stretch {
    let [from, to, newFrom, newTo] = stretch;
    while (from < to && newFrom < newTo && this.a[from] === this.b[newFrom]) this.partner[from++] = newFrom++;
    while (from < to && newFrom < newTo && this.a[to - 1] === this.b[newTo - 1]) this.partner[--to] = --newTo;
    return [from, to, newFrom, newTo];
  }

  /** The way with the fewest lines to add and to take away, as Myers finds it. */
  #shortest(from: number, to: number, newFrom: number, newTo: number): void {
    const [rows, columns] = [to - from, newTo - newFrom];
    const most = Math.min(mostSteps, rows + columns);
    const reached = new Int32Array(2 * most + 3);
    const before: Int32Array[] = [];
    for (let steps = 0; steps <= most && this.#work > 0; steps++) {
      before.push(reached.slice(most + 1 - steps - 1, most + 1 + steps + 2));
      for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
        const down = isDown(diagonal, steps, (each) => reached[most + 1 + each] ?? 0);
        let row = down ? (reached[most + 2 + diagonal] ?? 0) : (reached[most + diagonal] ?? 0) + 1;
        const start = row;
        while (
          row < rows &&
          row - diagonal < columns &&
          this.a[from + row] === this.b[newFrom + row - diagonal]
        )
          row++;
        this.#work -= row - start + 1;
        reached[most + 1 + diagonal] = row;
        if (row >= rows && row - diagonal >= columns) {
          this.#walkBack(before, rows, columns, from, newFrom);
          return;
        }
      }
    }
  }

  #walkBack(
    before: readonly Int32Array[],
    rows: number,
    columns: number,
    from: number,
    newFrom: number,
  ): void {
    let [row, column] = [rows, columns];
    for (let steps = before.length - 1; steps >= 0; steps--) {
      const reached = (diagonal: number): number => before[steps]?.[diagonal + steps + 1] ?? 0;
      const diagonal = row - column;
      const down = isDown(diagonal, steps, reached);
      const last = down ? diagonal + 1 : diagonal - 1;
      const start = steps === 0 ? 0 : reached(last);
      const [toRow, toColumn] =
        steps === 0 ? [0, 0] : down ? [start, start - last + 1] : [start + 1, start - last];
      while (row > toRow && column > toColumn) this.partner[from + --row] = newFrom + --column;
      [row, column] = [start, start - last];
    }
  }
}

/** Whether the farthest way to a diagonal adds a line last, and takes none away. */
function isDown(diagonal: number, steps: number, reached: (diagonal: number) => number): boolean {
  return diagonal === -steps || (diagonal !== steps && reached(diagonal - 1) < reached(diagonal + 1));
}

/** Lines that stand once in each stretch, in an order that both have. */
function anchorsIn(a: Int32Array, b: Int32Array, [from, to, newFrom, newTo]: Stretch): [number, number][] {
  const lines = new Map<number, { count: number; newCount: number; at: number }>();
  for (let at = newFrom; at < newTo; at++) {
    const known = lines.get(b[at] ?? -1);
    if (known) known.newCount++;
    else lines.set(b[at] ?? -1, { count: 0, newCount: 1, at });
  }
  for (let at = from; at < to; at++) {
    const known = lines.get(a[at] ?? -1);
    if (known) known.count++;
  }
  const once: [number, number][] = [];
  for (let at = from; at < to; at++) {
    const known = lines.get(a[at] ?? -1);
    if (known?.count === 1 && known.newCount === 1) once.push([at, known.at]);
  }
  return longestRise(once);
}

/** The most of these pairs whose second numbers rise. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  const second = (index: number): number => pairs[index]?.[1] ?? 0;
  for (let index = 0; index < pairs.length; index++) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (second(ends[middle] ?? 0) < second(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const rise: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}

function runs({ a, b, partner }: Match): Replaced[] {
  const found: Replaced[] = [];
  let [from, newFrom] = [0, 0];
  for (let at = 0; at <= a.length; at++) {
    const other = at < a.length ? (partner[at] ?? -1) : b.length;
    if (other < 0) continue;
    if (from < at || newFrom < other) found.push({ from, to: at, newFrom, newTo: other });
    [from, newFrom] = [at + 1, other + 1];
  }
  return found;
}

/** Where lines could stand here or further down just as well, they are shown down there: a new item ends its list. */
function slidDown(run: Replaced, next: Replaced | undefined, a: Int32Array, b: Int32Array): Replaced {
  let { from, to, newFrom, newTo } = run;
  const adds = from === to;
  if (!adds && newFrom < newTo) return run;
  const [lines, start, end] = adds ? [b, newFrom, newTo] : [a, from, to];
  const last = adds ? (next?.newFrom ?? b.length) : (next?.from ?? a.length);
  let by = 0;
  while (end + by < last && lines[start + by] === lines[end + by]) by++;
  [from, to, newFrom, newTo] = [from + by, to + by, newFrom + by, newTo + by];
  return { from, to, newFrom, newTo };
}

/** Runs that touch are one. */
function joined(found: readonly Replaced[]): Replaced[] {
  const result: Replaced[] = [];
  for (const run of found) {
    const last = result.at(-1);
    if (last && last.to === run.from && last.newTo === run.newFrom)
      result[result.length - 1] = { ...last, to: run.to, newTo: run.newTo };
    else result.push(run);
  }
  return result;
}
