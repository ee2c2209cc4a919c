import { facet } from '../reading/facets.js';
import type { Facts } from '../reading/facts.js';
import type { Passage } from '../reading/passages.js';
import { conceptsIn } from './themes.js';

/** How much it says that a concept is found there. */
const worth = { title: 6, factor: 5, summary: 3, why: 1, moment: 1 } as const;
/** Of what stands there again and again no more is counted. */
const mostWhys = 3;
const saturation = 3;

/** A line of the timeline that marks a moment: `10:41 Began. …`, `10:41 · Detected: …`. */
const marked =
  /^[^\p{L}]*(?:\d[\d:.\s\p{Lu}]*)?[^\p{L}]*(?:began|begin|started|detected|acknowledged|mitigated|resolved)\b[\s.:–—·-]/iu;

/** Asked first, since it is asked of every line. */
const named = /began|begin|started|detected|acknowledged|mitigated|resolved/i;

/** What is said at the marked moments of a timeline. */
export function momentsIn(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap(({ field, text }) =>
    field === 'timeline' && named.test(text) && marked.test(text) ? [text] : [],
  );
}

/** What a postmortem is about, as terms of the index, and how much each counts there, up to 255. */
export function themeTerms(facts: Facts, passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, value: number, most = Number.POSITIVE_INFINITY): void => {
    for (const { id } of conceptsIn(text)) {
      const before = counts.get(id) ?? 0;
      if (before < most) counts.set(id, before + value);
    }
  };
  // Where no factor could be told apart, the part about them has to do.
  const [why, most] = facts.factors.length > 0 ? [worth.why, mostWhys] : [worth.summary, 2 * worth.summary];
  for (const { field, text } of passages) if (field === 'factor') add(text, why, most);
  for (const text of momentsIn(passages)) add(text, worth.moment, mostWhys);
  for (const { field, text } of passages) if (field === 'summary') add(text, worth.summary);
  for (const { text } of facts.factors) add(text, worth.factor);
  add(facts.title ?? '', worth.title);
  return new Map(
    [...counts].map(([id, count]) => [
      facet('theme', id),
      Math.max(1, Math.round((255 * count) / (count + saturation))),
    ]),
  );
}
