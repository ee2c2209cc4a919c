/** What was worked out, by a key that tells everything it depends on; what was not asked for longest goes first. */
export class Memo<T> {
  readonly #known = new Map<string, { readonly value: T; readonly size: number }>();
  readonly #most: number;
  readonly #sizeOf: (value: T) => number;
  #size = 0;

  /** Keeps values of so much size together; without `sizeOf` each counts as one. */
  constructor(most: number, sizeOf: (value: T) => number = () => 1) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get(key: string): T | undefined {
    const found = this.#known.get(key);
    if (!found) return undefined;
    this.#known.delete(key);
    this.#known.set(key, found);
    return found.value;
  }

  /** What is known by a key, or else what is worked out now. */
  of(key: string, make: () => T): T {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.set(key, value);
    // What could not be worked out is tried again by the next who asks.
    if (value instanceof Promise)
      value.catch(() => {
        if (this.get(key) === value) this.#forget(key);
      });
    return value;
  }

  set(key: string, value: T): void {
    this.#forget(key);
    const size = this.#sizeOf(value);
    this.#known.set(key, { value, size });
    this.#size += size;
    for (const old of this.#known.keys()) {
      if (this.#size <= this.#most || old === key) break;
      this.#forget(old);
    }
  }

  #forget(key: string): void {
    this.#size -= this.#known.get(key)?.size ?? 0;
    this.#known.delete(key);
  }
}
