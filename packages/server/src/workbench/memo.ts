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
    // What went wrong once may go well the next time.
    if (value instanceof Promise) value.catch(() => this.#forget(key, value));
    return value;
  }

  set(key: string, value: T): void {
    const before = this.#known.get(key);
    if (before) this.#size -= before.size;
    this.#known.delete(key);
    const size = this.#sizeOf(value);
    this.#known.set(key, { value, size });
    this.#size += size;
    for (const [old, { size: own }] of this.#known) {
      if (this.#size <= this.#most || old === key) break;
      this.#known.delete(old);
      this.#size -= own;
    }
  }

  #forget(key: string, value: T): void {
    const known = this.#known.get(key);
    if (known?.value !== value) return;
    this.#known.delete(key);
    this.#size -= known.size;
  }

  clear(): void {
    this.#known.clear();
    this.#size = 0;
  }
}
