import { useLive } from './live.js';

/** A quiet line at the foot of the window: what has just changed, and whether the server can be heard. */
export function StatusLine() {
  const { message, isLost } = useLive();
  const words = isLost ? 'The server cannot be reached. You can go on reading; we keep trying.' : message;
  return (
    <div className="status-line" role="status">
      {words === null ? null : <p className="status-words">{words}</p>}
    </div>
  );
}
