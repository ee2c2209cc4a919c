import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Cell, Database, type Row } from './database.js';
import { madeBy, prepare } from './schema.js';

/** Another program comes first, just after this one has looked. */
class Overtaken extends Database {
  #overtake: (() => void) | null;

  constructor(file: string, overtake: () => void) {
    super(file, 1000);
    this.#overtake = overtake;
  }

  override rows(sql: string, ...values: readonly Cell[]): readonly Row[] {
    const seen = super.rows(sql, ...values);
    this.#overtake?.();
    this.#overtake = null;
    return seen;
  }
}

const made = madeBy('this program');

it('Two programs may make the tables of one index at the same moment', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tables-')), 'index.db');
  const other = new Database(file, 1000);
  const database = new Overtaken(file, () => prepare(other, made));
  expect(prepare(database, made)).toBe(true);
  expect(prepare(other, made)).toBe(true);
  database.close();
  other.close();
});

it('An index that another version made meanwhile is not believed', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tables-')), 'index.db');
  const other = new Database(file, 1000);
  const database = new Overtaken(file, () => prepare(other, madeBy('another program')));
  expect(prepare(database, made)).toBe(false);
  database.close();
  other.close();
});
