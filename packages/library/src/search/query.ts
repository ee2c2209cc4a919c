import type { FacetName } from '../reading/facets.js';
import type { Field } from '../reading/fields.js';
import { tokensIn } from '../words/tokens.js';
import { type Days, daysIn } from './days.js';

/** Words to be found together; several of them one behind the other. */
export interface WordsClause {
  readonly type: 'words';
  readonly words: readonly string[];
  /** In quotation marks: in no other form. */
  readonly exact: boolean;
  /** The last word may go on. */
  readonly prefix: boolean;
  /** Where they have to stand; null for anywhere. */
  readonly field: Field | null;
}

/** One of several values: `severity:sev1,sev2`. A star at its end stands for anything. */
export interface FacetClause {
  readonly type: 'facet';
  readonly name: FacetName;
  readonly values: readonly string[];
}

export interface DaysClause extends Days {
  readonly type: 'days';
}

export type Clause = (WordsClause | FacetClause | DaysClause) & {
  /** What must not be. */
  readonly not: boolean;
  /** How it was written. */
  readonly source: string;
};

export interface Query {
  readonly clauses: readonly Clause[];
  /** What was asked for and could not be understood, in a sentence each. */
  readonly notes: readonly string[];
}

const facetKeys: Readonly<Record<string, FacetName>> = {
  id: 'id',
  system: 'system',
  systems: 'system',
  severity: 'severity',
  sev: 'severity',
  status: 'status',
  owner: 'owner',
  team: 'team',
  label: 'label',
  labels: 'label',
  trigger: 'trigger',
  triggers: 'trigger',
  detected: 'detected',
  'detected-by': 'detected',
  visibility: 'visibility',
  theme: 'theme',
  themes: 'theme',
};

const fieldKeys: Readonly<Record<string, Field>> = {
  title: 'title',
  summary: 'summary',
  impact: 'impact',
  factor: 'factor',
  factors: 'factor',
  cause: 'factor',
  timeline: 'timeline',
  lesson: 'lesson',
  lessons: 'lesson',
  question: 'question',
  external: 'external',
  review: 'review',
  discussion: 'discussion',
};

const dayKeys = ['before', 'after', 'since', 'until', 'on', 'in'] as const;

const actionStates = ['open', 'done', 'dropped', 'judged'];

/** All keys that a query can have, for help and completion. */
export const queryKeys: readonly string[] = [
  ...new Set([...Object.keys(facetKeys), 'action', ...Object.keys(fieldKeys), ...dayKeys]),
];

/** So much can be asked for at once; each word more takes its time, and nobody types as many. */
const most = 40;

const part = /(-?)(?:([a-z][a-z-]*):(?!\/\/))?(?:"([^"]*)(?:"|$)|(\S+))/giu;

/**
 * What somebody asks for: `retries "connection pool" -drill fail* system:payments after:2026-01`. Any text is a query;
 * a key that does not exist is a word like others.
 */
export function readQuery(text: string, asYouType = false): Query {
  const clauses = new Map<string, Clause>();
  const notes: string[] = [];
  const add = (clause: Clause): void => {
    const { source: _, ...asked } = clause;
    const key = JSON.stringify(asked);
    // To ask for something twice is to ask for it.
    if (!clauses.has(key)) clauses.set(key, clause);
  };
  const plain = text.replace(/[“”„«»]/g, '"');
  for (const match of plain.matchAll(part)) {
    const [source, minus = '', key = '', quoted, bare = ''] = match;
    if (clauses.size === most) {
      notes.push(`What stands from ${source} on was left out: ${most} words are looked for at once.`);
      break;
    }
    const isLast = match.index + source.length === plain.length;
    const not = minus !== '';
    const known = keyed(key.toLowerCase(), quoted ?? bare, quoted !== undefined);
    if (known === 'unclear')
      notes.push(
        `${source} was left out: after ${key}: comes a day, a month or a year, as in ${key}:2026-01.`,
      );
    else if (known) add({ ...known, not, source });
    else {
      // What looks like a key and is none belongs to the words.
      const words = key === '' ? (quoted ?? bare) : `${key}:${quoted ?? bare}`;
      const clause = wordsIn(words, quoted !== undefined, asYouType && isLast && quoted === undefined, null);
      if (clause) add({ ...clause, not, source });
    }
  }
  return { clauses: [...clauses.values()], notes };
}

function keyed(
  key: string,
  value: string,
  quoted: boolean,
): WordsClause | FacetClause | DaysClause | 'unclear' | null {
  if (value === '') return null;
  const values = quoted ? [value] : value.split(',').filter((each) => each !== '');
  const facet = Object.hasOwn(facetKeys, key) ? facetKeys[key] : undefined;
  if (facet) return values.length === 0 ? null : { type: 'facet', name: facet, values };
  if (key === 'action' || key === 'actions')
    return values.every((each) => actionStates.includes(each.toLowerCase()))
      ? { type: 'facet', name: 'action', values }
      : wordsIn(value, quoted, false, 'action');
  const field = Object.hasOwn(fieldKeys, key) ? fieldKeys[key] : undefined;
  if (field) return wordsIn(value, quoted, false, field);
  const when = dayKeys.find((each) => each === key);
  if (!when) return null;
  const days = daysIn(when, value);
  return days ? { type: 'days', ...days } : 'unclear';
}

function wordsIn(text: string, exact: boolean, open: boolean, field: Field | null): WordsClause | null {
  const words = tokensIn(text).map(({ word }) => word);
  if (words.length === 0) return null;
  const prefix = /[\p{L}\p{N}]\*$/u.test(text) || (open && /[\p{L}\p{N}\p{M}]$/u.test(text));
  return { type: 'words', words, exact: exact || words.length > 1, prefix, field };
}
