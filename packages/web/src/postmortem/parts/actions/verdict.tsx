import { useRef } from 'react';
import { Field, Prose } from '../../../fields/index.js';
import { beginningOf, begunWith, verdictBeginnings } from './patterns.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (verdict: string) => void;
}

/** Whether an action helped, and what shows it: a beginning is one press, the rest are words. */
export function VerdictField({ label, value, onChange }: Props) {
  const begun = beginningOf(value);
  const field = useRef<HTMLDivElement>(null);
  const begin = (pattern: string): void => {
    onChange(begunWith(pattern, value));
    // What is still to be said is what shows it.
    requestAnimationFrame(() => {
      const area = field.current?.querySelector('textarea');
      area?.focus();
      area?.setSelectionRange(area.value.length, area.value.length);
    });
  };
  return (
    <div ref={field} className="field-whole verdict">
      <fieldset className="verdict-beginnings" aria-label="Begin with">
        {verdictBeginnings.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={begun === each}
            onClick={() => begin(each)}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <Field label={label} hint="What do we see that tells us so?">
        <Prose isLine value={value} onChange={onChange} />
      </Field>
    </div>
  );
}
