import type { Postmortem } from '@debrief/api/client';
import { Loop } from '@debrief/figures';
import { counted, dayWords, statusWords } from '../../words/index.js';
import { useDisclosure, useOpenedByHash } from './disclosure.js';
import { Need } from './need.js';
import { PhaseRow } from './phase.js';
import { phaseWords } from './phasewords.js';
import { sentence } from './sentence.js';

interface Props {
  readonly standing: Postmortem['standing'];
}

/** Where a postmortem is in its loop; opened, what each phase has and what the current one still needs. */
export function LoopDisclosure({ standing }: Props) {
  const { phases, phase, review, next, dues, status } = standing;
  const disclosure = useDisclosure();
  useOpenedByHash(disclosure.ref, 'loop');
  const current = phases.find((each) => each.phase === phase);
  // It lies above the page: whoever goes to a place wants to see it.
  const close = (): void => {
    if (disclosure.ref.current) disclosure.ref.current.open = false;
  };
  return (
    <details id="loop" className="pm-loop" {...disclosure}>
      <summary>
        <Loop phases={phases} current={phase} size={96} />
        <span className="pm-loop-says">
          <span className="pm-loop-phase">{phase === null ? 'The loop is closed' : phaseWords(phase)}</span>
          <span className="pm-loop-next">
            {current === undefined || current.needs.length === 0
              ? 'What each phase holds'
              : `${counted(current.needs.length, 'thing')} still to come`}
          </span>
        </span>
      </summary>
      <div className="pm-loop-panel">
        {dues.length === 0 ? null : (
          <ul className="pm-loop-dues">
            {dues.map(({ what, day, words, isOver }) => (
              <li key={`${what} ${words} ${day}`}>
                {sentence(words)} {isOver ? 'was due on' : 'until'}{' '}
                <time dateTime={day}>{dayWords(day)}</time>
              </li>
            ))}
          </ul>
        )}
        <ol className="pm-phases">
          {phases.map((each) => (
            <PhaseRow key={each.phase} standing={each} isCurrent={each.phase === phase} onGo={close} />
          ))}
        </ol>
        {review.needs.length === 0 || status === 'draft' ? null : (
          <section className="pm-loop-review">
            <h2>The review</h2>
            <Needs needs={review.needs} onGo={close} />
          </section>
        )}
        {next === null || next.needs.length === 0 ? null : (
          <p className="pm-loop-gate">
            To be {statusWords(next.status)}, {counted(next.needs.length, 'thing')}{' '}
            {next.needs.length === 1 ? 'is' : 'are'} still to come.
          </p>
        )}
      </div>
    </details>
  );
}

interface NeedsProps {
  readonly needs: Postmortem['standing']['review']['needs'];
  readonly onGo: () => void;
}

function Needs({ needs, onGo }: NeedsProps) {
  return (
    <ul className="pm-needs">
      {needs.map((need) => (
        <Need key={`${need.rule} ${need.line} ${need.message}`} need={need} onGo={onGo} />
      ))}
    </ul>
  );
}
