import type { Database } from '../database/database.js';
import type { Facts } from '../reading/facts.js';
import { factsIn } from '../reading/kept.js';
import { Candidates, eachOf } from '../search/lists.js';
import { facetTerms } from '../search/vocabulary.js';

/** A postmortem in the index. */
export interface Kept {
  readonly document: number;
  readonly facts: Facts;
}

/** The one of an id, which may be one that it had earlier. */
export function keptById(database: Database, id: string): Kept | null {
  const [row] = database.rows('SELECT id, facts FROM documents WHERE path = ?', `${id}.md`);
  if (row) return { document: Number(row[0]), facts: factsIn(row[1]) };
  return having(database, 'alias', id).find(({ facts }) => facts.aliases.includes(id)) ?? null;
}

export function keptByNumber(database: Database, document: number): Kept | null {
  const [row] = database.rows('SELECT facts FROM documents WHERE id = ?', document);
  return row ? { document, facts: factsIn(row[0]) } : null;
}

/** Those that a postmortem names under `related:`, and those that name it, also by an earlier id. */
export function linkedTo(
  database: Database,
  { id, aliases, related }: Pick<Facts, 'id' | 'aliases' | 'related'>,
): ReadonlyMap<number, { readonly kept: Kept; readonly from: 'here' | 'there' }> {
  const linked = new Map<number, { kept: Kept; from: 'here' | 'there' }>();
  const add = (kept: Kept, from: 'here' | 'there'): void => {
    if (kept.facts.id !== id && !linked.has(kept.document)) linked.set(kept.document, { kept, from });
  };
  for (const each of related) {
    const kept = keptById(database, idIn(each));
    if (kept) add(kept, 'here');
  }
  const names = new Set([id, ...aliases]);
  for (const name of names)
    for (const kept of [...having(database, 'related', name), ...having(database, 'related', `${name}.md`)])
      if (kept.facts.related.some((each) => names.has(idIn(each)))) add(kept, 'there');
  return linked;
}

/** Somebody may have written the file. */
function idIn(related: string): string {
  return related.trim().replace(/\.md$/, '');
}

function having(database: Database, name: 'alias' | 'related', id: string): Kept[] {
  const found: Kept[] = [];
  const terms = facetTerms(database, name, id);
  if (terms.length === 0) return found;
  eachOf(database, terms, Candidates.all(database), (document) => {
    const kept = keptByNumber(database, document);
    if (kept) found.push(kept);
  });
  return found;
}
