import type { Database } from '../database/database.js';
import { bytesOf } from '../index/cells.js';
import { blockSize, eachPlaces, eachPosting, raise } from '../index/postings.js';

/** A word of the index, and how many postmortems have it. */
export interface Term {
  readonly id: number;
  readonly term: string;
  readonly documents: number;
}

/** The documents that are asked about, so that no list is read where none of them is. */
export class Candidates {
  /** 1 for each that is still in question. */
  readonly alive: Uint8Array;
  #blocks: readonly number[];

  private constructor(alive: Uint8Array, blocks: readonly number[]) {
    this.alive = alive;
    this.#blocks = blocks;
  }

  /** All that there are. */
  static all(database: Database): Candidates {
    const last = Number(database.cell('SELECT max(id) FROM documents') ?? -1);
    const blocks = Array.from({ length: Math.floor(last / blockSize) + 1 }, (_, block) => block);
    return new Candidates(new Uint8Array(last + 1).fill(1), blocks);
  }

  /** The blocks that hold them. */
  get blocks(): readonly number[] {
    return this.#blocks;
  }

  /** The same, to be narrowed apart from these. */
  copy(): Candidates {
    return new Candidates(this.alive.slice(), this.#blocks);
  }

  /** Leaves those that a test holds for. */
  keep(test: (document: number) => boolean): void {
    const { alive } = this;
    this.#blocks = this.#blocks.filter((block) => {
      let any = false;
      const end = Math.min(alive.length, (block + 1) * blockSize);
      for (let document = block * blockSize; document < end; document++) {
        if (alive[document] === 0) continue;
        if (test(document)) any = true;
        else alive[document] = 0;
      }
      return any;
    });
  }
}

const joined = `FROM json_each(?) AS b CROSS JOIN json_each(?) AS t
  CROSS JOIN postings AS p ON p.block = b.value AND p.term = t.value`;

/** Goes through the lists of terms: who has one of them, and how much it counts there. */
export function eachOf(
  database: Database,
  terms: readonly Term[],
  { alive, blocks }: Candidates,
  visit: (document: number, impact: number, term: number) => void,
): void {
  if (terms.length === 0 || blocks.length === 0) return;
  const indexes = new Map(terms.map(({ id }, index) => [id, index]));
  const rows = database.rows(
    `SELECT p.block, p.term, p.list ${joined}`,
    JSON.stringify(blocks),
    JSON.stringify(terms.map(({ id }) => id)),
  );
  for (const [block, term, list] of rows) {
    const index = indexes.get(Number(term)) ?? 0;
    eachPosting(Number(block), bytesOf(list), (document, impact) => {
      if (alive[document] === 1) visit(document, impact, index);
    });
  }
}

/** Raises the score of each document that has one of some terms to what the best of them counts there. */
export function raiseOf(
  database: Database,
  terms: readonly (Term & { readonly weight: number })[],
  gain: number,
  { alive, blocks }: Candidates,
  scores: Float32Array,
): void {
  if (terms.length === 0 || blocks.length === 0) return;
  const factors = new Map(terms.map(({ id, weight }) => [id, (weight * gain) / 255]));
  const rows = database.rows(
    `SELECT p.block, p.term, p.list ${joined}`,
    JSON.stringify(blocks),
    JSON.stringify(terms.map(({ id }) => id)),
  );
  for (const [block, term, list] of rows)
    raise(Number(block), bytesOf(list), factors.get(Number(term)) ?? 0, alive, scores);
}

/** The same with the places in each document. */
export function eachPlaceOf(
  database: Database,
  terms: readonly Term[],
  { alive, blocks }: Candidates,
  visit: (document: number, impact: number, places: readonly number[]) => void,
): void {
  if (terms.length === 0 || blocks.length === 0) return;
  const rows = database.rows(
    `SELECT p.block, p.list, p.places ${joined}`,
    JSON.stringify(blocks),
    JSON.stringify(terms.map(({ id }) => id)),
  );
  for (const [block, list, places] of rows)
    eachPlaces(
      Number(block),
      { list: bytesOf(list), places: bytesOf(places) },
      (document) => alive[document] === 1,
      visit,
    );
}
