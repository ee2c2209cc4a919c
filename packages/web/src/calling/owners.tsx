import { Field, Name } from '../fields/index.js';
import type { FieldsProps } from './fields.js';

/** Who keeps it together: those of whom something speaks for it, each with the reason; or nobody yet. */
export function Owners({ facts, set, offers, counsel }: FieldsProps) {
  const owners = counsel?.owners ?? [];
  return (
    <div className="call-owner">
      <Field
        label="Who keeps it together?"
        hint={`One person asks for what is missing and sees it through; everybody writes. Nobody yet is fine: the ${offers.noun} will ask.`}
        error={facts.owner.trim() === '' ? null : (counsel?.ownerProblem ?? null)}
      >
        <Name value={facts.owner} onChange={(owner) => set({ owner })} />
      </Field>
      {owners.length === 0 ? null : (
        <ul className="call-owners" aria-label="Who could">
          {owners.map(({ name, reasons }) => (
            <li key={name}>
              <button
                type="button"
                className="call-chip"
                aria-pressed={facts.owner === name}
                onClick={() => set({ owner: facts.owner === name ? '' : name })}
              >
                <bdi>{name}</bdi>
              </button>{' '}
              <span>could, because they {reasons.join('; ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
