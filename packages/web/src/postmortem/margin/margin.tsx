import type { Thread } from '@debrief/api/client';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { useMe } from '../../app/use.js';
import { counted, listWords } from '../../words/index.js';
import { useDrafting } from '../discussing/draft.js';
import { useHeard } from '../discussing/heard.js';
import { notThere } from '../discussing/outbox.js';
import { useOutgoing } from '../discussing/outboxes.js';
import { useNoteOfAddress } from './address.js';
import { useNotesAtWords } from './atwords.js';
import { useFoundPlaces } from './found.js';
import { useMarkedWords } from './marked.js';
import { Marks } from './marks.js';
import { MarginNote } from './note.js';
import { type Note, withOwn } from './notes.js';
import { usePlacedNotes } from './placed.js';

interface Props {
  readonly article: RefObject<HTMLElement | null>;
  /** The text as it is shown. */
  readonly html: string;
  readonly notes: readonly Note[];
  readonly threads: readonly Thread[];
  /** How many findings there are, shown or not. */
  readonly findings: number;
  readonly showsFindings: boolean;
  readonly onShowFindings: (shows: boolean) => void;
}

/** From so many on, each takes less room, so that they stay nearer to their words. */
const many = 24;

/** Threads and findings, each beside the words that it speaks of; a list below the text where there is no margin. */
export function Margin({
  article,
  html,
  notes: given,
  threads,
  findings,
  showsFindings,
  onShowFindings,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { draft } = useDrafting();
  const { all: outgoing } = useOutgoing();
  const notes = useMemo(() => {
    const remarks = threads.flatMap((thread) => thread.remarks);
    return withOwn(given, draft, notThere(outgoing, remarks));
  }, [given, threads, draft, outgoing]);
  useHeard(threads, useMe().person?.name ?? null);
  const [pointed, setPointed] = useState<string | null>(null);
  const places = useFoundPlaces(article, notes, html);
  usePlacedNotes(article, list, places);
  useMarkedWords(notes, places, draft?.on ? 'draft' : pointed);
  useNoteOfAddress(list);
  useNotesAtWords(article, list, places);
  const hanging = notes.filter(({ kind }) => kind === 'thread').length;
  if (notes.length === 0 && findings === 0) return <div className="pm-margin" />;
  const said = [
    ...(hanging > 0 ? [counted(hanging, 'thread')] : []),
    ...(findings > 0 ? [counted(findings, 'finding')] : []),
  ];
  return (
    <aside className="pm-margin" aria-label="Notes in the margin">
      <div className="pm-margin-head">
        <h2>{said.length === 0 ? 'Notes' : listWords(said)}</h2>
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
      <ol ref={list} className="pm-notes" data-many={notes.length > many ? 'yes' : undefined}>
        {notes.map((note) => (
          <MarginNote key={note.key} note={note} onPoint={setPointed} />
        ))}
      </ol>
      <Marks article={article} notes={notes} places={places} />
    </aside>
  );
}
