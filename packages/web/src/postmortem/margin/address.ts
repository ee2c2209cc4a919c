import { type RefObject, useEffect } from 'react';

/** Goes to the note that the address names, once notes have their places: `#thread-01KSF…`. */
export function useNoteOfAddress(list: RefObject<HTMLOListElement | null>): void {
  useEffect(() => {
    const name = decodeURIComponent(location.hash.slice(1));
    const note = name === '' ? null : document.getElementById(name);
    if (note === null || !list.current?.contains(note)) return;
    const frame = requestAnimationFrame(() => {
      note.querySelector('details')?.setAttribute('open', '');
      note.focus({ preventScroll: true });
      note.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [list]);
}
