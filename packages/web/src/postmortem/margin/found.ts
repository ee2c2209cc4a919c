import { type RefObject, useMemo } from 'react';
import { type Found, finder } from './find.js';
import type { Note } from './notes.js';

/** Where each note's words are on the page, in the order of the notes; looked for when first asked. */
export type FoundPlaces = () => readonly (Found | null)[];

/** Finds the words of notes once for each text. */
export function useFoundPlaces(
  article: RefObject<HTMLElement | null>,
  notes: readonly Note[],
  html: string,
): FoundPlaces {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places.
  return useMemo(() => {
    let found: readonly (Found | null)[] | null = null;
    return () => {
      if (article.current === null) return [];
      if (found === null) {
        const find = finder(article.current);
        found = notes.map(({ place }) => find(place));
      }
      return found;
    };
  }, [article, notes, html]);
}

/** Where something begins that was found. What is far away in a long text, and so not laid out, begins with its block. */
export function topOf({ element, range }: Found): number {
  const block = element.closest('.pm-long .pm-rendered > *')?.getBoundingClientRect();
  if (block && (block.bottom < -innerHeight || block.top > 2 * innerHeight)) return block.top;
  return (range ?? element).getBoundingClientRect().top;
}
