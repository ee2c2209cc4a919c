import { type RefObject, useEffect } from 'react';
import { finder } from './find.js';
import type { Note } from './notes.js';

/** Marks the words that notes speak of, those of the note that is pointed at above all. Without touching the text. */
export function useMarkedWords(
  article: RefObject<HTMLElement | null>,
  notes: readonly Note[],
  pointed: string | null,
): void {
  useEffect(() => {
    const text = article.current;
    if (text === null || !('highlights' in CSS)) return;
    const find = finder(text);
    const ranges = (wanted: readonly Note[]): Highlight =>
      new Highlight(...wanted.flatMap(({ place }) => find(place)?.range ?? []));
    CSS.highlights.set('pm-thread', ranges(notes.filter((note) => isOpenThread(note))));
    CSS.highlights.set('pm-finding', ranges(notes.filter(({ kind }) => kind === 'finding')));
    return () => {
      CSS.highlights.delete('pm-thread');
      CSS.highlights.delete('pm-finding');
    };
  }, [article, notes]);
  useEffect(() => {
    const text = article.current;
    const note = notes.find(({ key }) => key === pointed);
    if (text === null || note === undefined || !('highlights' in CSS)) return;
    const range = finder(text)(note.place)?.range;
    if (range) CSS.highlights.set('pm-pointed', new Highlight(range));
    return () => {
      CSS.highlights.delete('pm-pointed');
    };
  }, [article, notes, pointed]);
}

function isOpenThread(note: Note): boolean {
  return note.kind === 'thread' && note.thread.state === 'open';
}
