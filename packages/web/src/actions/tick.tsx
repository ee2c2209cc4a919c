import type { ActionRow } from '@debrief/api/client';

const names: Readonly<Record<ActionRow['state'], string>> = {
  open: 'Open',
  done: 'Done',
  judged: 'Done, with a verdict',
  dropped: 'Dropped',
};

/** A circle that says what has become of an action. */
export function Tick({ state }: { readonly state: ActionRow['state'] }) {
  return (
    <svg className="action-tick" data-state={state} viewBox="0 0 20 20" role="img" aria-label={names[state]}>
      <circle cx="10" cy="10" r="7.25" />
      {state === 'done' || state === 'judged' ? <path d="m6.6 10.3 2.3 2.3 4.6-5" /> : null}
      {state === 'dropped' ? <path d="M6.75 10h6.5" /> : null}
    </svg>
  );
}
