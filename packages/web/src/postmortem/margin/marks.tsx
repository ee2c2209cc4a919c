import { type RefObject, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { counted } from '../../words/index.js';
import type { FoundPlaces } from './found.js';
import { useMarkPlaces } from './markplaces.js';
import { NoteBody } from './note.js';
import type { Note } from './notes.js';

interface Props {
  readonly article: RefObject<HTMLElement | null>;
  readonly notes: readonly Note[];
  readonly places: FoundPlaces;
}

/** Where there is no margin: a mark beside each block that notes speak of, which opens them in place. */
export function Marks({ article, notes, places }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState<readonly string[]>([]);
  // As they are now: what is said while they are open is among them.
  const opened = notes.filter(({ key }) => keys.includes(key));
  const { layer, marks } = useMarkPlaces(article, notes, places);
  const open = (of: readonly Note[]): void => {
    setKeys(of.map(({ key }) => key));
    sheet.current?.showPopover();
  };
  if (layer === null) return null;
  return createPortal(
    <>
      {marks.map(({ key, top, notes: own }) => (
        <button
          key={key}
          type="button"
          className="pm-mark"
          style={{ top }}
          aria-label={`${counted(own.length, 'note')} beside these words`}
          onClick={() => open(own)}
        >
          {own.length}
        </button>
      ))}
      <div
        ref={sheet}
        popover="auto"
        className="pm-sheet"
        role="dialog"
        aria-label="Notes beside these words"
      >
        <ul>
          {opened.map((note) => (
            <li key={note.key} className={`note note-${note.kind}`}>
              <NoteBody note={note} />
            </li>
          ))}
        </ul>
        <button type="button" className="button" onClick={() => sheet.current?.hidePopover()}>
          Close
        </button>
      </div>
    </>,
    layer,
  );
}
