import type { Database } from '../database/database.js';
import type { Facts } from './facts.js';
import { factsIn } from './kept.js';

const order = 'ORDER BY month DESC, began DESC, path LIMIT ?';

/** Facts that were read before; they are the same as long as the text and its discussion are. */
export class KnownFacts {
  #known: ReadonlyMap<string, Facts> = new Map();

  /** The facts of so many, newest first. */
  all(database: Database, limit: number): readonly Facts[] {
    const stamps = stampsIn(database, limit);
    const fresh = stamps.filter(({ stamp }) => !this.#known.has(stamp)).map(({ id }) => id);
    const read = factsOf(database, fresh);
    const known = new Map<string, Facts>();
    for (const { id, stamp } of stamps) {
      const facts = this.#known.get(stamp) ?? read.get(id);
      if (facts) known.set(stamp, facts);
    }
    if (limit < 0) this.#known = known;
    return [...known.values()];
  }
}

/** So many are read at a time: what the driver gives of all would be many megabytes at once. */
const portion = 250;

function factsOf(database: Database, ids: readonly number[]): ReadonlyMap<number, Facts> {
  const read = new Map<number, Facts>();
  for (let from = 0; from < ids.length; from += portion)
    for (const [id, facts] of database.rows(
      'SELECT id, facts FROM documents WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids.slice(from, from + portion)),
    ))
      read.set(Number(id), factsIn(facts));
  return read;
}

/** What each was read from, newest first. In one cell: the driver takes its time for every row. */
function stampsIn(
  database: Database,
  limit: number,
): readonly { readonly id: number; readonly stamp: string }[] {
  const cell = database.cell(
    `SELECT json_group_array(id || ' ' || path || ' ' || version || ' ' || talk)
      FROM (SELECT id, path, version, talk FROM documents ${order})`,
    limit,
  );
  return (JSON.parse(String(cell)) as string[]).map((each) => {
    const end = each.indexOf(' ');
    return { id: Number(each.slice(0, end)), stamp: each.slice(end + 1) };
  });
}
