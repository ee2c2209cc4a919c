import type { Database } from '../database/database.js';
import { countOf } from '../index/count.js';
import { fieldSize } from '../index/terms.js';
import { fields } from '../reading/fields.js';
import { Candidates, eachPlaceOf, raiseOf, type Term } from './lists.js';
import type { Clause, DaysClause, FacetClause, WordsClause } from './query.js';
import { type Form, facetsBetween, facetTerms, formsOf, wordItself, wordsFrom } from './vocabulary.js';

/** A postmortem that fits, and how well. */
export interface Hit {
  readonly document: number;
  readonly score: number;
}

export interface Found {
  /** How many fit. */
  readonly total: number;
  /** The best of them, best first. */
  readonly hits: readonly Hit[];
  /** For each number of a document whether it fits: 1 or 0. */
  readonly fitting: Uint8Array;
  /** False where nothing was asked for that tells better from worse: the newest come first. */
  readonly ranked: boolean;
  /** The words of the index that each clause stands for. */
  readonly forms: ReadonlyMap<Clause, readonly Form[]>;
}

/** So many words can a beginning stand for while somebody types, and when they ask for it with a star. */
const typed = 48;
const starred = 5000;

export interface FindOptions {
  /** How many of the best are wanted. */
  readonly most: number;
  /** One of the words is enough. */
  readonly any?: boolean;
  readonly asYouType?: boolean;
}

/** Finds what has everything that is asked for. */
export function find(
  database: Database,
  clauses: readonly Clause[],
  { most, any = false, asYouType = false }: FindOptions,
): Found {
  const count = countOf(database);
  const candidates = Candidates.all(database);
  const scores = new Float32Array(candidates.alive.length);
  const own = new Float32Array(candidates.alive.length);
  const forms = new Map<Clause, readonly Form[]>();
  const asked = clauses.map((clause) => termsOf(database, clause, { count, asYouType }));
  // What fewer have comes first, so that less is read of what many have.
  const order = clauses.map((_, index) => index).sort((a, b) => sizeOf(asked[a]) - sizeOf(asked[b]));
  let ranked = false;
  const words: number[] = [];
  for (const index of order) {
    const clause = clauses[index];
    const terms = asked[index];
    if (!clause || !terms) continue;
    if (clause.type === 'words' && !clause.not) forms.set(clause, terms.flat());
    if (any && clause.type === 'words' && !clause.not) {
      words.push(index);
      continue;
    }
    own.fill(0);
    score(database, clause, terms, candidates, count, own);
    candidates.keep((document) => (own[document] !== 0) !== clause.not);
    if (clause.type !== 'words' || clause.not) continue;
    ranked = true;
    for (let document = 0; document < own.length; document++)
      scores[document] = (scores[document] ?? 0) + (own[document] ?? 0);
  }
  for (const index of words) {
    const clause = clauses[index];
    if (clause?.type !== 'words') continue;
    own.fill(0);
    // Words that nobody has in this order count one by one.
    const single: Clause = { ...clause, words: [] };
    score(database, single, [(asked[index] ?? []).flat()], candidates, count, own);
    ranked = true;
    for (let document = 0; document < own.length; document++)
      scores[document] = (scores[document] ?? 0) + (own[document] ?? 0);
  }
  if (any) candidates.keep((document) => scores[document] !== 0);
  if (!ranked && clauses.every(({ not }) => not)) keepExisting(database, candidates);
  return {
    ...best(database, candidates, scores, ranked, most),
    fitting: candidates.alive,
    ranked,
    forms,
  };
}

/** For each word of a clause the terms that it can be; a facet is like one word. */
type Asked = readonly (readonly Form[])[];

function sizeOf(asked: Asked | undefined): number {
  return Math.min(
    ...(asked ?? []).map((terms) => terms.reduce((sum, { documents }) => sum + documents, 0)),
    1e12,
  );
}

