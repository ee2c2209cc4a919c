import type { Database } from '../database/database.js';
import { countOf } from '../index/count.js';
import { facet } from '../reading/facets.js';
import { type Candidates, eachOf, type Term } from '../search/lists.js';
import { isFirm } from '../themes/themes.js';
import type { Subject } from './subject.js';

/** A part of what is sought: a word in all its forms, a theme, a system … */
export interface Sought {
  readonly type: 'word' | 'theme' | 'system' | 'other';
  /** The stem of the word, or the term. */
  readonly name: string;
  readonly terms: readonly Term[];
  /** How much it counts, and how much it tells that somebody has it. */
  readonly weight: number;
}

/** One postmortem, with what it has of that. */
export interface Scored {
  readonly document: number;
  readonly score: number;
  readonly has: readonly { readonly sought: Sought; readonly value: number }[];
}

/** So many words are asked for, those that tell most. */
const mostWords = 30;
/** What a larger part of all has tells nothing. In small collections counting tells little either way. */
const tooMany = 10;
const few = 40;

const counts = {
  word: 0.5,
  theme: 5,
  loose: 0.5,
  system: 0.4,
  label: 0.3,
  trigger: 0.15,
  detected: 0.1,
} as const;

/** What to look for in the index. */
export function soughtFor(database: Database, subject: Subject): readonly Sought[] {
  const count = countOf(database);
  const most = Math.max(few, count / tooMany);
  const words = wordsOf(database, [...subject.words.keys()])
    .flatMap(([name, terms]): Sought[] => {
      const documents = Math.max(...terms.map((term) => term.documents));
      if (documents > most) return [];
      const weight = counts.word * (subject.words.get(name) ?? 0) * gain(documents, count);
      return [{ type: 'word', name, terms, weight }];
    })
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, mostWords);
  const facets = new Map<string, readonly [Sought['type'], number]>([
    ...[...subject.themes].map(
      ([term, value]) =>
        [term, ['theme', (isFirm(conceptOf(term)) ? counts.theme : counts.loose) * value]] as const,
    ),
    ...subject.systems.map((each) => [facet('system', each), ['system', counts.system]] as const),
    ...subject.labels.map((each) => [facet('label', each), ['other', counts.label]] as const),
    ...subject.triggers.map((each) => [facet('trigger', each), ['other', counts.trigger]] as const),
    ...(subject.detectedBy === null
      ? []
      : [[facet('detected', subject.detectedBy), ['other', counts.detected]] as const]),
  ]);
  const others = termsIn(database, [...facets.keys()]).flatMap((term): Sought[] => {
    const [type, weight] = facets.get(term.term) ?? ['other', 0];
    if (type !== 'system' && term.documents > Math.max(few, count / 4)) return [];
    return [{ type, name: term.term, terms: [term], weight: weight * gain(term.documents, count) }];
  });
  return [...words, ...others];
}

/** The concept that a term of the index is of. */
export function conceptOf(term: string): string {
  return term.slice(facet('theme', '').length);
}

/** What can be had at most: by one that has all of it in the best place. */
export function allOf(sought: readonly Sought[]): number {
  return sought.reduce((sum, { weight }) => sum + weight, 0);
}

/** Those that have most of what is sought, best first. */
export function scored(
  database: Database,
  sought: readonly Sought[],
  candidates: Candidates,
  most: number,
): readonly Scored[] {
  const scores = new Float32Array(candidates.alive.length);
  const own = new Float32Array(candidates.alive.length);
  const lists = sought.map(({ terms, weight }) => {
    const documents: number[] = [];
    eachOf(database, terms, candidates, (document, impact) => {
      const value = (weight * impact) / 255;
      const before = own[document] ?? 0;
      if (before === 0) documents.push(document);
      if (value > before) own[document] = value;
    });
    const values = documents.map((document) => own[document] ?? 0);
    for (const [index, document] of documents.entries()) {
      scores[document] = (scores[document] ?? 0) + (values[index] ?? 0);
      own[document] = 0;
    }
    return { documents, values };
  });
  const best = new Map(
    bestOf(scores, most).map((document): [number, Scored['has'][number][]] => [document, []]),
  );
  for (const [index, { documents, values }] of lists.entries()) {
    const each = sought[index];
    if (!each) continue;
    for (const [at, document] of documents.entries())
      best.get(document)?.push({ sought: each, value: values[at] ?? 0 });
  }
  return [...best].map(([document, has]) => ({ document, score: scores[document] ?? 0, has }));
}

function bestOf(scores: Float32Array, most: number): number[] {
  const top: number[] = [];
  for (let document = 0; document < scores.length; document++) {
    const own = scores[document] ?? 0;
    if (own === 0 || (top.length === most && own <= (scores[top[most - 1] ?? 0] ?? 0))) continue;
    let at = top.length;
    while (at > 0 && (scores[top[at - 1] ?? 0] ?? 0) < own) at -= 1;
    top.splice(at, 0, document);
    if (top.length > most) top.pop();
  }
  return top;
}

/** What it tells that somebody has it: the fewer have it, the more. */
export function gain(documents: number, count: number): number {
  return Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
}

function wordsOf(database: Database, stems: readonly string[]): (readonly [string, readonly Term[]])[] {
  const found = new Map<string, Term[]>();
  const rows = database.rows(
    'SELECT t.stem, t.id, t.term, t.documents FROM json_each(?) AS s CROSS JOIN terms AS t ON t.stem = s.value',
    JSON.stringify(stems),
  );
  for (const [stem, id, term, documents] of rows) {
    const own = { id: Number(id), term: String(term), documents: Number(documents) };
    const known = found.get(String(stem));
    if (known) known.push(own);
    else found.set(String(stem), [own]);
  }
  return [...found];
}

function termsIn(database: Database, terms: readonly string[]): Term[] {
  return database
    .rows(
      'SELECT t.id, t.term, t.documents FROM json_each(?) AS s CROSS JOIN terms AS t ON t.term = s.value',
      JSON.stringify(terms),
    )
    .map(([id, term, documents]) => ({ id: Number(id), term: String(term), documents: Number(documents) }));
}
