import { createContext, type ReactNode, useContext, useId } from 'react';

/** How a control is named and described: what its `Field` says of it. */
export interface Labelled {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

const FieldContext = createContext<Labelled | null>(null);

interface Props {
  readonly label: string;
  /** What belongs here, in a few words, or the question to ask. */
  readonly hint?: ReactNode;
  /** What is in the way, and what would help. */
  readonly error?: string | null;
  /** Something to know beside it, such as how a time was understood. */
  readonly note?: ReactNode;
  /** In a table: the head of the column says what it is to those who see it. */
  readonly isCell?: boolean;
  readonly children: ReactNode;
}

/** A control with its label, and what is to be said about it. */
export function Field({ label, hint, error = null, note, isCell = false, children }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  const noteId = `${id}-note`;
  const described = [hint === undefined ? [] : hintId, error === null && note === undefined ? [] : noteId];
  const labelled: Labelled = {
    id,
    'aria-describedby': described.flat().join(' ') || undefined,
    'aria-invalid': error === null ? undefined : true,
  };
  return (
    <div className="field">
      <label htmlFor={id} className={isCell ? 'hidden' : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      <FieldContext value={labelled}>{children}</FieldContext>
      {error === null && note === undefined ? null : (
        <p id={noteId} className={error === null ? 'field-note' : 'field-error'}>
          {error ?? note}
        </p>
      )}
    </div>
  );
}

/** What the field around a control says of it. */
export function useLabelled(): Labelled {
  const labelled = useContext(FieldContext);
  if (!labelled) throw new Error('A control stands in a Field, which has its label.');
  return labelled;
}
