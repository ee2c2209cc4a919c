import { idOfPath, type Range } from '@debrief/document';
import type { Database } from '../database/database.js';
import { bytesOf } from '../index/cells.js';
import { dayOf } from '../reading/day.js';
import type { Facts } from '../reading/facts.js';
import { factsIn } from '../reading/kept.js';
import { unpacked } from '../reading/packed.js';
import { type Found, find, type Hit } from './find.js';
import { marksIn, passagesFor, type ShownPassage, type Sought } from './passages.js';
import { type Clause, type Query, readQuery } from './query.js';
import { nearestValue, nearestWord } from './spelling.js';
import { type Form, facetTerms } from './vocabulary.js';

export interface SearchOptions {
  /** How many of the best are wanted; 10 where nothing is said. */
  readonly limit?: number;
  /** The last word may not be whole yet. */
  readonly asYouType?: boolean;
  /** Whether the ids of all that fit are wanted, and not of the best alone. */
  readonly ids?: boolean;
}

/** A postmortem that was found. */
export interface Result {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  /** The words of the title that were asked for. */
  readonly titleMarks: readonly Range[];
  readonly day: string | null;
  readonly month: string;
  readonly status: string | null;
  readonly severity: string | null;
  readonly systems: readonly string[];
  /** Higher is better; 0 for all where only facets were asked for. */
  readonly score: number;
  readonly passages: readonly ShownPassage[];
}

export interface Results {
  /** How many there are in all. */
  readonly total: number;
  /** The best of them, best first; the newest first where nothing tells better from worse. */
  readonly results: readonly Result[];
  /** False where nothing has all of the words, and these have some. */
  readonly complete: boolean;
  /** The query with other words in place of those that are in no postmortem; null where there are none. */
  readonly suggestion: string | null;
  /** What else there is to say, in a sentence each. */
  readonly notes: readonly string[];
  /** The ids of all that fit, in no order; null where they were not asked for. */
  readonly ids: readonly string[] | null;
}

const usual = 10;

/** Finds postmortems. No query is an error. */
export function search(
  database: Database,
  text: string,
  { limit = usual, asYouType = false, ids = false }: SearchOptions = {},
): Results {
  const query = readQuery(text, asYouType);
  const options = { most: Math.max(0, Math.floor(limit)), asYouType };
  const idsOf = ({ fitting }: Found): readonly string[] | null => (ids ? idsAmong(database, fitting) : null);
  const found = find(database, query.clauses, options);
  if (found.total > 0)
    return {
      ...shown(database, found, query),
      complete: true,
      suggestion: null,
      notes: query.notes,
      ids: idsOf(found),
    };
  const notes = [...query.notes, ...strange(database, query)];
  const suggestion = suggest(database, query, found, asYouType);
  const words = query.clauses.filter(({ type, not }) => type === 'words' && !not);
  const isMore =
    words.length > 1 || words.some((clause) => clause.type === 'words' && clause.words.length > 1);
  const some = isMore ? find(database, query.clauses, { ...options, any: true }) : found;
  return {
    ...shown(database, some, query),
    complete: some.total === 0,
    suggestion,
    notes,
    ids: idsOf(some),
  };
}

const known = new WeakMap<Database, { readonly state: unknown; readonly ids: readonly string[] }>();

/** The ids of documents by their numbers; they are read once for each state of the index. */
function idsAmong(database: Database, fitting: Uint8Array): readonly string[] {
  const state = `${database.cell('PRAGMA data_version')} ${database.cell('SELECT total_changes()')}`;
  const before = known.get(database);
  let ids = before?.ids ?? [];
  if (before?.state !== state) {
    const all: string[] = [];
    for (const [id, path] of database.rows('SELECT id, path FROM documents'))
      all[Number(id)] = idOfPath(String(path));
    ids = all;
    known.set(database, { state, ids });
  }
  const found: string[] = [];
  for (let document = 0; document < fitting.length; document++) {
    const id = fitting[document] === 1 ? ids[document] : undefined;
    if (id !== undefined) found.push(id);
  }
  return found;
}

function shown(
  database: Database,
  { total, hits, forms }: Found,
  { clauses }: Query,
): Pick<Results, 'total' | 'results'> {
  const sought = clauses.flatMap((clause) => soughtIn(clause, forms.get(clause) ?? []));
  return { total, results: hits.flatMap((hit) => resultOf(database, hit, sought)) };
}

function resultOf(database: Database, { document, score }: Hit, sought: readonly Sought[]): Result[] {
  const [row] = database.rows(
    'SELECT facts, passages FROM documents JOIN texts ON document = id WHERE id = ?',
    document,
  );
  if (!row) return [];
  const facts = factsIn(row[0]);
  return [{ ...resultFacts(facts, sought), score, passages: passagesFor(unpacked(bytesOf(row[1])), sought) }];
}

function resultFacts(facts: Facts, sought: readonly Sought[]): Omit<Result, 'score' | 'passages'> {
  const { id, path, title, month, status, severity, systems } = facts;
  return {
    id,
    path,
    title,
    titleMarks: title === null ? [] : marksIn(title, sought),
    day: dayOf(facts),
    month,
    status,
    severity,
    systems,
  };
}

/** What to mark for a clause: its words in all the forms that the index has. */
function soughtIn(clause: Clause, forms: readonly Form[]): Sought[] {
  if (clause.type !== 'words' || clause.not) return [];
  const known = new Set(forms.map(({ term }) => term));
  const whole = clause.words.map((word, index) => {
    const last = index === clause.words.length - 1;
    return (each: string): boolean =>
      each === word ||
      (clause.prefix && last && each.startsWith(word)) ||
      (clause.words.length === 1 && known.has(each));
  });
  return [whole];
}

/** Values that no postmortem has, with what was likely meant. */
function strange(database: Database, { clauses }: Query): string[] {
  return clauses.flatMap((clause) => {
    if (clause.type !== 'facet' || clause.not) return [];
    return clause.values
      .filter((value) => facetTerms(database, clause.name, value).length === 0)
      .map((value) => {
        const near = nearestValue(database, clause.name, value);
        return `No postmortem has the ${clause.name} ${value}.${near === null ? '' : ` Did you mean ${near}?`}`;
      });
  });
}

/** The query with words that exist in place of those that do not. */
function suggest(
  database: Database,
  { clauses }: Query,
  { forms }: Found,
  asYouType: boolean,
): string | null {
  let found = false;
  const parts = clauses.map((clause) => {
    if (clause.type !== 'words' || clause.not) return clause.source;
    const known = new Set((forms.get(clause) ?? []).map(({ term }) => term));
    let source = clause.source;
    for (const word of clause.words) {
      if (known.has(word) || (clause.words.length === 1 && known.size > 0)) continue;
      const near = nearestWord(database, word, asYouType);
      if (near === null || near === word) continue;
      const at = source.toLowerCase().indexOf(word);
      if (at < 0) continue;
      source = source.slice(0, at) + near + source.slice(at + word.length);
      found = true;
    }
    return source;
  });
  return found ? parts.join(' ') : null;
}
