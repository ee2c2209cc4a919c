import { useEffect } from 'react';
import { useDesk } from '../changing/use.js';
import { say } from '../shell/live.js';

/** Ctrl Z takes the last change back, Ctrl Shift Z does it again; in a field they are the field's. */
export function UndoKeys(): null {
  const desk = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key);
      if (!isAsked || event.defaultPrevented || isField(event.target)) return;
      const again = event.key.toLowerCase() === 'y' || event.shiftKey;
      event.preventDefault();
      void (again ? desk.redo() : desk.undo()).then(
        (told) => {
          if (told === null) say(again ? 'There is nothing to do again.' : 'There is nothing to take back.');
          else if (typeof told === 'string') say(`${again ? 'Done again' : 'Taken back'}: ${told}`);
          else say(told.message);
        },
        () => say('The text could not be fetched. Is the server there? Nothing was changed.'),
      );
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk]);
  return null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
