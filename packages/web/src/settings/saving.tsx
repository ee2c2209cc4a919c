import { useEffect } from 'react';
import { say } from '../shell/live.js';
import { useSettings } from './use.js';

/** Whether everything is saved; and what could not be, with the ways out. */
export function SavingNote() {
  const { saving, desk } = useSettings();
  const words =
    saving === 'quiet'
      ? 'Everything is saved.'
      : saving === 'saving'
        ? 'Saving …'
        : saving.kind === 'away'
          ? 'The server cannot be reached. What you changed is kept in this browser, and saved as soon as it is back.'
          : 'Not saved yet.';
  return (
    <>
      <p className="settings-saving" role="status">
        {words}
      </p>
      {typeof saving === 'string' || saving.kind === 'away' || !desk ? null : (
        <section className="stuck" aria-label="Not saved yet">
          {saving.kind === 'refused' ? (
            <>
              <h2>Your last change is not saved yet</h2>
              <p>{saving.message}</p>
              {saving.way === null ? null : <p>{saving.way}</p>}
              <p className="form-buttons">
                <button type="button" className="button button-first" onClick={() => desk.retry()}>
                  Try again
                </button>
                <button type="button" className="button button-quiet" onClick={() => desk.drop()}>
                  Give the change up
                </button>
              </p>
            </>
          ) : (
            <>
              <h2>Somebody changed the same thing</h2>
              <p>
                {saving.places.length > 0
                  ? `Both of you changed ${saving.places.map((path) => path.join(': ')).join(', ')}. Whose stays? The other remains in the history, or with you until you choose.`
                  : 'Both of you changed the same lines. Whose stays?'}
              </p>
              <p className="form-buttons">
                <button type="button" className="button button-first" onClick={() => desk.insist()}>
                  Save mine
                </button>
                <button type="button" className="button button-quiet" onClick={() => desk.drop()}>
                  Keep theirs
                </button>
              </p>
            </>
          )}
        </section>
      )}
    </>
  );
}

/** Ctrl Z takes the last change back, Ctrl Shift Z does it again; in a field they are the field's. */
export function useUndoKeys(): void {
  const { undo } = useSettings();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key);
      const isField =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [contenteditable]') !== null;
      if (!isAsked || event.defaultPrevented || isField) return;
      const again = event.key.toLowerCase() === 'y' || event.shiftKey;
      event.preventDefault();
      const told = undo(again);
      if (told === null) say(again ? 'There is nothing to do again.' : 'There is nothing to take back.');
      else say(typeof told === 'string' ? `${again ? 'Done again' : 'Taken back'}: ${told}` : told.message);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}
