import type { ActionRow } from '@debrief/api/client';

const names: Readonly<Record<ActionRow['state'], string>> = {
  open: 'Open',
  done: 'Done',
  judged: 'Done, with a verdict',
  dropped: 'Dropped',
};

interface Props {
  readonly state: ActionRow['state'];
  /** Ticks it, or takes the tick back; left out, it only tells. */
  readonly onTick?: () => void;
  /** What is ticked, to those who hear it. */
  readonly text?: string;
}

/** A circle that says what has become of an action, and ticks it where it can be pressed. */
export function Tick({ state, onTick, text }: Props) {
  const marks = (
    <>
      <circle cx="10" cy="10" r="7.25" />
      {state === 'done' || state === 'judged' ? <path d="m6.6 10.3 2.3 2.3 4.6-5" /> : null}
      {state === 'dropped' ? <path d="M6.75 10h6.5" /> : null}
    </>
  );
  if (onTick === undefined || state === 'dropped')
    return (
      <svg
        className="action-tick"
        data-state={state}
        viewBox="0 0 20 20"
        role="img"
        aria-label={names[state]}
      >
        {marks}
      </svg>
    );
  return (
    <button
      type="button"
      className="action-tick-button"
      aria-pressed={state !== 'open'}
      aria-label={`Done: ${text ?? ''}`}
      onClick={onTick}
    >
      <svg className="action-tick" data-state={state} viewBox="0 0 20 20" aria-hidden="true">
        {marks}
      </svg>
    </button>
  );
}
