import type { Factor } from '@debrief/document';
import { Field, Line, Prose } from '../../../fields/index.js';
import { Words } from '../words.js';
import { type FactorFacts, type FactorField, factorFields, reinforced, sayingOf } from './facts.js';
import { Reinforced } from './reinforced.js';

interface Props {
  /** Null for a new one. */
  readonly factor: Factor | null;
  readonly facts: FactorFacts;
  readonly set: (some: Partial<FactorFacts>) => void;
  /** Whether all is shown, or what a new one needs first. */
  readonly isOpen: boolean;
}

/** What made a factor look right, what it goes together with, and why it may stay. */
export function FactorDetails({ factor, facts, set, isOpen }: Props) {
  const setField = (name: string, words: string): void => set({ fields: { ...facts.fields, [name]: words } });
  const asked = new Set([...factorFields.map(({ name }) => name), reinforced]);
  const others = Object.keys(facts.fields).filter((name) => !asked.has(name));
  const fieldFor = ({ name, hint, example }: FactorField) => (
    <Words
      key={name}
      name={name}
      label={name}
      hint={`${hint} As in “${example}”.`}
      value={facts.fields[name] ?? ''}
      onChange={(words) => setField(name, words)}
      put={(words) => sayingOf(factor, { fields: { [name]: words } })}
    />
  );
  return (
    <>
      {factorFields.slice(0, 1).map(fieldFor)}
      <details className="form-more field-whole" open={isOpen}>
        <summary>More: what was known, assumed, accepted …</summary>
        <div className="form-fields">
          {factorFields.slice(1).map(fieldFor)}
          <Reinforced
            own={factor}
            value={facts.fields[reinforced] ?? ''}
            onChange={(words) => setField(reinforced, words)}
          />
          {others.map((name) => (
            <Field key={name} label={name}>
              <Line value={facts.fields[name] ?? ''} onChange={(words) => setField(name, words)} />
            </Field>
          ))}
          <Field
            label="Accepted"
            hint="Only where nothing is to be done about it: why is that right? Otherwise leave it empty."
          >
            <Prose isLine value={facts.accepted} onChange={(accepted) => set({ accepted })} />
          </Field>
        </div>
      </details>
    </>
  );
}
