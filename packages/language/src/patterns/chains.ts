/** Lists of numbers by key. There are tens of thousands of them when a check begins, so that each takes little room. */
export class Chains {
  readonly #last = new Map<string, number>();
  readonly #numbers: number[] = [];
  /** For each number the one that was added to its key before it; -1 for the first. */
  readonly #before: number[] = [];

  add(key: string, number: number): void {
    const last = this.#last.get(key) ?? -1;
    this.#last.set(key, this.#numbers.length);
    this.#numbers.push(number);
    this.#before.push(last);
  }

  /** The numbers of a key, in the order in which they were added. */
  of(key: string): readonly number[] {
    const found: number[] = [];
    for (let at = this.#last.get(key) ?? -1; at >= 0; at = this.#before[at] ?? -1)
      found.push(this.#numbers[at] ?? 0);
    return found.reverse();
  }
}
