import type { Database } from '../database/database.js';
import { meta, setMeta } from '../database/schema.js';
import { stemOf } from '../words/stem.js';

/** So many words are remembered with their ids, some tens of megabytes. */
const most = 200_000;

/** So many go into one statement. */
const atOnce = 1000;

/** The words of the index: their ids, and how many postmortems have them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #ids = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Knows the ids of words from here on; new words get one. */
  learn(words: Iterable<string>): void {
    if (this.#ids.size > most) this.#ids.clear();
    const unknown = [...words].filter((word) => !this.#ids.has(word));
    let next = Number(meta(this.#database, 'terms') ?? 0);
    const first = next;
    for (let at = 0; at < unknown.length; at += atOnce) {
      const some = unknown.slice(at, at + atOnce);
      const known = this.#database.rows(
        'SELECT term, id FROM terms WHERE term IN (SELECT value FROM json_each(?))',
        JSON.stringify(some),
      );
      for (const [term, id] of known) this.#ids.set(String(term), Number(id));
      const fresh = some.filter((word) => !this.#ids.has(word));
      for (const word of fresh) this.#ids.set(word, next++);
      this.#database.run(
        `INSERT INTO terms SELECT value ->> 0, value ->> 1, value ->> 2, 0 FROM json_each(?)`,
        JSON.stringify(fresh.map((word) => [word, this.#ids.get(word), stemOf(word)])),
      );
    }
    if (next > first) setMeta(this.#database, 'terms', String(next));
  }

  /** The id of a word that was learnt. */
  idOf(word: string): number {
    const id = this.#ids.get(word);
    if (id === undefined) throw new Error(`the word ${word} was not learnt`);
    return id;
  }

  /** So many postmortems more have these words, or fewer; a word that none has any more is forgotten. */
  count(more: ReadonlyMap<string, number>): void {
    const changes = [...more];
    for (let at = 0; at < changes.length; at += atOnce)
      this.#database.run(
        `UPDATE terms SET documents = documents + (j.value ->> 1) FROM json_each(?) AS j WHERE term = j.value ->> 0`,
        JSON.stringify(changes.slice(at, at + atOnce)),
      );
    const fewer = changes.filter(([, count]) => count < 0).map(([word]) => word);
    if (fewer.length === 0) return;
    this.#database.run(
      'DELETE FROM terms WHERE term IN (SELECT value FROM json_each(?)) AND documents <= 0',
      JSON.stringify(fewer),
    );
    for (const word of fewer) this.#ids.delete(word);
  }

  /** Forgets what was not written after all. */
  forget(): void {
    this.#ids.clear();
  }
}
