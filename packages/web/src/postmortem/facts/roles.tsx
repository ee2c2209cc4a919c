import { Field, Line, Names, useKnownPeople } from '../../fields/index.js';
import type { Role } from './facts.js';
import { Rows } from './rows.js';

interface Props {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

const usual = ['incident-commander', 'scribe', 'responders', 'on-call', 'support', 'product-manager'];

/** Who took part, by role. */
export function Roles({ value, onChange }: Props) {
  const known = useKnownPeople();
  return (
    <Rows
      title="People by their roles"
      more="Add a role"
      value={value}
      onChange={onChange}
      fresh={{ was: null, name: '', people: [] }}
      nameOf={({ name }) => name || 'the new role'}
      row={(role, change) => (
        <>
          <Field label="Role">
            <Line value={role.name} offers={usual} onChange={(name) => change({ ...role, name })} />
          </Field>
          <Field label="People">
            <Names value={role.people} offers={known} onChange={(people) => change({ ...role, people })} />
          </Field>
        </>
      )}
    />
  );
}
