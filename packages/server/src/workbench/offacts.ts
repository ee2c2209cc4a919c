import type { Facts } from '@debrief/library';

/** What was worked out of all facts; it goes with them. */
export class OfFacts<T> {
  #facts: WeakRef<readonly Facts[]> | null = null;
  #known = new Map<string, T>();
  readonly #most: number;

  /** So many keys are kept of the same facts. */
  constructor(most = 8) {
    this.#most = most;
  }

  of(facts: readonly Facts[], key: string, make: () => T): T {
    if (this.#facts?.deref() !== facts) {
      this.#facts = new WeakRef(facts);
      this.#known = new Map();
    }
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}
