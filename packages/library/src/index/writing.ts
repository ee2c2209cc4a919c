import type { Database } from '../database/database.js';
import { setMeta } from '../database/schema.js';
import { dayOf } from '../reading/day.js';
import type { Facts } from '../reading/facts.js';
import { factsIn, keptFacts } from '../reading/kept.js';
import { unpacked } from '../reading/packed.js';
import { type Reading, termsAgain } from '../reading/reading.js';
import { Blocks } from './blocks.js';
import { bytesOf } from './cells.js';
import { countOf } from './count.js';
import { Vocabulary } from './vocabulary.js';

/** What becomes of one postmortem in the index: it is read anew, or gone. */
export interface Change {
  readonly path: string;
  readonly version: string;
  /** The version of its discussion. */
  readonly talk: string;
  readonly reading: Reading | null;
}

/** Writes changes of postmortems into the tables. */
export class Writing {
  readonly #database: Database;
  readonly #vocabulary: Vocabulary;
  #statements = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#vocabulary = new Vocabulary(database);
  }

  /** Does all of it or nothing. */
  async write(changes: readonly Change[]): Promise<void> {
    try {
      await this.#database.writing(() => this.#write(changes));
    } catch (error) {
      this.#vocabulary.forget();
      throw error;
    }
  }

  async #write(changes: readonly Change[]): Promise<void> {
    const database = this.#database;
    let last = Number(database.cell('SELECT max(id) FROM documents') ?? -1);
    const blocks = new Blocks(database, last);
    const known = this.#known(changes);
    let count = countOf(database);
    for (const { path, version, talk, reading } of changes) {
      const before = known.get(path);
      if (reading) {
        const id = before ?? last + 1;
        last = Math.max(last, id);
        if (before === undefined) blocks.add(id, reading.terms);
        else blocks.change(id, this.#termsOf(id), reading.terms);
        this.#keep(id, version, talk, reading);
      } else if (before !== undefined) {
        blocks.take(before, this.#termsOf(before));
        database.run('DELETE FROM documents WHERE id = ?', before);
        database.run('DELETE FROM texts WHERE document = ?', before);
      }
      count += (reading ? 1 : 0) - (before === undefined ? 0 : 1);
      await this.#pause();
    }
    await blocks.write(this.#vocabulary, () => this.#pause());
    setMeta(database, 'documents', String(count));
  }

  /** The ids of those that are in the index already. */
  #known(changes: readonly Change[]): ReadonlyMap<string, number> {
    const rows = this.#database.rows(
      'SELECT path, id FROM documents WHERE path IN (SELECT value FROM json_each(?))',
      JSON.stringify(changes.map(({ path }) => path)),
    );
    return new Map(rows.map(([path, id]) => [String(path), Number(id)]));
  }

  #termsOf(id: number) {
    const [row = []] = this.#database.rows(
      'SELECT facts, passages FROM documents JOIN texts ON document = id WHERE id = ?',
      id,
    );
    return termsAgain(factsIn(row[0]), unpacked(bytesOf(row[1])));
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

  /** The driver gives memory back only when the event loop turns. */
  async #pause(): Promise<void> {
    this.#statements += 1;
    if (this.#statements % statementsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

const statementsAtOnce = 50;

/** What the newest are told by, within a month. */
function beganOf(facts: Facts): string {
  return facts.times.began?.at ?? facts.times.began?.local ?? dayOf(facts) ?? '';
}
