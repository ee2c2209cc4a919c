import { facet } from '../reading/facets.js';
import type { Facts } from '../reading/facts.js';
import type { Passage } from '../reading/passages.js';
import { momentsIn, themeTerms } from '../themes/terms.js';
import { conceptsIn } from '../themes/themes.js';
import { stemOf } from '../words/stem.js';
import { tokensIn } from '../words/tokens.js';
import { isTelling } from './common.js';

/** What relatives are sought by. */
export interface Subject {
  /** By their stems: how much each word counts. */
  readonly words: ReadonlyMap<string, number>;
  /** By the terms of the index: how much each theme counts, up to 1. */
  readonly themes: ReadonlyMap<string, number>;
  readonly systems: readonly string[];
  readonly labels: readonly string[];
  readonly triggers: readonly string[];
  readonly detectedBy: string | null;
}

const counts = { title: 3, summary: 1.2, factor: 2, why: 0.5, moment: 0.7, label: 2 } as const;
/** A word that stands there again and again counts no more than so often as much. */
const saturation = 3;

/** What a postmortem is about. */
export function subjectOf(facts: Facts, passages: readonly Passage[]): Subject {
  const words = new Words(namesIn(facts, passages));
  words.add(facts.title ?? '', counts.title);
  for (const { text } of facts.factors) words.add(text, counts.factor);
  for (const label of facts.labels) words.add(label, counts.label);
  for (const { field, text } of passages) {
    if (field === 'summary') words.add(text, counts.summary);
    if (field === 'factor') words.add(text, facts.factors.length === 0 ? counts.summary : counts.why);
  }
  for (const text of momentsIn(passages)) words.add(text, counts.moment);
  const { systems, labels, triggers, detectedBy } = facts;
  const themes = new Map([...themeTerms(facts, passages)].map(([term, impact]) => [term, impact / 255]));
  return { words: words.counted(), themes, systems, labels, triggers, detectedBy };
}

/** What somebody says of it before there is a postmortem. */
export function subjectOfWords(title: string, systems: readonly string[]): Subject {
  const words = new Words(new Set());
  words.add(title, counts.title);
  const themes = new Map(conceptsIn(title).map(({ id }) => [facet('theme', id), 0.7]));
  return { words: words.counted(), themes, systems, labels: [], triggers: [], detectedBy: null };
}

/** Words of the front matter that are no part of the subject: who was there, above all. */
function namesIn({ systems, labels, title }: Facts, passages: readonly Passage[]): ReadonlySet<string> {
  const about = new Set(
    tokensIn([...systems, ...labels, title ?? ''].join(' ')).map(({ word }) => stemOf(word)),
  );
  const head = passages.filter(({ field }) => field === 'head').map(({ text }) => text);
  return new Set(
    tokensIn(head.join(' '))
      .map(({ word }) => stemOf(word))
      .filter((stem) => !about.has(stem)),
  );
}

class Words {
  readonly #left: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();

  constructor(left: ReadonlySet<string>) {
    this.#left = left;
  }

  add(text: string, count: number): void {
    for (const { word } of tokensIn(text)) {
      const stem = stemOf(word);
      if (isTelling(stem) && !this.#left.has(stem))
        this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + count);
    }
  }

  counted(): ReadonlyMap<string, number> {
    return new Map([...this.#counts].map(([stem, count]) => [stem, count / (count + saturation)]));
  }
}
