import { Field, Line } from '../../fields/index.js';
import type { OwnKey } from './facts.js';
import { Rows } from './rows.js';

interface Props {
  readonly value: readonly OwnKey[];
  readonly onChange: (keys: readonly OwnKey[]) => void;
}

/** Facts that only this team writes down. */
export function OwnKeys({ value, onChange }: Props) {
  return (
    <Rows
      title="Other facts"
      more="Add another fact"
      value={value}
      onChange={onChange}
      fresh={{ was: null, name: '', value: '' }}
      nameOf={({ name }) => name || 'the new fact'}
      row={(key, change) => (
        <>
          <Field label="Name">
            <Line value={key.name} onChange={(name) => change({ ...key, name })} />
          </Field>
          <Field label="What it says">
            <Line value={key.value} onChange={(words) => change({ ...key, value: words })} />
          </Field>
        </>
      )}
    />
  );
}
