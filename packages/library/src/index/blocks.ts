import type { Database } from '../database/database.js';
import { Bytes } from './bytes.js';
import { bytesOf } from './cells.js';
import {
  blockOf,
  countIn,
  ListWriter,
  type Packed,
  type Posting,
  pack,
  unpack,
  withPosting,
} from './postings.js';
import type { Terms } from './terms.js';
import type { Vocabulary } from './vocabulary.js';

/** What becomes of the list of one term in a block that there is: of some documents, null where it has them no more. */
type ListChange = Map<number, Posting | null>;

/** A list, and how many documents it has. */
interface Kept extends Packed {
  readonly documents: number;
}

/** A list as it is to be. */
interface NewList extends Kept {
  readonly term: number;
}

/**
 * Gathers what becomes of the lists of terms, and writes them. In a block that nothing stands in yet, lists are written
 * in one go; elsewhere they are read, changed and written again.
 */
export class Blocks {
  readonly #database: Database;
  /** No block behind this one has a list yet. */
  readonly #known: number;
  readonly #fresh = new Map<number, Map<string, ListWriter>>();
  readonly #changed = new Map<number, Map<string, ListChange>>();

  constructor(database: Database, lastDocument: number) {
    this.#database = database;
    this.#known = blockOf(lastDocument);
  }

  /** A document is gone. */
  take(document: number, { words }: Terms): void {
    for (const word of words) this.#changeOf(document, word).set(document, null);
  }

  /** A document says something else; the lists of words that count and stand there as before stay as they are. */
  change(document: number, before: Terms, after: Terms): void {
    const old = new Map(before.words.map((word, index) => [word, index]));
    for (const [index, word] of after.words.entries()) {
      const known = old.get(word);
      const posting = postingIn(document, after, index);
      if (known === undefined || !isSame(postingIn(document, before, known), posting))
        this.#changeOf(document, word).set(document, posting);
      old.delete(word);
    }
    for (const word of old.keys()) this.#changeOf(document, word).set(document, null);
  }

  /** New documents come in the order of their ids. */
  add(document: number, terms: Terms): void {
    const block = blockOf(document);
    const fresh = block > this.#known ? inMap(this.#fresh, block, () => new Map<string, ListWriter>()) : null;
    let from = 0;
    for (let index = 0; index < terms.words.length; index++) {
      const word = terms.words[index] ?? '';
      const impact = terms.impacts[index] ?? 1;
      const to = terms.ends[index] ?? from;
      if (fresh) {
        let list = fresh.get(word);
        if (!list) {
          list = new ListWriter(block);
          fresh.set(word, list);
        }
        list.add(document, impact, terms.places, from, to);
      } else this.#changeOf(document, word).set(document, postingIn(document, terms, index));
      from = to;
    }
  }

  /** Writes all lists; `pause` is awaited between the statements. */
  async write(vocabulary: Vocabulary, pause: () => Promise<void>): Promise<void> {
    const more = new Map<string, number>();
    for (const [block, lists] of this.#fresh) {
      vocabulary.learn(lists.keys());
      const written = [...lists].map(([word, list]): NewList => {
        more.set(word, (more.get(word) ?? 0) + list.documents);
        return { term: vocabulary.idOf(word), documents: list.documents, ...list.packed() };
      });
      await this.#replace(block, written, pause);
    }
    for (const [block, lists] of this.#changed) {
      vocabulary.learn(lists.keys());
      const before = this.#read(
        block,
        [...lists.keys()].map((word) => vocabulary.idOf(word)),
      );
      const written: NewList[] = [];
      for (const [word, change] of lists) {
        const term = vocabulary.idOf(word);
        const had = before.get(term) ?? noList;
        const has = changed(block, had, change);
        written.push({ term, ...has });
        if (has.documents !== had.documents)
          more.set(word, (more.get(word) ?? 0) + has.documents - had.documents);
      }
      await this.#replace(block, written, pause);
    }
    vocabulary.count(more);
  }

  #changeOf(document: number, word: string): ListChange {
    const lists = inMap(this.#changed, blockOf(document), () => new Map<string, ListChange>());
    return inMap(lists, word, () => new Map());
  }

  #read(block: number, terms: readonly number[]): Map<number, Kept> {
    const rows = this.#database.rows(
      'SELECT term, documents, list, places FROM postings WHERE block = ? AND term IN (SELECT value FROM json_each(?))',
      block,
      JSON.stringify(terms),
    );
    return new Map(
      rows.map(([term, documents, list, places]) => [
        Number(term),
        { documents: Number(documents), list: bytesOf(list), places: bytesOf(places) },
      ]),
    );
  }

  /** Many lists go into one statement, as one stretch of bytes with the ends of each. */
  async #replace(block: number, lists: readonly NewList[], pause: () => Promise<void>): Promise<void> {
    const ordered = lists.toSorted((a, b) => a.term - b.term);
    for (let at = 0; at < ordered.length; at += atOnce) {
      const some = ordered.slice(at, at + atOnce);
      const bytes = new Bytes(some.reduce((sum, { list, places }) => sum + list.length + places.length, 0));
      const rows = some
        .filter(({ documents }) => documents > 0)
        .map(({ term, documents, list, places }) => {
          const from = bytes.length + 1;
          bytes.append(list);
          bytes.append(places);
          return [term, documents, from, list.length, from + list.length, places.length];
        });
      this.#database.run(
        `INSERT OR REPLACE INTO postings
          SELECT ?, value ->> 0, value ->> 1, substr(?, value ->> 2, value ->> 3), substr(?, value ->> 4, value ->> 5)
          FROM json_each(?)`,
        block,
        bytes.view(),
        bytes.view(),
        JSON.stringify(rows),
      );
      const empty = some.filter(({ documents }) => documents === 0).map(({ term }) => term);
      if (empty.length > 0)
        this.#database.run(
          'DELETE FROM postings WHERE block = ? AND term IN (SELECT value FROM json_each(?))',
          block,
          JSON.stringify(empty),
        );
      await pause();
    }
  }
}

/** So many lists go into one statement. */
const atOnce = 500;

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function postingIn(document: number, { impacts, places, ends }: Terms, index: number): Posting {
  const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
  return { document, impact: impacts[index] ?? 1, places: places.subarray(from, ends[index]) };
}

function isSame(one: Posting, other: Posting): boolean {
  return one.impact === other.impact && Buffer.compare(one.places, other.places) === 0;
}

/** For more changes than these a list is unpacked. */
const few = 4;

function changed(block: number, had: Kept, change: ListChange): Kept {
  if (had.documents > 0 && change.size <= few) {
    let packed: Packed = had;
    for (const [document, posting] of change) packed = withPosting(block, packed, document, posting);
    return { documents: countIn(block, packed.list), list: packed.list, places: packed.places };
  }
  const postings = had.documents === 0 ? [] : unpack(block, had);
  const has = [
    ...postings.filter(({ document }) => !change.has(document)),
    ...[...change.values()].flatMap((posting) => posting ?? []),
  ];
  has.sort((a, b) => a.document - b.document);
  return { documents: has.length, ...pack(block, has) };
}

const nothing = new Uint8Array();
const noList: Kept = { documents: 0, list: nothing, places: nothing };
