import { lazy, Suspense, type SyntheticEvent } from 'react';
import { WaitingWords } from '../discussing/waiting.js';
import { Finding } from './finding.js';
import type { Note } from './notes.js';
import { Thread } from './thread.js';

const Compose = lazy(async () => ({ default: (await import('../discussing/compose.js')).Compose }));

interface Props {
  readonly note: Note;
  /** Told the note's key when somebody points at it, null when they leave. */
  readonly onPoint?: (key: string | null) => void;
}

/** A note, wherever it is shown. */
export function NoteBody({ note }: { readonly note: Note }) {
  switch (note.kind) {
    case 'thread':
      return <Thread thread={note.thread} />;
    case 'finding':
      return <Finding finding={note.finding} />;
    case 'outgoing':
      return <WaitingWords outgoing={note.outgoing} />;
    default:
      return (
        <Suspense>
          <Compose draft={note.draft} />
        </Suspense>
      );
  }
}

/** A note in the margin: pointing at it marks the words that it speaks of. */
export function MarginNote({ note, onPoint }: Props) {
  const point = (event: SyntheticEvent): void => onPoint?.(event.type === 'blur' ? null : note.key);
  return (
    <li
      {...(note.kind === 'thread' && { id: `thread-${note.thread.id}` })}
      className={`note note-${note.kind}`}
      data-note={note.key}
      data-weight={weightOf(note)}
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

function weightOf(note: Note): string | undefined {
  if (note.kind === 'finding') return note.finding.severity;
  return note.kind === 'thread' ? note.thread.state : undefined;
}
