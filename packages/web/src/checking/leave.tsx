import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

interface Props {
  readonly words: string;
  readonly onLeave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why words stay as they are; the reason stands in the text, for readers of tomorrow. */
export function Leave({ words, onLeave, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const leave = (): void => {
    if (reason.trim() === '') {
      setIsAsked(true);
      field.current?.focus();
    } else onLeave(reason);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Both would reach the form around it.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') leave();
    else onCancel();
  };
  return (
    <div className="leave">
      <label htmlFor={id}>
        Why do the words{' '}
        <q className="leave-words" dir="auto">
          {words}
        </q>{' '}
        stay?
      </label>
      <input
        ref={field}
        id={id}
        value={reason}
        maxLength={300}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={isAsked && reason.trim() === ''}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="leave-hint">
        {isAsked && reason.trim() === ''
          ? 'A few words are enough: “quoting a customer”.'
          : 'It is kept in the text beside them, for those who read it later.'}
      </p>
      <p className="leave-ways">
        <button type="button" className="button" onClick={leave}>
          Leave them
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          Back
        </button>
      </p>
    </div>
  );
}