/** What has to be known to choose terms. */
interface Asking {
  /** How many postmortems there are. */
  readonly count: number;
  readonly asYouType: boolean;
}

function termsOf(database: Database, clause: Clause, asking: Asking): Asked {
  switch (clause.type) {
    case 'words':
      return clause.words.map((word, index) => {
        const last = index === clause.words.length - 1;
        if (clause.prefix && last) return beginning(database, word, clause, asking);
        return clause.exact ? wordItself(database, word) : formsOf(database, word);
      });
    case 'facet':
      return [weighed(facetsOf(database, clause))];
    case 'days':
      return [weighed(daysOf(database, clause))];
  }
}

/**
 * While somebody types, the word may also be whole already. Of the longer ones those count that most postmortems have,
 * and no more of them than can be gone through while the next letter is typed.
 */
function beginning(
  database: Database,
  word: string,
  clause: WordsClause,
  { count, asYouType }: Asking,
): Form[] {
  if (!asYouType) return wordsFrom(database, word, starred);
  const whole = clause.exact ? wordItself(database, word) : formsOf(database, word);
  let room = Math.max(leastRoom, 2 * count);
  const longer = wordsFrom(database, word, typed).filter(({ documents }, index) => {
    room -= documents;
    return room >= 0 || index === 0;
  });
  return [...new Map([...longer, ...whole].map((form) => [form.id, form])).values()];
}

/** So many places in lists can be gone through in a few milliseconds. */
const leastRoom = 40_000;

function weighed(terms: readonly Term[]): Form[] {
  return terms.map((term) => ({ ...term, weight: 1 }));
}

function facetsOf(database: Database, { name, values }: FacetClause): Term[] {
  return values.flatMap((value) => facetTerms(database, name, value));
}

/** Whole months, and the days of the months at both ends. A postmortem that tells no day belongs to its month. */
function daysOf(database: Database, { from, to }: DaysClause): Term[] {
  const month = (day: string): string => day.slice(0, 'YYYY-MM'.length);
  const isWhole = (day: string | null): boolean => day === null || day.endsWith('-01');
  const firstMonth = from === null ? '' : isWhole(from) ? month(from) : `${month(from)}~`;
  const lastMonth = to === null ? '' : month(to);
  const months =
    to !== null && firstMonth > lastMonth ? [] : facetsBetween(database, 'month', firstMonth, lastMonth);
  const days: Term[] = [];
  if (from !== null && !isWhole(from)) {
    const end = `${month(from)}-99`;
    days.push(...facetsBetween(database, 'day', from, to !== null && to < end ? to : end));
  }
  if (to !== null && !isWhole(to) && (from === null || month(from) !== month(to) || isWhole(from)))
    days.push(...facetsBetween(database, 'day', `${month(to)}-01`, to));
  return [...months, ...days];
}

/** Writes into `own` how well each document that is in question fits a clause; 0 is not at all. */
function score(
  database: Database,
  clause: Clause,
  asked: Asked,
  candidates: Candidates,
  count: number,
  own: Float32Array,
): void {
  if (asked.some((forms) => forms.length === 0)) return;
  if (clause.type === 'words' && (clause.words.length > 1 || clause.field !== null)) {
    scorePlaced(database, clause, asked, candidates, count, own);
    return;
  }
  const forms = asked[0] ?? [];
  raiseOf(database, forms, gainOf(forms, count), candidates, own);
}

