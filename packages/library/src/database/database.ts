import Libsql from 'libsql';
import { wellFormedText } from '../reading/wellformed.js';

/** What a cell can hold. */
export type Cell = string | number | Uint8Array | null;
export type Row = readonly Cell[];

/** What is in the way of a database. `other` is a fault of ours. */
export type Trouble = 'damaged' | 'full' | 'forbidden' | 'busy' | 'other';

export class DatabaseError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'DatabaseError';
    this.trouble = trouble;
  }
}

/**
 * An SQLite database: the only place that knows the driver. Rows come as arrays, parameters go as one array: with
 * anything else the driver takes bytes for a list of names.
 */
export class Database {
  readonly #driver: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();
  #open = true;

  /** `:memory:` is a database of this process alone. Waits so many milliseconds where another process writes. */
  constructor(file: string, patience: number) {
    this.#driver = opened(file, patience);
  }

  rows(sql: string, ...values: readonly Cell[]): readonly Row[] {
    return attempt(() => this.#statement(sql).raw().all(values.map(safe)) as Row[]);
  }

  /** The first cell of the first row; undefined where there is no row. */
  cell(sql: string, ...values: readonly Cell[]): Cell | undefined {
    return this.rows(sql, ...values)[0]?.[0];
  }

  run(sql: string, ...values: readonly Cell[]): void {
    attempt(() => this.#statement(sql).run(values.map(safe)));
  }

  /** Statements without values, several at once. */
  execute(sql: string): void {
    attempt(() => this.#driver.exec(sql));
  }

  /** Does all of it or nothing; between its steps the rest of the program goes on. */
  async writing<T>(work: () => T | Promise<T>): Promise<T> {
    this.execute('BEGIN IMMEDIATE');
    try {
      const result = await work();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** Does all of it or nothing, at once, as the only one who writes. */
  atOnce(work: () => void): void {
    this.execute('BEGIN IMMEDIATE');
    try {
      work();
      this.execute('COMMIT');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** Sees one state of the database, whatever others write meanwhile. */
  reading<T>(work: () => T): T {
    // In a transaction already: of memory there is one connection, and it may be in the midst of writing.
    if (this.#driver.inTransaction) return work();
    this.execute('BEGIN');
    try {
      return work();
    } finally {
      this.#rollBack();
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#statements.clear();
    attempt(() => this.#driver.close());
  }

  #rollBack(): void {
    try {
      if (this.#driver.inTransaction) this.#driver.exec('ROLLBACK');
    } catch {
      // A failure that ended the transaction itself is told by the error that came first.
    }
  }

  #statement(sql: string): Libsql.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#driver.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The driver ends the whole process when it meets half of a character. */
function safe(value: Cell): Cell {
  return typeof value === 'string' ? wellFormedText(value) : value;
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new DatabaseError(troubleOf(error), error);
  }
}

/** The driver gives the reason only as the number of SQLite at the end of its message. */
function opened(file: string, patience: number): Libsql.Database {
  try {
    return new Libsql(file, { timeout: patience });
  } catch (error) {
    const number = error instanceof Error ? /: (\d+)"?\)$/.exec(error.message)?.[1] : undefined;
    throw new DatabaseError(number === '11' || number === '26' ? 'damaged' : 'forbidden', error);
  }
}

const troubles: readonly (readonly [RegExp, Trouble])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR_SHORT_READ)/, 'damaged'],
  [/^SQLITE_(?:FULL|IOERR_WRITE|IOERR_FSYNC|IOERR_TRUNCATE|IOERR_SHMSIZE)/, 'full'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR_SHMOPEN|IOERR_ACCESS|IOERR_DELETE)/, 'forbidden'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'busy'],
];

function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return troubles.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}
