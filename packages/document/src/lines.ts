import { firstIndex } from './search.js';

/** Where the lines of a text begin. Lines end at a line feed, as editors and Git count them. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The 1-based line that holds an offset. */
  lineAt(offset: number): number {
    const starts = this.#starts;
    return Math.max(
      1,
      firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset),
    );
  }

  /** The 1-based column of an offset, in UTF-16 units. */
  columnAt(offset: number): number {
    return offset - this.startOf(this.lineAt(offset)) + 1;
  }

  /** The offset at which a 1-based line begins. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? 0;
  }
}
