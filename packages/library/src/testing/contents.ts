import { Database } from '../database/database.js';
import { bytesOf } from '../index/cells.js';
import { placesIn, unpack } from '../index/postings.js';
import { unpacked } from '../reading/packed.js';

/**
 * All that an index says, apart from the ids that it uses: the facts and passages of each postmortem, and for each
 * word who has it, how much it counts there and where it stands.
 */
export function contentsOf(file: string): unknown {
  const database = new Database(file, 1000);
  try {
    const rows = database.rows(
      'SELECT id, path, version, talk, month, began, facts, passages FROM documents JOIN texts ON document = id ORDER BY path',
    );
    const paths = new Map(rows.map(([id, path]) => [Number(id), String(path)]));
    const lists = new Map<number, string[]>();
    for (const [block, term, documents, list, places] of database.rows('SELECT * FROM postings')) {
      const postings = unpack(Number(block), { list: bytesOf(list), places: bytesOf(places) });
      if (postings.length !== documents) throw new Error('a list has another length than it says');
      const own = lists.get(Number(term)) ?? [];
      for (const posting of postings)
        own.push(
          `${paths.get(posting.document) ?? 'nobody'} ${posting.impact} ${placesIn(posting.places).join(' ')}`,
        );
      lists.set(Number(term), own);
    }
    const terms = database
      .rows('SELECT id, term, stem, documents FROM terms ORDER BY term')
      .map(([id, term, stem, documents]) => ({
        term,
        stem,
        documents,
        list: lists.get(Number(id))?.sort() ?? [],
      }));
    for (const { term, documents, list } of terms)
      if (documents !== list.length)
        throw new Error(`${term} counts ${documents}, and ${list.length} have it`);
    return {
      count: database.cell("SELECT value FROM meta WHERE name = 'documents'"),
      documents: rows.map(([, path, version, talk, month, began, facts, passages]) => ({
        path,
        version,
        talk,
        month,
        began,
        facts,
        passages: unpacked(bytesOf(passages)),
      })),
      terms,
      lists: lists.size,
    };
  } finally {
    database.close();
  }
}
