import type { Database } from '../database/database.js';
import { bytesOf } from '../index/cells.js';
import { countOf } from '../index/count.js';
import { dayOf } from '../reading/day.js';
import { facet } from '../reading/facets.js';
import type { Facts } from '../reading/facts.js';
import { unpacked } from '../reading/packed.js';
import type { Passage } from '../reading/passages.js';
import { readSource, type Source } from '../reading/reading.js';
import { Candidates, eachOf } from '../search/lists.js';
import { facetsBetween } from '../search/vocabulary.js';
import { isFirm } from '../themes/themes.js';
import { meeting, type Signature, signatureOf } from './factors.js';
import { type Kept, keptById, keptByNumber, linkedTo } from './links.js';
import { reasonsFor, type Side } from './reasons.js';
import type { Reason, Relative } from './relative.js';
import { allOf, conceptOf, gain, type Scored, type Sought, scored, soughtFor } from './scores.js';
import { type Subject, subjectOf, subjectOfWords } from './subject.js';

export interface RelatedOptions {
  /** How many are wanted; 5 where nothing is said. */
  readonly limit?: number;
  /** Also what happened later. */
  readonly later?: boolean;
}

/** What is known of an incident that has no postmortem yet. */
export interface Words {
  readonly title: string;
  readonly systems?: readonly string[];
}

const usual = 5;
/** So many are looked at for each that is wanted. */
const perWanted = 8;
const fewest = 40;
/** Who shares less is a stranger. */
const weakest = 0.06;
/** Beside a close relative, who shares so much less is none. */
const weakestBeside = 0.25;

/** The relatives of a postmortem, by its id or as a text that is not saved; null where there is none of that id. */
export function related(
  database: Database,
  of: string | Source,
  { limit = usual, later = false }: RelatedOptions = {},
): readonly Relative[] | null {
  const whole = wholeOf(database, of);
  if (!whole) return null;
  const { facts, passages, document } = whole;
  const linked = linkedTo(database, facts);
  const own: Own = {
    facts,
    passages,
    subject: subjectOf(facts, passages),
    factors: facts.factors.map(({ text }) => signatureOf(text)),
  };
  const candidates = candidatesFor(database, facts, later);
  candidates.keep((each) => each !== document);
  const found = ranked(database, own, candidates, limit);
  const named = [...linked.values()]
    .filter(({ kept }) => later || whenOf(kept.facts, facts) !== 'later')
    .map(({ kept, from }) => {
      const known = found.find(({ kept: { document: other } }) => other === kept.document);
      return { found: known ?? { kept, score: 0, strength: 0, has: [], met: null }, from };
    })
    .sort((a, b) => b.found.score - a.found.score || order(a.found.kept, b.found.kept));
  const others = found.filter(
    ({ kept, strength }) =>
      !linked.has(kept.document) && strength >= weakest && (later || whenOf(kept.facts, facts) !== 'later'),
  );
  return [
    ...named.map((each) => relativeOf(database, own, each.found, each.from)),
    ...others.map((each) => relativeOf(database, own, each, null)),
  ]
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, Math.max(0, Math.floor(limit)));
}

/** What looks similar, while somebody types what happened. */
export function relatedTo(
  database: Database,
  { title, systems = [] }: Words,
  { limit = usual }: RelatedOptions = {},
): readonly Relative[] {
  const facts = { title, systems, factors: [], id: '', month: '9999-12', times: null };
  const own: Own = {
    facts,
    passages: [],
    subject: subjectOfWords(title, systems),
    factors: [signatureOf(title)],
  };
  return close(ranked(database, own, Candidates.all(database), limit))
    .slice(0, Math.max(0, Math.floor(limit)))
    .map((each) => relativeOf(database, own, each, null))
    .filter(({ reasons }) => reasons.length > 0);
}

/** The one whose relatives are sought. */
interface Own {
  readonly facts: Pick<Facts, 'id' | 'title' | 'systems' | 'factors' | 'month'> & {
    readonly times: Facts['times'] | null;
  };
  readonly passages: readonly Passage[];
  readonly subject: Subject;
  readonly factors: readonly Signature[];
}

interface Found {
  readonly kept: Kept;
  readonly score: number;
  readonly strength: number;
  readonly has: Scored['has'];
  readonly met: ReturnType<typeof meeting>;
}

