import { existsSync } from 'node:fs';
import type { Changes, Head, Store } from '@debrief/store';
import { type Database, DatabaseError } from './database/database.js';
import { madeBy } from './database/schema.js';
import { ask, isUpToDate, type Told } from './index/asking.js';
import { countOf } from './index/count.js';
import type { Followed } from './index/following.js';
import { type Hindrance, Shelf, sizeOf } from './index/shelf.js';
import { inTurn } from './index/turn.js';
import type { Facts } from './reading/facts.js';
import { KnownFacts } from './reading/known.js';
import type { Source } from './reading/reading.js';
import type { Recurrence, RecurrenceOptions } from './related/recurrences.js';
import type { RelatedOptions, Words } from './related/related.js';
import type { Relative } from './related/relative.js';
import { type Results, type SearchOptions, search } from './search/search.js';

export interface LibraryOptions {
  /** Where the index is kept, `.debrief/library/index.db`; null for memory. */
  readonly file: string | null;
  /** Tells this program from other versions of it, which read texts differently. */
  readonly made: string;
}

export interface RefreshOptions {
  /** Is told how many postmortems were read, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Is called where another process is at work on the same index. */
  readonly onWait?: () => void;
  /** Is told what the store said of changes since a head, so that nobody has to ask it the same again. */
  readonly onChanges?: (since: Head | null, changes: Changes | null) => void;
}

/** What a folder of postmortems knows together: a read model over a store, which can be thrown away at any time. */
export interface Library {
  /** Brings the index to where the store is. Call it before asking where the store may have changed. */
  refresh(options?: RefreshOptions): Promise<Followed>;
  /** How many postmortems there are. */
  count(): Promise<number>;
  /** Finds postmortems by words, "phrases", beginnings* and facets. No query is an error. */
  search(query: string, options?: SearchOptions): Promise<Results>;
  /** What has much in common with a postmortem, by its id or as a text; null where there is none of that id. */
  related(of: string | Source, options?: RelatedOptions): Promise<readonly Relative[] | null>;
  /** The same for some words about an incident that has no postmortem yet. */
  relatedTo(words: Words, options?: RelatedOptions): Promise<readonly Relative[]>;
  /** Factors that an action was done about and that show up again, the newest first. */
  recurrences(options?: RecurrenceOptions): Promise<readonly Recurrence[]>;
  /**
   * The facts of all, newest first; `limit` for the newest alone. Those of a postmortem that has not changed since they
   * were asked for are the very same object.
   */
  facts(limit?: number): Promise<readonly Facts[]>;
  /** Throws the index away, and makes it anew. */
  rebuild(options?: RefreshOptions): Promise<Followed>;
  /** Where the index is: a file, or in memory and why. */
  readonly place: Place;
  /** Whether there is an index of this program; where there is none, the first question makes one. */
  isThere(): boolean;
  close(): void;
}

export interface Place {
  /** Null where it is in memory. */
  readonly file: string | null;
  /** What keeps it out of its folder. */
  readonly hindrance: Hindrance | null;
  /** How many bytes it takes on the disk. */
  readonly size: number;
}

/**
 *     const library = openLibrary(store, { file: '.debrief/library/index.db', made: version });
 *     await library.refresh();
 *     await library.search('retries "connection pool" system:payments');
 */
export function openLibrary(store: Store, options: LibraryOptions): Library {
  return new OpenLibrary(store, options);
}

class OpenLibrary implements Library {
  readonly #store: Store;
  readonly #shelf: Shelf;
  readonly #facts = new KnownFacts();
  /** One refresh at a time; who asks meanwhile waits for its end and then looks again. */
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(store: Store, { file, made }: LibraryOptions) {
    this.#store = store;
    this.#shelf = new Shelf(file, madeBy(made));
  }

  get place(): Place {
    const { file, hindrance } = this.#shelf;
    return { file, hindrance, size: file === null ? 0 : sizeOf(file) };
  }

  isThere(): boolean {
    const { file } = this.#shelf;
    if (file !== null && !existsSync(file)) return false;
    try {
      return this.#shelf.reader.cell("SELECT 1 FROM meta WHERE name = 'head'") !== undefined;
    } catch (error) {
      if (error instanceof DatabaseError) return false;
      throw error;
    }
  }

