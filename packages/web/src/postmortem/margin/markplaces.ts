import { type RefObject, useEffect, useState } from 'react';
import { finder } from './find.js';
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
export function useMarkPlaces(article: RefObject<HTMLElement | null>, notes: readonly Note[]): Places {
  const [places, setPlaces] = useState(nowhere);
  useEffect(() => {
    const text = article.current;
    const layer = text?.parentElement;
    if (!text || !layer) return;
    const beside = matchMedia(besideText);
    const place = (): void =>
      setPlaces(beside.matches ? nowhere : { layer, marks: marksIn(text, layer, notes) });
    const sizes = new ResizeObserver(place);
    sizes.observe(text);
    beside.addEventListener('change', place);
    return () => {
      sizes.disconnect();
      beside.removeEventListener('change', place);
    };
  }, [article, notes]);
  return places;
}

function marksIn(text: Element, layer: Element, notes: readonly Note[]): readonly Mark[] {
  const find = finder(text);
  const top = layer.getBoundingClientRect().top;
  const blocks = new Map<Element, Note[]>();
  for (const note of notes) {
    const element = find(note.place)?.element;
    if (!element) continue;
    const own = blocks.get(element);
    if (own) own.push(note);
    else blocks.set(element, [note]);
  }
  return [...blocks].map(([element, own]) => ({
    key: own[0]?.key ?? '',
    top: Math.round(element.getBoundingClientRect().top - top),
    notes: own,
  }));
}
