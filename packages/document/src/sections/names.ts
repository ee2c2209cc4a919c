import { firstOf } from '../phrase.js';
import { remember } from '../remember.js';
import type { SectionKind } from './kinds.js';
import { vocabulary } from './vocabulary.js';

/** A longer label is a sentence. */
const longest = 160;

/** No name of a part has more words. */
const mostWords = 12;

const kindNamed = firstOf(vocabulary);

/** The words of a label without numbers, punctuation and marks. */
export function normalise(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/^\s*(?:(?:\d+|[ivx]+|[a-z])(?:\.\d+)*[.):]|§?\d+(?:\.\d+)*\s)\s*/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}'\s/-]+/gu, ' ')
    .replace(/\b(?:the|our) (?=incident|outage|problem)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kind that a label names, or null: `kindOf('Root Causes:')` is `'factors'`. */
export function kindOf(label: string): SectionKind | null {
  return label.length > longest ? null : kindOfWords(normalise(label));
}

/** Every kind that a label names, the main one first: "Context/Resolution/Review actions" names three. */
export const kindsOf: (label: string) => readonly SectionKind[] = remember((label) => {
  if (label.length > longest) return [];
  const words = normalise(label);
  const whole = kindOfWords(words);
  const parts = words.split(/\s*\/\s*|\s+and\s+|,\s*/);
  const kinds = parts.length > 1 ? parts.map(kindOfWords).filter((kind) => kind !== null) : [];
  return [...new Set(whole ? [whole, ...kinds] : kinds)];
});

function kindOfWords(words: string): SectionKind | null {
  if (words === '' || words.split(' ').length > mostWords) return null;
  return kindNamed(words);
}
