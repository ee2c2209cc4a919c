import type { Postmortem } from '@debrief/api/client';
import { lazy, Suspense, useEffect } from 'react';
import { useKeys } from '../../keys/keys.js';
import { useOpener } from '../alive/open.js';
import { type PanelName, showPanel, usePanel } from './panel.js';
import { stepWords } from './words.js';

const Panel = lazy(async () => ({ default: (await import('./open.js')).OpenPanel }));

interface Props {
  readonly postmortem: Postmortem;
}

const panels: readonly string[] = ['advance', 'agenda', 'answer', 'invitation'] satisfies PanelName[];

/** What can be decided now, below the head; what it opens is fetched when somebody first wants it. */
export function Deciding({ postmortem }: Props) {
  const { status, next } = postmortem.standing;
  const open = usePanel();
  const isOpen = status === 'draft' || status === 'in-review';
  // Another postmortem begins with nothing open.
  useEffect(() => () => showPanel(null), []);
  useOpener(({ form, id, index }) => {
    // An answer to a question is another form.
    if (id !== undefined || index !== undefined) return false;
    const panel = panels.find((each) => each === form) as PanelName | undefined;
    if (panel !== undefined) showPanel(panel);
    return panel !== undefined;
  });
  const group = 'Deciding';
  useKeys([
    ...(next === null
      ? []
      : [{ keys: 'd n', says: stepWords[gateOf(next.status)], group, run: () => showPanel('advance') }]),
    ...(isOpen
      ? [
          { keys: 'd m', says: 'The review meeting', group, run: () => showPanel('agenda') },
          { keys: 'd w', says: 'Whom to invite', group, run: () => showPanel('invitation') },
        ]
      : []),
    ...(status === 'in-review'
      ? [{ keys: 'd a', says: 'Answer to the factors', group, run: () => showPanel('answer') }]
      : []),
  ]);
  if (next === null) return null;
  const button = (panel: PanelName, words: string, isFirst = false) => (
    <button
      type="button"
      className={isFirst ? 'button button-first' : 'button'}
      aria-expanded={open === panel}
      onClick={() => showPanel(open === panel ? null : panel)}
    >
      {words}
    </button>
  );
  return (
    <div className="deciding">
      <div className="deciding-buttons">
        {button('advance', stepWords[gateOf(next.status)], next.needs.length === 0)}
        {status === 'in-review' ? button('answer', 'Your answer') : null}
        {isOpen ? button('agenda', 'The review meeting') : null}
        {isOpen ? button('invitation', 'Whom to invite') : null}
      </div>
      {open === null ? null : (
        <Suspense fallback={<div className="deciding-panel" aria-busy="true" />}>
          <Panel key={open} panel={open} postmortem={postmortem} />
        </Suspense>
      )}
    </div>
  );
}

/** A next state is never a draft. */
function gateOf(status: Postmortem['standing']['status']): keyof typeof stepWords {
  return status === 'draft' ? 'in-review' : status;
}
