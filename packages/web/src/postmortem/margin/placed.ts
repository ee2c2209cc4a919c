import { type RefObject, useEffect } from 'react';
import { type FoundPlaces, topOf } from './found.js';
import { spread } from './spread.js';

/** As in the style sheet: from here on there is a margin beside the text. */
export const besideText = '(min-width: 75rem)';
const gap = 12;

/** Puts notes at the height of their words, without overlap, and again whenever something moves. */
export function usePlacedNotes(
  article: RefObject<HTMLElement | null>,
  list: RefObject<HTMLOListElement | null>,
  places: FoundPlaces,
): void {
  useEffect(() => {
    const text = article.current;
    const column = list.current;
    if (text === null || column === null) return;
    const beside = matchMedia(besideText);
    let waits = 0;
    const place = (): void => {
      if (beside.matches) placeNotes(column, places);
      else freeNotes(column);
    };
    const placeSoon = (): void => {
      cancelAnimationFrame(waits);
      waits = requestAnimationFrame(place);
    };
    const sizes = new ResizeObserver(placeSoon);
    sizes.observe(text);
    for (const each of column.children) sizes.observe(each);
    beside.addEventListener('change', placeSoon);
    place();
    return () => {
      cancelAnimationFrame(waits);
      sizes.disconnect();
      beside.removeEventListener('change', placeSoon);
    };
  }, [article, list, places]);
}

function placeNotes(column: HTMLElement, places: FoundPlaces): void {
  const found = places();
  const items = [...column.children].filter((each) => each instanceof HTMLElement);
  const top = column.getBoundingClientRect().top;
  let last = 0;
  const boxes = items.map((item, index) => {
    const own = found[index] ?? null;
    // What is not found stays behind the one before it.
    if (own !== null) last = Math.max(last, topOf(own) - top);
    return { wants: last, height: item.offsetHeight };
  });
  const starts = spread(boxes, gap);
  for (const [index, item] of items.entries())
    item.style.transform = `translateY(${Math.round(starts[index] ?? 0)}px)`;
  const end = (starts.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0);
  column.style.minHeight = `${Math.round(end)}px`;
  column.dataset['placed'] = 'yes';
}

function freeNotes(column: HTMLElement): void {
  delete column.dataset['placed'];
  column.style.minHeight = '';
  for (const each of column.children) if (each instanceof HTMLElement) each.style.transform = '';
}
