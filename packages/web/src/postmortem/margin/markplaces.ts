import { type RefObject, useEffect, useState } from 'react';
import { type FoundPlaces, topOf } from './found.js';
import type { Note } from './notes.js';
import { besideText } from './placed.js';

/** A mark beside a block: how far from the top of the column, and what it opens. */
export interface Mark {
  readonly key: string;
  readonly top: number;
  readonly notes: readonly Note[];
}

interface Places {
  /** The column that the marks stand in; null where notes have a margin of their own, and before scripts run. */
  readonly layer: HTMLElement | null;
  readonly marks: readonly Mark[];
}

const nowhere: Places = { layer: null, marks: [] };

/** Where marks stand on a narrow page. */
export function useMarkPlaces(
  article: RefObject<HTMLElement | null>,
  notes: readonly Note[],
  places: FoundPlaces,
): Places {
  const [marked, setMarked] = useState(nowhere);
  useEffect(() => {
    const text = article.current;
    const layer = text?.parentElement;
    if (!text || !layer) return;
    const beside = matchMedia(besideText);
    const place = (): void =>
      setMarked(beside.matches ? nowhere : { layer, marks: marksIn(layer, notes, places) });
    const sizes = new ResizeObserver(place);
    sizes.observe(text);
    beside.addEventListener('change', place);
    return () => {
      sizes.disconnect();
      beside.removeEventListener('change', place);
    };
  }, [article, notes, places]);
  return marked;
}

function marksIn(layer: Element, notes: readonly Note[], places: FoundPlaces): readonly Mark[] {
  const found = places();
  const top = layer.getBoundingClientRect().top;
  const blocks = new Map<Element, Note[]>();
  for (const [at, note] of notes.entries()) {
    const element = found[at]?.element;
    // What is being written stands open already.
    if (!element || note.kind === 'draft') continue;
    const own = blocks.get(element);
    if (own) own.push(note);
    else blocks.set(element, [note]);
  }
  return [...blocks].map(([element, own]) => ({
    key: own[0]?.key ?? '',
    top: Math.round(topOf({ element, range: null }) - top),
    notes: own,
  }));
}
