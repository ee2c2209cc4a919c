import type { Postmortem } from '@debrief/api/client';
import { Field, Line } from '../../fields/index.js';
import { momentWords } from '../../words/index.js';
import { type Facts, type MomentName, momentNames } from './facts.js';

interface Props {
  readonly facts: Pick<Facts, 'times'>;
  /** What is known by now, mostly from the timeline. */
  readonly times: Postmortem['model']['times'];
  readonly onChange: (times: Facts['times']) => void;
}

const names: Readonly<Record<MomentName, string>> = {
  began: 'Began',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** The key times, for a postmortem whose timeline does not mark them yet. */
export function Times({ facts, times, onChange }: Props) {
  return (
    <details className="facts-times">
      <summary>Key times that the timeline does not tell</summary>
      <p className="field-hint">What the timeline marks counts more. For example: 2026-11-03 10:41 UTC</p>
      <div className="form-fields">
        {momentNames.map((name) => {
          const known = facts.times[name] === '' ? times[name] : null;
          return (
            <Field
              key={name}
              label={names[name]}
              {...(known !== null && {
                note: `The timeline says ${known.endsWith('Z') ? momentWords(known) : known.replace('T', ' ')}`,
              })}
            >
              <Line
                value={facts.times[name]}
                onChange={(words) => onChange({ ...facts.times, [name]: words })}
              />
            </Field>
          );
        })}
      </div>
    </details>
  );
}