  async refresh(options: RefreshOptions = {}): Promise<Followed> {
    const refreshed = this.#refreshing.then(() => this.#follow(options, false));
    this.#refreshing = refreshed.catch(() => undefined);
    return await refreshed;
  }

  async rebuild(options: RefreshOptions = {}): Promise<Followed> {
    const rebuilt = this.#refreshing.then(() => this.#follow(options, true));
    this.#refreshing = rebuilt.catch(() => undefined);
    return await rebuilt;
  }

  async count(): Promise<number> {
    return await this.#asking(() => countOf(this.#shelf.reader));
  }

  async search(query: string, options: SearchOptions = {}): Promise<Results> {
    return await this.#asking(() => search(this.#shelf.reader, query, options));
  }

  async related(of: string | Source, options: RelatedOptions = {}): Promise<readonly Relative[] | null> {
    const { related } = await import('./related/related.js');
    return await this.#asking(() => related(this.#shelf.reader, of, options));
  }

  async relatedTo(words: Words, options: RelatedOptions = {}): Promise<readonly Relative[]> {
    const { relatedTo } = await import('./related/related.js');
    return await this.#asking(() => relatedTo(this.#shelf.reader, words, options));
  }

  async recurrences(options: RecurrenceOptions = {}): Promise<readonly Recurrence[]> {
    const { recurrencesIn } = await import('./related/recurrences.js');
    return recurrencesIn(await this.facts(), options);
  }

  async facts(limit = -1): Promise<readonly Facts[]> {
    return await this.#asking(() => this.#facts.all(this.#shelf.reader, limit));
  }

  close(): void {
    this.#shelf.close();
  }

  /** Answers from the index; one that turns out to be damaged is made anew first. */
  async #asking<T>(answer: () => T): Promise<T> {
    for (let tries = 1; ; tries++)
      try {
        return this.#shelf.reader.reading(answer);
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.trouble === 'other' || tries === mostTries)
          throw error;
        if (error.trouble === 'busy') await new Promise((resolve) => setTimeout(resolve, 50 * tries));
        else await this.rebuild();
      }
  }

  /** Whatever is wrong with the index is no reason to fail: it is made anew, at last in memory. */
  async #follow({ onProgress, onWait, onChanges }: RefreshOptions, anew: boolean): Promise<Followed> {
    let clear = anew;
    for (let tries = 1; ; tries++)
      try {
        this.#shelf.renew();
        const told = clear ? null : await ask(this.#shelf.reader, this.#store);
        if (told) onChanges?.(told.since, told.changes);
        if (told && isUpToDate(told)) return { changed: 0, unread: [] };
        return await this.#taken(async () => {
          if (clear) this.#shelf.clear();
          // Whoever had the turn before may have made it anew.
          else this.#shelf.renew();
          return await this.#shelf.writing((database) => this.#written(database, told, onProgress));
        }, onWait);
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.trouble === 'other' || tries === mostTries)
          throw error;
        clear = error.trouble === 'damaged';
        if (error.trouble === 'full' || error.trouble === 'forbidden')
          this.#shelf.moveToMemory(error.trouble);
        // What is damaged again and again is left alone.
        else if (tries === mostTries - 1) this.#shelf.moveToMemory('forbidden');
      }
  }

  async #written(
    database: Database,
    told: Told | null,
    onProgress: RefreshOptions['onProgress'],
  ): Promise<Followed> {
    // Reading postmortems takes most of the program, and most of the time nothing has changed.
    const [{ follow }, { Readers }] = await Promise.all([
      import('./index/following.js'),
      import('./reading/readers.js'),
    ]);
    const readers = new Readers();
    try {
      return await follow(database, this.#store, told, { readers, onProgress });
    } finally {
      // Threads hold memory, and are needed again only when much has changed.
      readers.close();
    }
  }

  async #taken<T>(work: () => Promise<T>, onWait: (() => void) | undefined): Promise<T> {
    const { lockFile } = this.#shelf;
    if (lockFile === null) return await work();
    this.#shelf.makeFolder();
    return await inTurn(lockFile, work, onWait);
  }
}

const mostTries = 4;
