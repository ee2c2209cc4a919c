import type { Line } from './lines.js';
import type { Pair } from './pairs.js';
import { likeness, wordBag } from './words.js';

/** The lines of one text, with what tells them apart and what they belong to. */
export interface LinesOfText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly keys: readonly number[];
  /** For each line, the line that it belongs to, or -1. */
  readonly parents: readonly number[];
}

/**
 * Which items and headings of two texts are the same ones. A line such as `- Priority: high` stands under many
 * actions; that it stands in both texts says little, unless what it belongs to is the same.
 */
export class Relations {
  readonly a: LinesOfText;
  readonly b: LinesOfText;
  readonly #related = new Map<string, boolean>();
  readonly #seen: readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>];

  constructor(a: LinesOfText, b: LinesOfText) {
    this.a = a;
    this.b = b;
    this.#seen = [counted(a.keys), counted(b.keys)];
  }

  /** The pairs without those equal lines that belong to different things. */
  credible(pairs: readonly Pair[]): Pair[] {
    for (const [atA, atB] of pairs) {
      const key = this.a.keys[atA] ?? -1;
      const unique = this.#seen[0].get(key) === 1 && this.#seen[1].get(key) === 1;
      if (unique) this.#relate(atA, atB);
    }
    return pairs.filter(([atA, atB]) => this.haveSameParent(atA, atB));
  }

  /** A line that stands once in both texts speaks for all that it belongs to; a short field, for no item. */
  #relate(atA: number, atB: number): void {
    const parent = this.a.lines[this.a.parents[atA] ?? -1];
    if (parent && parent.kind !== 'heading' && wordsOf(this.a, atA).split(/\s+/, 6).length < 6) return;
    let [a, b] = [atA, atB];
    for (;;) {
      const name = `${a} ${b}`;
      if (this.#related.get(name)) return;
      this.#related.set(name, true);
      if (a < 0 || b < 0) return;
      [a, b] = [this.a.parents[a] ?? -1, this.b.parents[b] ?? -1];
    }
  }

  haveSameParent(atA: number, atB: number): boolean {
    return this.#areSame(this.a.parents[atA] ?? -1, this.b.parents[atB] ?? -1);
  }

  #areSame(a: number, b: number): boolean {
    if (a < 0 && b < 0) return true;
    const name = `${a} ${b}`;
    const known = this.#related.get(name);
    if (known !== undefined) return known;
    const same = a >= 0 && b >= 0 && this.#areAlike(a, b);
    this.#related.set(name, same);
    return same;
  }

  #areAlike(a: number, b: number): boolean {
    if (this.a.keys[a] === this.b.keys[b]) return true;
    const [one, two] = [wordsOf(this.a, a), wordsOf(this.b, b)];
    const id = idIn(one);
    return (id !== null && id === idIn(two)) || likeness(wordBag(one), wordBag(two)) >= leastLikeness;
  }
}

/** Less in common, and two lines are different lines rather than one that was reworded. */
export const leastLikeness = 0.5;

/** The number by which a factor, an action or a question goes (`**A1**`, `### F2`), at the head of its line. */
export function idIn(words: string): string | null {
  return /^[\s>#*+-]*(?:\[[ xX]\]\s*)?[*_[]{0,3}([AFQ]\d{1,6})\b/.exec(words.slice(0, 200))?.[1] ?? null;
}

function wordsOf({ text, lines }: LinesOfText, at: number): string {
  const line = lines[at];
  return line ? text.slice(line.from, line.end) : '';
}

function counted(keys: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
