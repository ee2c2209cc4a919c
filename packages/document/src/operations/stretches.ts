import type { Range } from '../range.js';
import { firstIndex } from '../search.js';

/** Stretches of a text in order, to be asked whether something lies in one of them. */
export class Stretches {
  readonly #ordered: readonly Range[];
  readonly #all: Range;

  constructor(ranges: readonly Range[]) {
    const joined: Range[] = [];
    for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
      const last = joined.at(-1);
      if (last && from < last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
      else joined.push({ from, to });
    }
    this.#ordered = joined;
    this.#all = { from: joined[0]?.from ?? Number.POSITIVE_INFINITY, to: joined.at(-1)?.to ?? -1 };
  }

  /** True where a range shares a letter with a stretch, or holds the point that one is. */
  overlap({ from, to }: Range): boolean {
    if (this.#isFar(from, to)) return false;
    const next = this.#first((stretch) => stretch.to > from);
    return next !== undefined && next.from < to;
  }

  /** The same, and also where the two only meet. */
  touch({ from, to }: Range): boolean {
    if (this.#isFar(from, to)) return false;
    const next = this.#first((stretch) => stretch.to >= from);
    return next !== undefined && next.from <= to;
  }

  /** Most things stand in front of all stretches or behind them. */
  #isFar(from: number, to: number): boolean {
    return to < this.#all.from || from > this.#all.to;
  }

  /** The first stretch that reaches far enough; the others behind it do, too. */
  #first(reaches: (stretch: Range) => boolean): Range | undefined {
    const stretches = this.#ordered;
    return stretches[firstIndex(stretches.length, (index) => reaches(stretches[index] ?? nowhere))];
  }
}

const nowhere: Range = { from: 0, to: 0 };
