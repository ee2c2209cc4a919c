import { type RefObject, useRef, useState } from 'react';
import { counted, listWords } from '../../words/index.js';
import { useNoteOfAddress } from './address.js';
import { useNotesAtWords } from './atwords.js';
import { useFoundPlaces } from './found.js';
import { useMarkedWords } from './marked.js';
import { Marks } from './marks.js';
import { MarginNote } from './note.js';
import type { Note } from './notes.js';
import { usePlacedNotes } from './placed.js';

interface Props {
  readonly article: RefObject<HTMLElement | null>;
  /** The text as it is shown. */
  readonly html: string;
  readonly notes: readonly Note[];
  /** How many findings there are, shown or not. */
  readonly findings: number;
  readonly showsFindings: boolean;
  readonly onShowFindings: (shows: boolean) => void;
}

/** Threads and findings, each beside the words that it speaks of; a list below the text where there is no margin. */
export function Margin({ article, html, notes, findings, showsFindings, onShowFindings }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const places = useFoundPlaces(article, notes, html);
  usePlacedNotes(article, list, places);
  useMarkedWords(notes, places, pointed);
  useNoteOfAddress(list);
  useNotesAtWords(article, list, places);
  const threads = notes.filter(({ kind }) => kind === 'thread').length;
  if (threads === 0 && findings === 0) return <div className="pm-margin" />;
  const said = [
    ...(threads > 0 ? [counted(threads, 'thread')] : []),
    ...(findings > 0 ? [counted(findings, 'finding')] : []),
  ];
  return (
    <aside className="pm-margin" aria-label="Notes in the margin">
      <div className="pm-margin-head">
        <h2>{listWords(said)}</h2>
        {findings === 0 ? null : (
          <button
            type="button"
            className="pm-switch"
            aria-pressed={showsFindings}
            onClick={() => onShowFindings(!showsFindings)}
          >
            {showsFindings ? 'Hide findings' : 'Show findings'}
          </button>
        )}
      </div>
      <ol ref={list} className="pm-notes">
        {notes.map((note) => (
          <MarginNote key={note.key} note={note} onPoint={setPointed} />
        ))}
      </ol>
      <Marks article={article} notes={notes} places={places} />
    </aside>
  );
}
