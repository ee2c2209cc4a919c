import type { Finding } from '@debrief/document';
import { Link } from '@tanstack/react-router';
import { Coded } from '../postmortem/head/coded.js';
import { Leave } from './leave.js';

interface Props {
  readonly finding: Finding;
  readonly words: string;
  /** What the words become when the offer is taken; null where there is only a pattern. */
  readonly becomes: string | null;
  /** Which one of how many: `2`, `3`. */
  readonly at: number;
  readonly count: number;
  readonly isLeaving: boolean;
  readonly onAccept: () => void;
  readonly onLeaving: (isLeaving: boolean) => void;
  readonly onLeave: (reason: string) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** What is said about some words: the habit behind them, the question to ask, other words, and what can be done. */
export function Advice({ finding, words, becomes, at, count, isLeaving, ...on }: Props) {
  const { bias, ask, message, instead } = finding;
  return (
    <fieldset className="advice" aria-label={`About the words “${words}”`} data-weight={finding.severity}>
      <div className="advice-head">
        <p>
          <span className="advice-bias">{bias}</span>{' '}
          <q className="advice-words" dir="auto">
            {words}
          </q>
        </p>
        {count > 1 ? (
          <p className="advice-steps">
            <button
              type="button"
              className="advice-step"
              onClick={() => on.onStep(-1)}
              aria-label="The one before"
            >
              ‹
            </button>
            <span>
              {at} of {count}
            </span>
            <button
              type="button"
              className="advice-step"
              onClick={() => on.onStep(1)}
              aria-label="The next one"
            >
              ›
            </button>
          </p>
        ) : null}
      </div>
      <p className="advice-ask">{ask ?? <Coded words={message} />}</p>
      {becomes === null ? null : (
        <p className="advice-fix">
          <span className="advice-kind">Instead</span>{' '}
          {becomes === '' ? 'nothing: leave the words out' : <ins dir="auto">{becomes}</ins>}
        </p>
      )}
      {becomes !== null || instead === undefined ? null : (
        <p className="advice-fix">
          <span className="advice-kind">In other words</span> <Coded words={instead} />
        </p>
      )}
      {isLeaving ? (
        <Leave words={words} onLeave={on.onLeave} onCancel={() => on.onLeaving(false)} />
      ) : (
        <p className="advice-ways">
          <button type="button" className="button" onClick={on.onAccept}>
            {becomes === null ? 'Write it anew' : 'Take it'} <kbd>Alt ⏎</kbd>
          </button>
          <button type="button" className="button button-quiet" onClick={() => on.onLeaving(true)}>
            Leave it… <kbd>Alt ⇧ ⏎</kbd>
          </button>
          <RuleLink rule={finding.rule} />
        </p>
      )}
    </fieldset>
  );
}

function RuleLink({ rule }: { readonly rule: string }) {
  const [family = '', name = ''] = rule.split('/');
  return (
    <Link to="/rules/$family/$rule" params={{ family, rule: name }} target="_blank" className="advice-rule">
      Why?
    </Link>
  );
}
