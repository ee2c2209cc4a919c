import { type RefObject, useEffect } from 'react';
import type { FoundPlaces } from './found.js';
import { besideText } from './placed.js';

/** A click on words that a note speaks of goes to the note, where notes stand beside the text. */
export function useNotesAtWords(
  article: RefObject<HTMLElement | null>,
  list: RefObject<HTMLOListElement | null>,
  places: FoundPlaces,
): void {
  useEffect(() => {
    const text = article.current;
    if (text === null || !('caretPositionFromPoint' in document)) return;
    const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
      const isLink = target instanceof Element && target.closest('a, button, summary') !== null;
      // Whoever marks words does not ask for a note.
      if (isLink || !matchMedia(besideText).matches || getSelection()?.isCollapsed === false) return;
      const caret = document.caretPositionFromPoint(clientX, clientY);
      if (!caret) return;
      const at = places().findIndex((found) => found?.range?.isPointInRange(caret.offsetNode, caret.offset));
      const note = at < 0 ? null : list.current?.children[at];
      if (!(note instanceof HTMLElement)) return;
      note.focus({ preventScroll: true });
      note.scrollIntoView({ block: 'nearest' });
    };
    text.addEventListener('click', onClick);
    return () => text.removeEventListener('click', onClick);
  }, [article, list, places]);
}
