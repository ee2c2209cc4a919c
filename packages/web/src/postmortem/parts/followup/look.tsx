import type { Action } from '@debrief/document';
import { useId } from 'react';
import { Field, Prose } from '../../../fields/index.js';
import { VerdictField } from '../actions/verdict.js';
import type { LookedAt } from './record.js';

interface Props {
  readonly action: Action;
  readonly look: LookedAt;
  readonly onChange: (look: LookedAt) => void;
}

const states = [
  ['done', 'It is done'],
  ['open', 'It is still to be done'],
  ['dropped', 'It is not done after all'],
] as const;

/** One action, looked back at: what became of it, whether it helped, and what shows it. */
export function Look({ action: { id, text, owner, doneWhen }, look, onChange }: Props) {
  const name = useId();
  const called = id?.value ?? text;
  return (
    <fieldset className="look">
      <legend>
        {id === null ? null : <b>{id.value}</b>} <span dir="auto">{text}</span>
      </legend>
      {owner === null && doneWhen === null ? null : (
        <p className="look-of">
          {[owner?.value, doneWhen === null ? null : `done when: ${doneWhen}`].filter(Boolean).join(' · ')}
        </p>
      )}
      <div className="look-states">
        {states.map(([state, words]) => (
          <label key={state}>
            <input
              type="radio"
              name={name}
              checked={look.state === state}
              onChange={() => onChange({ ...look, state })}
            />{' '}
            {words}
          </label>
        ))}
      </div>
      {look.state === 'done' ? (
        <VerdictField
          label={`Did ${id === null ? 'it' : called} help?`}
          value={look.verdict}
          onChange={(verdict) => onChange({ ...look, verdict })}
        />
      ) : null}
      {look.state === 'dropped' ? (
        <Field label={`Why is ${id === null ? 'it' : called} not done after all?`}>
          <Prose isLine value={look.dropped} onChange={(dropped) => onChange({ ...look, dropped })} />
        </Field>
      ) : null}
    </fieldset>
  );
}
