import type { Database } from '../database/database.js';
import { meta, setMeta } from '../database/schema.js';
import { dayOf, type Facts } from '../reading/facts.js';
import { factsIn, keptFacts } from '../reading/kept.js';
import { type Reading, termsAgain, unpacked } from '../reading/reading.js';
import { stemOf } from '../words/stem.js';
import { bytesOf } from './cells.js';
import { blockSize, type Packed, type Posting, pack, unpack } from './postings.js';
import { placesOfTerm, type Terms } from './terms.js';

/** What becomes of one postmortem in the index: it is read anew, or gone. */
export interface Change {
  readonly path: string;
  readonly version: string;
  /** The version of its discussion. */
  readonly talk: string;
  readonly reading: Reading | null;
}

/** The driver gives memory back only when the event loop turns. */
const statementsAtOnce = 200;

/** What becomes of the list of one term in one block. */
interface ListChange {
  readonly gone: Set<number>;
  readonly come: Posting[];
}

/** Writes changes of postmortems into the tables. */
export class Writing {
  readonly #database: Database;
  readonly #lists = new Map<number, Map<string, ListChange>>();
  readonly #ids = new Map<string, number>();
  #statements = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Does all of it or nothing; `note` adds what belongs to it. */
  async write(changes: readonly Change[], note?: () => void): Promise<void> {
    const database = this.#database;
    try {
      await database.writing(async () => {
        let count = countOf(database);
        let last = Number(database.cell('SELECT max(id) FROM documents') ?? 0);
        /** No block behind this one has a list yet. */
        const known = Math.floor(last / blockSize);
        for (const { path, version, talk, reading } of changes) {
          const [before] = database.rows(
            'SELECT id, facts, passages FROM documents JOIN texts ON document = id WHERE path = ?',
            path,
          );
          if (!before && !reading) continue;
          const id = before ? Number(before[0]) : last + 1;
          last = Math.max(last, id);
          count += (reading ? 1 : 0) - (before ? 1 : 0);
          if (before) this.#take(id, termsAgain(factsIn(before[1]), unpacked(bytesOf(before[2]))));
          if (reading) {
            this.#add(id, reading.terms);
            this.#keep(id, version, talk, reading);
          } else {
            database.run('DELETE FROM documents WHERE id = ?', id);
            database.run('DELETE FROM texts WHERE document = ?', id);
          }
          await this.#pause(3);
        }
        await this.#writeLists(known);
        setMeta(database, 'documents', String(count));
        note?.();
      });
    } catch (error) {
      this.#ids.clear();
      throw error;
    } finally {
      this.#lists.clear();
      if (this.#ids.size > mostIds) this.#ids.clear();
    }
  }

  #keep(id: number, version: string, talk: string, { facts, passages }: Reading): void {
    this.#database.run(
      'INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      facts.path,
      version,
      talk,
      facts.month,
      beganOf(facts),
      keptFacts(facts),
    );
    this.#database.run('INSERT OR REPLACE INTO texts VALUES (?, ?)', id, passages);
  }

  #take(document: number, { words }: Terms): void {
    for (const word of words) this.#listOf(document, word).gone.add(document);
  }

  #add(document: number, terms: Terms): void {
    for (const [index, word] of terms.words.entries())
      this.#listOf(document, word).come.push({
        document,
        impact: terms.impacts[index] ?? 1,
        places: placesOfTerm(terms, index),
      });
  }

  #listOf(document: number, word: string): ListChange {
    const block = Math.floor(document / blockSize);
    let lists = this.#lists.get(block);
    if (!lists) {
      lists = new Map();
      this.#lists.set(block, lists);
    }
    let list = lists.get(word);
    if (!list) {
      list = { gone: new Set(), come: [] };
      lists.set(word, list);
    }
    return list;
  }

  async #writeLists(known: number): Promise<void> {
    const more = new Map<string, number>();
    for (const [block, lists] of this.#lists)
      for (const [word, { gone, come }] of lists) {
        const id = this.#idOf(word);
        const before = block <= known ? this.#read(block, id) : [];
        const after = [...before.filter(({ document }) => !gone.has(document)), ...come];
        after.sort((a, b) => a.document - b.document);
        if (isSame(before, after)) continue;
        this.#replace(block, id, after);
        if (after.length !== before.length)
          more.set(word, (more.get(word) ?? 0) + after.length - before.length);
        await this.#pause(3);
      }
    for (const [word, count] of more) {
      this.#database.run('UPDATE terms SET documents = documents + ? WHERE id = ?', count, this.#idOf(word));
      if (count < 0) {
        const id = this.#idOf(word);
        this.#database.run('DELETE FROM terms WHERE id = ? AND documents <= 0', id);
        this.#ids.delete(word);
      }
      await this.#pause(1);
    }
  }

  #read(block: number, term: number): Posting[] {
    const [row] = this.#database.rows(
      'SELECT list, places FROM postings WHERE block = ? AND term = ?',
      block,
      term,
    );
    return row ? unpack(block, { list: bytesOf(row[0]), places: bytesOf(row[1]) }) : [];
  }

  #replace(block: number, term: number, postings: readonly Posting[]): void {
    if (postings.length === 0) {
      this.#database.run('DELETE FROM postings WHERE block = ? AND term = ?', block, term);
      return;
    }
    const { list, places }: Packed = pack(block, postings);
    this.#database.run(
      'INSERT OR REPLACE INTO postings VALUES (?, ?, ?, ?, ?)',
      block,
      term,
      postings.length,
      list,
      places,
    );
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const find = (): unknown => this.#database.cell('SELECT id FROM terms WHERE term = ?', word);
    let id = find();
    if (id === undefined) {
      this.#database.run('INSERT INTO terms (term, stem, documents) VALUES (?, ?, 0)', word, stemOf(word));
      id = this.#database.cell('SELECT last_insert_rowid()');
    }
    this.#ids.set(word, Number(id));
    return Number(id);
  }

  async #pause(statements: number): Promise<void> {
    this.#statements += statements;
    if (this.#statements < statementsAtOnce) return;
    this.#statements = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** So many words are remembered with their ids, some tens of megabytes. */
const mostIds = 200_000;

/** How many postmortems there are. */
export function countOf(database: Database): number {
  return Number(meta(database, 'documents') ?? 0);
}

/** What the newest are told by, within a month. */
function beganOf(facts: Facts): string {
  return facts.times.began?.at ?? facts.times.began?.local ?? dayOf(facts) ?? '';
}

function isSame(before: readonly Posting[], after: readonly Posting[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ document, impact, places }, index) => {
      const other = after[index];
      return (
        other?.document === document && other.impact === impact && Buffer.compare(other.places, places) === 0
      );
    })
  );
}
