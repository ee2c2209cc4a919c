import type { Database } from '../database/database.js';
import type { Facts } from './facts.js';
import { factsIn } from './kept.js';

const order = 'ORDER BY month DESC, began DESC, path LIMIT ?';

/** Facts that were read before; they are the same as long as the text and its discussion are. */
export class KnownFacts {
  #known: ReadonlyMap<string, Facts> = new Map();

  /** The facts of so many, newest first. */
  all(database: Database, limit: number): readonly Facts[] {
    if (this.#known.size === 0 || limit >= 0) return this.#first(database, limit);
    const stamps = stampsIn(database);
    const fresh = stamps.filter(({ stamp }) => !this.#known.has(stamp)).map(({ id }) => id);
    const read = new Map(
      database
        .rows(
          'SELECT id, facts FROM documents WHERE id IN (SELECT value FROM json_each(?))',
          JSON.stringify(fresh),
        )
        .map(([id, facts]) => [Number(id), factsIn(facts)] as const),
    );
    const known = new Map<string, Facts>();
    for (const { id, stamp } of stamps) {
      const facts = this.#known.get(stamp) ?? read.get(id);
      if (facts) known.set(stamp, facts);
    }
    this.#known = known;
    return [...known.values()];
  }

  #first(database: Database, limit: number): readonly Facts[] {
    const rows = database.rows(
      `SELECT path || ' ' || version || ' ' || talk, facts FROM documents ${order}`,
      limit,
    );
    const known = new Map(rows.map(([stamp, facts]) => [String(stamp), factsIn(facts)] as const));
    if (limit < 0) this.#known = known;
    return [...known.values()];
  }
}

/** What each was read from, newest first. In one cell: the driver takes its time for every row. */
function stampsIn(database: Database): readonly { readonly id: number; readonly stamp: string }[] {
  const cell = database.cell(
    `SELECT json_group_array(id || ' ' || path || ' ' || version || ' ' || talk)
      FROM (SELECT id, path, version, talk FROM documents ${order})`,
    -1,
  );
  return (JSON.parse(String(cell)) as string[]).map((each) => {
    const end = each.indexOf(' ');
    return { id: Number(each.slice(0, end)), stamp: each.slice(end + 1) };
  });
}
