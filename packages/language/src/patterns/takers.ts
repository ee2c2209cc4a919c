import type { Word } from '../word.js';
import { type Lookup, lookupIn } from './lists.js';
import type { ByWord } from './reading.js';

/** The steps that take a word, a bit for each by its id. */
export type Taking = Readonly<Int32Array>;

/** Tells for each word which steps take it; held against a few thousand patterns, that is worth to be known. */
export class Takers {
  readonly #byWord: Lookup;
  readonly #byClass: Lookup;
  readonly #ofClasses = new Map<string, Taking>();
  readonly #size: number;

  /** From the steps that take each word and the words of each class; all in all there are so many steps. */
  constructor({ words, classes }: ByWord, steps: number) {
    this.#byWord = lookupIn(words);
    this.#byClass = lookupIn(classes);
    this.#size = (steps >> 5) + 1;
  }

  /** Most words stand in no pattern, and share what their classes tell. */
  of({ text, classes }: Word): Taking {
    const ofClasses = this.#ofAll(classes);
    const own = this.#byWord(text);
    if (own.length === 0) return ofClasses;
    const taking = ofClasses.slice();
    for (const id of own) mark(taking, id);
    return taking;
  }

  #ofAll(classes: ReadonlySet<string>): Taking {
    const key = [...classes].join(' ');
    const known = this.#ofClasses.get(key);
    if (known) return known;
    const taking = new Int32Array(this.#size);
    for (const name of classes) for (const id of this.#byClass(name)) mark(taking, id);
    this.#ofClasses.set(key, taking);
    return taking;
  }
}

function mark(taking: Int32Array, id: number): void {
  taking[id >> 5] = (taking[id >> 5] ?? 0) | (1 << (id & 31));
}

/** Whether the step of an id takes a word; where there is no word, none does, and no step (-1) takes all. */
export function takes(taking: Taking | undefined, id: number): boolean {
  return id < 0 || (taking !== undefined && ((taking[id >> 5] ?? 0) & (1 << (id & 31))) !== 0);
}
