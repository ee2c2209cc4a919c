import type { PhaseStanding } from '@debrief/api/client';
import { showPanel } from '../deciding/panel.js';
import { Need } from './need.js';
import { sentence } from './sentence.js';

interface Props {
  readonly standing: PhaseStanding;
  readonly isCurrent: boolean;
  /** Called before somebody goes to a place of the page. */
  readonly onGo: () => void;
}

/** One phase: what it is for, whether all is there, and what is not. The current one lies open. */
export function PhaseRow({ standing: { phase, aim, asked, met, needs }, isCurrent, onGo }: Props) {
  const state = needs.length === 0 ? 'done' : met === 0 ? 'open' : 'begun';
  const head = (
    <>
      <span className="pm-phase-name">{sentence(phase)}</span>
      <span className="pm-phase-met">{needs.length === 0 ? 'all there' : `${met} of ${asked} there`}</span>
      {aim === null ? null : <span className="pm-phase-aim">{sentence(aim)}</span>}
    </>
  );
  return (
    <li className="pm-phase" data-state={state} aria-current={isCurrent ? 'step' : undefined}>
      {needs.length === 0 ? (
        <div className="pm-phase-head">{head}</div>
      ) : (
        <details open={isCurrent}>
          <summary className="pm-phase-head">{head}</summary>
          <ul className="pm-needs">
            {needs.map((need) => (
              <Need key={`${need.rule} ${need.line} ${need.message}`} need={need} onGo={onGo} />
            ))}
          </ul>
          {phase === 'assemble' ? (
            <button
              type="button"
              className="button pm-phase-invite"
              onClick={() => {
                onGo();
                showPanel('invitation');
              }}
            >
              See whom to invite, and why
            </button>
          ) : null}
        </details>
      )}
    </li>
  );
}
