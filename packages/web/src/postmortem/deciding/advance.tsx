import type { Need as NeedShape, NotYet, Postmortem } from '@debrief/api/client';
import { useEffect, useState } from 'react';
import { say } from '../../shell/live.js';
import { dayWords, listWords, statusWords } from '../../words/index.js';
import { Need } from '../head/need.js';
import { phaseWords } from '../head/phasewords.js';
import { sentence } from '../head/sentence.js';
import { Answers } from './answers/answers.js';
import { useDecide, useDeciding } from './ask.js';
import { Frame } from './frame.js';
import { closePanel, showPanel } from './panel.js';
import { stepStays } from './stays.js';
import { gatePhases, stepDone, stepMeans, stepWords } from './words.js';

interface Props {
  readonly postmortem: Postmortem;
}

/** The step to the next state: what it means, what its gate holds, and one button once all is there. */
export function Advance({ postmortem: { standing, version } }: Props) {
  const { next, phases, review, dues } = standing;
  const deciding = useDeciding();
  const decide = useDecide(version);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [missing, setMissing] = useState<NotYet['needs'] | null>(null);
  const [isDeciding, setIsDeciding] = useState(false);
  // What was missing at the last try may have come since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another standing, another answer.
  useEffect(() => setMissing(null), [next]);
  if (next === null || next.status === 'draft') return null;
  const to = next.status;
  // Where nobody at all stands behind the factors, it still waits for somebody.
  const stands = deciding?.answers.some(({ state }) => state === 'agreed' || state === 'dissents') ?? false;
  const absent = to === 'final' && stands ? (deciding?.absent ?? []) : [];
  // Who has had their time does not hold it up any more: they are recorded as absent.
  const held =
    missing ?? next.needs.filter(({ rule }) => rule !== 'process/everyone-agreed' || absent.length === 0);
  const step = async (): Promise<void> => {
    if (isDeciding) return;
    setIsDeciding(true);
    const answer = await decide(
      (client, id, base) => client.advance(id, { base }),
      stepWords[to],
      stepStays(to),
    );
    setIsDeciding(false);
    if ('needs' in answer) setMissing(answer.needs);
    else if ('edits' in answer) {
      closePanel('advance');
      say(stepDone[to]);
    } else setTrouble(answer.message);
  };
  const gate = [...phases, review].filter(({ phase }) => gatePhases[to].includes(phase));
  return (
    <Frame title={stepWords[to]}>
      <p className="deciding-lead">{stepMeans[to]}</p>
      <ul className="deciding-gate">
        {gate.map(({ phase, asked }) => {
          const own = held.filter((need) => need.phase === phase);
          return (
            <li key={phase} data-state={own.length === 0 ? 'done' : 'open'}>
              <p className="deciding-gate-name">
                {phaseWords(phase)}
                <span>
                  {asked === 0 ? 'nothing is asked' : own.length === 0 ? 'all there' : 'still to come'}
                </span>
              </p>
              <Needs needs={own} />
            </li>
          );
        })}
      </ul>
      {to === 'final' && deciding !== null && deciding.answers.length > 0 ? (
        <div className="deciding-answers">
          <h3>Who stands behind the factors</h3>
          <Answers answers={deciding.answers} />
        </div>
      ) : null}
      {dues.length === 0 ? null : (
        <ul className="deciding-dues">
          {dues.map(({ what, day, words, isOver }) => (
            <li key={`${what} ${words} ${day}`}>
              {sentence(words)} {isOver ? 'was due on' : 'until'} <time dateTime={day}>{dayWords(day)}</time>
            </li>
          ))}
        </ul>
      )}
      {absent.length === 0 ? null : (
        <p className="deciding-note">
          {listWords(absent)} had no time to answer within the days that you agreed on, and{' '}
          {absent.length === 1 ? 'is' : 'are'} recorded as absent. An answer is welcome later, too.
        </p>
      )}
      {trouble === null ? null : (
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      )}
      <div className="form-buttons">
        {held.length === 0 ? (
          <button
            type="button"
            className="button button-first"
            aria-disabled={isDeciding}
            onClick={() => void step()}
          >
            {stepWords[to]}
          </button>
        ) : (
          <p className="deciding-note">
            Once all of this is there, it can be {to === 'closed' ? 'closed' : statusWords(to)}.
          </p>
        )}
        <button type="button" className="button button-quiet" onClick={() => showPanel(null)}>
          Not now
        </button>
      </div>
    </Frame>
  );
}

function Needs({ needs }: { readonly needs: readonly NeedShape[] }) {
  if (needs.length === 0) return null;
  return (
    <ul className="pm-needs">
      {needs.map((need) => (
        <Need key={`${need.rule} ${need.line} ${need.message}`} need={need} isShort />
      ))}
    </ul>
  );
}