function ranked(database: Database, own: Own, candidates: Candidates, limit: number): readonly Found[] {
  const sought = soughtFor(database, own.subject);
  const all = allOf(sought);
  if (all === 0) return [];
  const tells = tellsOf(database, sought);
  return scored(database, sought, candidates, Math.max(fewest, limit * perWanted))
    .flatMap(({ document, score, has }): Found[] => {
      const kept = keptByNumber(database, document);
      if (!kept) return [];
      const met = meeting(
        own.factors,
        kept.facts.factors.map(({ text }) => signatureOf(text)),
        tells,
      );
      return [{ kept, score, strength: Math.min(1, score / all), has, met }];
    })
    .sort((a, b) => b.score - a.score || order(a.kept, b.kept));
}

/** Those that share enough to be shown. */
function close(found: readonly Found[]): readonly Found[] {
  const least = Math.max(weakest, weakestBeside * (found[0]?.strength ?? 0));
  return found.filter(({ strength, has, met }) => strength >= least && (met !== null || isTold(has)));
}

/** A theme of how people work, or a word, is no reason alone. */
function isTold(has: Scored['has']): boolean {
  const words = has.filter(({ sought }) => sought.type === 'word').length;
  return (
    words > 1 ||
    has.some(
      ({ sought: { type, name } }) => type === 'system' || (type === 'theme' && isFirm(conceptOf(name))),
    )
  );
}

/** How much words and themes tell that were sought; others tell nothing here. */
function tellsOf(
  database: Database,
  sought: readonly Sought[],
): (kind: 'theme' | 'word', name: string) => number {
  const count = countOf(database);
  const told = new Map(
    sought.map(({ name, terms }) => [
      name,
      gain(Math.max(...terms.map(({ documents }) => documents)), count),
    ]),
  );
  return (kind, name) => told.get(kind === 'theme' ? facet('theme', name) : name) ?? 0;
}

/** Newer ones first, where nothing else tells. */
function order({ facts: a }: Kept, { facts: b }: Kept): number {
  const [one, other] = [dayOf(a) ?? a.month, dayOf(b) ?? b.month];
  if (one !== other) return one > other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function relativeOf(
  database: Database,
  own: Own,
  { kept: { document, facts }, strength, has, met }: Found,
  from: 'here' | 'there' | null,
): Relative {
  const { id, path, title, month, status, severity, systems } = facts;
  const other: Side = { facts, passages: passagesOf(database, document) };
  const reasons: Reason[] = [
    ...(from === null ? [] : [{ type: 'linked', from } as const]),
    ...reasonsFor(own, other, has, met),
  ];
  return {
    id,
    path,
    title,
    day: dayOf(facts),
    month,
    status,
    severity,
    systems,
    when: whenOf(facts, own.facts),
    linked: from !== null,
    strength,
    reasons,
  };
}

function passagesOf(database: Database, document: number): Passage[] {
  return unpacked(bytesOf(database.cell('SELECT passages FROM texts WHERE document = ?', document)));
}

function wholeOf(
  database: Database,
  of: string | Source,
): { facts: Facts; passages: readonly Passage[]; document: number | null } | null {
  if (typeof of !== 'string') {
    const { facts, passages } = readSource(of);
    // The same postmortem as it is saved is no relative of it.
    return { facts, passages, document: keptById(database, facts.id)?.document ?? null };
  }
  const kept = keptById(database, of);
  return kept && { ...kept, passages: passagesOf(database, kept.document) };
}

/** Whether one happened before another: by their days, else by their months. */
function whenOf(
  one: Pick<Facts, 'month' | 'times'>,
  other: { readonly month: string; readonly times: Facts['times'] | null },
): Relative['when'] {
  const mine = dayOf(one) ?? one.month;
  const theirs = (other.times && dayOf({ times: other.times })) ?? other.month;
  const length = Math.min(mine.length, theirs.length);
  const [a, b] = [mine.slice(0, length), theirs.slice(0, length)];
  return a === b ? 'together' : a < b ? 'earlier' : 'later';
}

/** All that are not of a later month. */
function candidatesFor(database: Database, facts: Facts, later: boolean): Candidates {
  const candidates = Candidates.all(database);
  if (later) return candidates;
  const month = (dayOf(facts) ?? facts.month).slice(0, facts.month.length);
  const after = facetsBetween(database, 'month', `${month}~`, '');
  const gone = new Uint8Array(candidates.alive.length);
  eachOf(database, after, candidates, (document) => {
    gone[document] = 1;
  });
  candidates.keep((document) => gone[document] === 0);
  return candidates;
}
