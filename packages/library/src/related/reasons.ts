import { foldedValue } from '../reading/facets.js';
import type { Facts } from '../reading/facts.js';
import type { Passage } from '../reading/passages.js';
import { momentsIn } from '../themes/terms.js';
import { conceptById, conceptsIn } from '../themes/themes.js';
import { stemOf } from '../words/stem.js';
import { tokensIn } from '../words/tokens.js';
import type { Meeting } from './factors.js';
import type { Reason } from './relative.js';
import { conceptOf, type Scored } from './scores.js';

/** So much is told of what is shared; more would bury it. */
const mostThemes = 3;
const mostWords = 4;
/** What is shared has to count so much beside the best of it. */
const worthTelling = 0.2;

/** One of two postmortems whose common ground is told. */
export interface Side {
  readonly facts: Pick<Facts, 'systems' | 'title' | 'factors'>;
  readonly passages: readonly Passage[];
}

/** Why two postmortems are relatives, in what is really in both. */
export function reasonsFor(own: Side, other: Side, has: Scored['has'], met: Meeting | null): Reason[] {
  const reasons: Reason[] = [];
  const theirs = new Set(other.facts.systems.map(foldedValue));
  const systems = own.facts.systems.filter((each) => theirs.has(foldedValue(each)));
  if (systems.length > 0) reasons.push({ type: 'systems', systems });
  const told = new Set<string>();
  if (met) {
    const themes = met.themes.slice(0, mostThemes);
    for (const each of themes) told.add(each);
    reasons.push({
      type: 'factors',
      own: own.facts.factors.length > 0 ? met.own.text : null,
      other: met.other.text,
      themes,
      words: met.words.slice(0, mostWords),
    });
  }
  const best = has.reduce((most, { value }) => Math.max(most, value), 0);
  const ranked = has
    .filter(({ value }) => value >= best * worthTelling)
    .sort((a, b) => b.value - a.value || (a.sought.name < b.sought.name ? -1 : 1));
  const themes = ranked
    .flatMap(({ sought }) => (sought.type === 'theme' ? (conceptById(conceptOf(sought.name)) ?? []) : []))
    .filter(({ name, broad }) => !broad && !told.has(name))
    .slice(0, mostThemes)
    .map(({ name }) => name);
  if (themes.length > 0) reasons.push({ type: 'themes', themes });
  for (const moment of ['began', 'detected'] as const) {
    const shared = sharedAt(moment, own, other).filter((name) => !told.has(name) && !themes.includes(name));
    if (shared.length > 0) reasons.push({ type: 'moment', moment, themes: shared.slice(0, 1) });
  }
  const written = writtenIn(own);
  const words = ranked
    .flatMap(({ sought }) => (sought.type === 'word' ? (written.get(sought.name) ?? []) : []))
    .filter((word) => !(met?.words ?? []).includes(word))
    .slice(0, mostWords);
  if (words.length > 0) reasons.push({ type: 'words', words });
  return reasons;
}

function sharedAt(moment: 'began' | 'detected', own: Side, other: Side): string[] {
  const themes = ({ passages }: Side): Set<string> =>
    new Set(
      momentsIn(passages)
        .filter((text) => new RegExp(`\\b${moment}\\b`, 'i').test(text))
        .flatMap((text) => conceptsIn(text).flatMap(({ name, loose }) => (loose ? [] : name))),
    );
  const theirs = themes(other);
  return [...themes(own)].filter((name) => theirs.has(name));
}

/** Each word by its stem, as it stands in the text for the first time. */
function writtenIn({ facts, passages }: Side): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const texts = [
    facts.title ?? '',
    ...passages.filter(({ field }) => field !== 'head').map(({ text }) => text),
  ];
  for (const text of texts)
    for (const { word } of tokensIn(text)) {
      const stem = stemOf(word);
      if (!written.has(stem)) written.set(stem, word);
    }
  return written;
}
