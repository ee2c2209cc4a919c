import { type Saving, useSaving } from '../saving/saving.js';
import { useLive } from './live.js';

/** A quiet line at the foot of the window: what has just changed, and whether the server can be heard. */
export function StatusLine() {
  const { message, isLost } = useLive();
  const saving = useSaving();
  const words =
    isLost || saving === 'away' ? awayWords(saving) : (message ?? (saving === 'saving' ? 'Saving …' : null));
  return (
    <div className="status-line" role="status">
      {words === null ? null : <p className="status-words">{words}</p>}
    </div>
  );
}

function awayWords(saving: Saving): string {
  return saving === 'quiet'
    ? 'The server cannot be reached. You can go on reading; we keep trying.'
    : 'The server cannot be reached. What you changed is kept in this browser, and saved as soon as it is back.';
}