/** Words one behind the other, or in one part. */
function scorePlaced(
  database: Database,
  { words, field }: WordsClause,
  asked: Asked,
  candidates: Candidates,
  count: number,
  own: Float32Array,
): void {
  const start = field === null ? 0 : fields.indexOf(field) * fieldSize;
  const end = field === null ? Number.POSITIVE_INFINITY : start + fieldSize;
  const inQuestion = candidates.copy();
  /** Where the words so far end, in each document that has them. */
  let ends = new Map<number, Set<number>>();
  for (const [index] of words.entries()) {
    const forms = asked[index] ?? [];
    const gain = gainOf(forms, count);
    const next = new Map<number, Set<number>>();
    eachPlaceOf(database, forms, inQuestion, (document, impact, places) => {
      const before = ends.get(document);
      const fitting = places.filter(
        (place) => place >= start && place < end && (index === 0 || before?.has(place - 1) === true),
      );
      if (fitting.length === 0) return;
      const known = next.get(document);
      if (known) for (const place of fitting) known.add(place);
      else next.set(document, new Set(fitting));
      own[document] = Math.max(own[document] ?? 0, (gain * impact) / 255);
    });
    ends = next;
    inQuestion.keep((document) => next.has(document));
  }
  for (let document = 0; document < own.length; document++)
    if (own[document] !== 0 && !ends.has(document)) own[document] = 0;
}

/** What a word tells: the fewer have it, the more. Of several forms the most frequent one counts. */
function gainOf(forms: readonly Term[], count: number): number {
  const most = forms.reduce((sum, { documents }) => Math.max(sum, documents), 1);
  return Math.log(1 + (count - most + 0.5) / (most + 0.5));
}

/** Ids of postmortems that are gone have no list, but no clause has asked for one. */
function keepExisting(database: Database, candidates: Candidates): void {
  const there = new Set(database.rows('SELECT id FROM documents').map(([id]) => Number(id)));
  candidates.keep((document) => there.has(document));
}

/** So many that fit equally well are put in the order of their days. */
const mostEqual = 90;

function best(
  database: Database,
  { alive, blocks }: Candidates,
  scores: Float32Array,
  ranked: boolean,
  most: number,
): { total: number; hits: Hit[] } {
  let total = 0;
  for (const document of alive) total += document;
  if (blocks.length === 0 || most === 0) return { total, hits: [] };
  if (!ranked) return { total, hits: newest(database, alive, most) };
  const threshold = thresholdOf(alive, scores, most);
  const hits: Hit[] = [];
  let equal = 0;
  for (let document = alive.length - 1; document >= 0; document--) {
    const own = scores[document] ?? 0;
    if (alive[document] === 0 || own < threshold) continue;
    if (own === threshold && ++equal > most + mostEqual) continue;
    hits.push({ document, score: own });
  }
  const places = new Map(
    database
      .rows(
        'SELECT id, month, began, path FROM documents WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(hits.map(({ document }) => document)),
      )
      .map(([id, month, began, path]) => [Number(id), `${month} ${began} ${path}`]),
  );
  const placeOf = ({ document }: Hit): string => places.get(document) ?? '';
  hits.sort((a, b) => b.score - a.score || (placeOf(a) > placeOf(b) ? -1 : 1));
  return { total, hits: hits.slice(0, most) };
}

/** The score that the last one of the best has. */
function thresholdOf(alive: Uint8Array, scores: Float32Array, most: number): number {
  /** The best so far, the least of them first. */
  const top: number[] = [];
  for (let document = 0; document < alive.length; document++) {
    if (alive[document] === 0) continue;
    const own = scores[document] ?? 0;
    if (top.length === most && own <= (top[0] ?? 0)) continue;
    if (top.length === most) top.shift();
    let at = top.length;
    while (at > 0 && (top[at - 1] ?? 0) > own) at -= 1;
    top.splice(at, 0, own);
  }
  return top[0] ?? 0;
}

/** The newest that are in question; the index is in their order. */
function newest(database: Database, alive: Uint8Array, most: number): Hit[] {
  const hits: Hit[] = [];
  const some = 1000;
  for (let offset = 0; hits.length < most; offset += some) {
    const rows = database.rows(
      'SELECT id FROM documents ORDER BY month DESC, began DESC, path LIMIT ? OFFSET ?',
      some,
      offset,
    );
    if (rows.length === 0) break;
    for (const [id] of rows)
      if (alive[Number(id)] === 1 && hits.length < most) hits.push({ document: Number(id), score: 0 });
  }
  return hits;
}
