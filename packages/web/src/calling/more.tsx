import { Choice, Field, Line } from '../fields/index.js';
import { detections } from './facts.js';
import type { FieldsProps } from './fields.js';
import { withStop } from './trouble.js';

const detected: Readonly<Record<(typeof detections)[number], string>> = {
  alarm: 'An alarm',
  customer: 'A customer',
  colleague: 'A colleague',
  other: 'Something else',
};

/** What can as well be said later. */
export function More({ facts, set, offers, counsel }: FieldsProps) {
  return (
    <details className="fold call-more">
      <summary>More: who noticed it, the template, the name of the file</summary>
      <div className="call-pair">
        <Field label="What noticed it first?">
          <Choice
            value={facts.detectedBy}
            none="Not known yet"
            choices={detections.map((value) => ({ value, words: detected[value] }))}
            onChange={(detectedBy) => set({ detectedBy })}
          />
        </Field>
        <Field label="Template">
          <Choice
            value={facts.template}
            choices={offers.templates.map(({ name, about }) => ({
              value: name,
              words: about === null ? name : `${name} – ${about}`,
            }))}
            onChange={(template) => set({ template })}
          />
        </Field>
        <Field
          label="Name of the file"
          hint="Left empty, it is made from month, system and title"
          error={facts.id.trim() === '' ? null : withStop(counsel?.idProblem ?? null)}
        >
          <Line
            value={facts.id}
            placeholder={counsel?.id ?? ''}
            maxLength={130}
            onChange={(id) => set({ id })}
          />
        </Field>
      </div>
    </details>
  );
}
