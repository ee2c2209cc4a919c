import type { SyntheticEvent } from 'react';
import { Finding } from './finding.js';
import type { Note } from './notes.js';
import { Thread } from './thread.js';

interface Props {
  readonly note: Note;
  /** Told the note's key when somebody points at it, null when they leave. */
  readonly onPoint?: (key: string | null) => void;
}

/** A note, wherever it is shown. */
export function NoteBody({ note }: { readonly note: Note }) {
  return note.kind === 'thread' ? <Thread thread={note.thread} /> : <Finding finding={note.finding} />;
}

/** A note in the margin: pointing at it marks the words that it speaks of. */
export function MarginNote({ note, onPoint }: Props) {
  const point = (event: SyntheticEvent): void => onPoint?.(event.type === 'blur' ? null : note.key);
  return (
    <li
      {...(note.kind === 'thread' && { id: `thread-${note.thread.id}` })}
      className={`note note-${note.kind}`}
      {...(note.kind === 'thread' && { id: `thread-${note.thread.id}` })}
      data-note={note.key}
      data-weight={note.kind === 'finding' ? note.finding.severity : note.thread.state}
      tabIndex={-1}
      onPointerEnter={point}
      onPointerLeave={() => onPoint?.(null)}
      onFocus={point}
      onBlur={point}
    >
      <NoteBody note={note} />
    </li>
  );
}
