import { useEffect } from 'react';
import type { FoundPlaces } from './found.js';
import type { Note } from './notes.js';

/** Marks the words that notes speak of, those of the note that is pointed at above all. Without touching the text. */
export function useMarkedWords(notes: readonly Note[], places: FoundPlaces, pointed: string | null): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const found = places();
    const marked = (is: (note: Note) => boolean): Highlight =>
      new Highlight(...notes.flatMap((note, at) => (is(note) ? (found[at]?.range ?? []) : [])));
    CSS.highlights.set('pm-thread', marked(isOpenThread));
    CSS.highlights.set(
      'pm-finding',
      marked(({ kind }) => kind === 'finding'),
    );
    return () => {
      CSS.highlights.delete('pm-thread');
      CSS.highlights.delete('pm-finding');
    };
  }, [notes, places]);
  useEffect(() => {
    if (pointed === null || !('highlights' in CSS)) return;
    const range = places()[notes.findIndex(({ key }) => key === pointed)]?.range;
    if (range) CSS.highlights.set('pm-pointed', new Highlight(range));
    return () => {
      CSS.highlights.delete('pm-pointed');
    };
  }, [notes, places, pointed]);
}

function isOpenThread(note: Note): boolean {
  return note.kind === 'thread' && note.thread.state === 'open';
}
