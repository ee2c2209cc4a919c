/** Things by the offset at which they stand in the text. */
export class Places<T> {
  readonly #offsets: readonly number[];
  readonly #items: readonly T[];
  readonly #byOffset: ReadonlyMap<number, T>;

  constructor(items: readonly T[], placeOf: (item: T) => number) {
    this.#items = [...items].sort((a, b) => placeOf(a) - placeOf(b));
    this.#offsets = this.#items.map(placeOf);
    this.#byOffset = new Map(this.#items.map((item) => [placeOf(item), item]));
  }

  at(offset: number): T | null {
    return this.#byOffset.get(offset) ?? null;
  }

  /** Those from one offset up to another, in order. */
  between(from: number, to: number): readonly T[] {
    return this.#items.slice(this.#first(from), this.#first(to));
  }

  /** The first that stands at an offset or behind it. */
  #first(offset: number): number {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
