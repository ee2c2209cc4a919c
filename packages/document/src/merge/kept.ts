import type { Edit } from '../range.js';

/** An edit that one side made to the base, with the place of what it inserts in the text of that side. */
export interface Change extends Edit {
  readonly at: number;
}

/** What two texts share, collected from the front. */
export class Kept {
  readonly before: string;
  readonly after: string;
  readonly #changes: Change[] = [];
  #a = 0;
  #b = 0;

  constructor(before: string, after: string) {
    this.before = before;
    this.after = after;
  }

  /** From `a` in the text before and `b` in the text after, so many letters are the same. */
  add(a: number, b: number, length: number): void {
    if (length === 0) return;
    this.#close(a, b);
    this.#a = a + length;
    this.#b = b + length;
  }

  changes(): Change[] {
    this.#close(this.before.length, this.after.length);
    return this.#changes;
  }

  #close(a: number, b: number): void {
    if (a === this.#a && b === this.#b) return;
    this.#changes.push({ from: this.#a, to: a, insert: this.after.slice(this.#b, b), at: this.#b });
    this.#a = a;
    this.#b = b;
  }
}
