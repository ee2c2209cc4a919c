import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database, DatabaseError } from '../database/database.js';
import { prepare } from '../database/schema.js';

/** How long a reader waits for a writer, in milliseconds; they hardly ever meet. */
const patience = 5000;

/** What keeps an index out of its folder, so that it has to be in memory. */
export type Hindrance = 'full' | 'forbidden';

/**
 * Where an index is kept: a file, or the memory of this process where the folder cannot be written to. It can be thrown
 * away at any time.
 */
export class Shelf {
  readonly #made: string;
  /** Null for memory. */
  #file: string | null;
  #hindrance: Hindrance | null = null;
  #reader: Database | null = null;
  /** Tells the file that is read from one that another program has made in its place. */
  #opened = '';

  constructor(file: string | null, made: string) {
    this.#file = file;
    this.#made = made;
  }

  get file(): string | null {
    return this.#file;
  }

  /** What made it move into memory. */
  get hindrance(): Hindrance | null {
    return this.#hindrance;
  }

  /** The file whose lock says whose turn it is to write. */
  get lockFile(): string | null {
    return this.#file === null ? null : join(dirname(this.#file), 'turn');
  }

  /** The connection that everybody reads through. */
  get reader(): Database {
    if (!this.#reader) {
      this.#reader = this.#connect();
      this.#opened = identityOf(this.#file);
    }
    return this.#reader;
  }

  /** Lets go of a file that another program has thrown away. */
  renew(): void {
    if (this.#reader && identityOf(this.#file) !== this.#opened) this.close();
  }

  /** A connection to write through, so that readers see no half of it. */
  async writing<T>(work: (database: Database) => Promise<T>): Promise<T> {
    // The tables are made by the reader, where they are missing.
    const { reader } = this;
    if (this.#file === null) return await work(reader);
    const writer = open(this.#file);
    try {
      return await work(writer);
    } finally {
      writer.close();
    }
  }

  /** Makes the folder that it is kept in. */
  makeFolder(): void {
    if (this.#file !== null) makeFolder(dirname(this.#file));
  }

  /** Takes the index to pieces, to begin with an empty one. The turn has to be ours. */
  clear(): void {
    this.close();
    if (this.#file !== null) for (const path of filesOf(this.#file)) rmSync(path, { force: true });
  }

  /** From here on the index is in memory. */
  moveToMemory(hindrance: Hindrance): void {
    this.close();
    this.#file = null;
    this.#hindrance = hindrance;
  }

  close(): void {
    const reader = this.#reader;
    this.#reader = null;
    try {
      reader?.close();
    } catch {
      // A damaged one may not close well, and is gone anyway.
    }
  }

  #connect(): Database {
    this.makeFolder();
    const database = open(this.#file ?? ':memory:');
    try {
      if (prepare(database, this.#made)) return database;
      throw new DatabaseError('damaged', 'the index was made by another version of Debrief');
    } catch (error) {
      database.close();
      throw error;
    }
  }
}

function identityOf(file: string | null): string {
  const stats = file === null ? undefined : statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : '';
}

/** The files that an index consists of. */
export function filesOf(file: string): readonly string[] {
  return [file, `${file}-wal`, `${file}-shm`];
}

/** The bytes that an index takes on the disk. */
export function sizeOf(file: string): number {
  return filesOf(file).reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

function open(file: string): Database {
  const database = new Database(file, patience);
  database.execute(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA journal_size_limit = 33554432;',
  );
  return database;
}

/** Git is told to leave the folder alone, whatever the rules of the repository say. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const rules = join(folder, '.gitignore');
    if (!existsSync(rules)) writeFileSync(rules, '*\n');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new DatabaseError(code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'forbidden', error);
  }
}
