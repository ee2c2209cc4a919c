import type { Database } from './database.js';

/** Goes up when the tables, or what is written into them, mean something else. */
const format = 5;

const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- A postmortem: the version of its file, that of its discussion, and its facts.
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    version TEXT NOT NULL,
    talk TEXT NOT NULL,
    month TEXT NOT NULL,
    began TEXT NOT NULL,
    facts TEXT NOT NULL
  );
  -- With the versions, so that what is new among all is told without a look at what they say.
  CREATE INDEX newest ON documents (month DESC, began DESC, path, version, talk);

  -- All that it says, packed.
  CREATE TABLE texts (document INTEGER PRIMARY KEY, passages BLOB NOT NULL);

  -- What was said about it; the index needs the words when only one of them is new.
  CREATE TABLE events (path TEXT PRIMARY KEY, postmortem TEXT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX talks ON events (postmortem);

  -- Every word, and what can be asked for beside words; how many postmortems have it.
  CREATE TABLE terms (term TEXT PRIMARY KEY, id INTEGER NOT NULL, stem TEXT NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX stems ON terms (stem);

  -- Which postmortems of a block have a term, how much it counts there, and at which places.
  CREATE TABLE postings (
    block INTEGER NOT NULL,
    term INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    list BLOB NOT NULL,
    places BLOB NOT NULL,
    PRIMARY KEY (block, term)
  ) WITHOUT ROWID;
`;

/** What an index was made by: it is believed by no other program. */
export function madeBy(made: string): string {
  return `${format} ${made}`;
}

/** Makes the tables unless they are there; false where they are those of another program, or of none. */
export function prepare(database: Database, made: string): boolean {
  // Others may be making them at this very moment: who has the right to write looks again.
  if (isEmpty(database)) database.atOnce(() => isEmpty(database) && make(database, made));
  return namesOfTables(database).includes('meta') && meta(database, 'made') === made;
}

function make(database: Database, made: string): void {
  database.execute(tables);
  database.run("INSERT INTO meta VALUES ('made', ?)", made);
}

function isEmpty(database: Database): boolean {
  return namesOfTables(database).length === 0;
}

function namesOfTables(database: Database): readonly unknown[] {
  return database.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => name);
}

export function meta(database: Database, name: string): string | null {
  const value = database.cell('SELECT value FROM meta WHERE name = ?', name);
  return typeof value === 'string' ? value : null;
}

export function setMeta(database: Database, name: string, value: string): void {
  database.run(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
