import type { Model } from '@debrief/document';

interface Heard {
  readonly rule: string;
  readonly words: string;
}

/** The letters that the text says nowhere in full, as the checker heard them: words for the glossary. */
export function unsaidTerms(
  findings: readonly Heard[],
  { text, glossary }: Pick<Model, 'text' | 'glossary'>,
): readonly string[] {
  const known = new Set(glossary.map(({ term }) => term.toLowerCase()));
  const words = findings.flatMap((each) => (each.rule === 'facts/unknown-acronym' ? each.words : []));
  // The checker may have heard a text that is older than this one.
  return [...new Set(words)].filter((word) => text.includes(word) && !known.has(word.toLowerCase()));
}
