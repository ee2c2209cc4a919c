import type { Factor } from '@debrief/document';

interface Props {
  readonly factors: readonly Factor[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** What they are asked for. */
  readonly legend?: string;
}

/** Some of the factors, chosen by their words: those that an action addresses. */
export function FactorsField({ factors, value, onChange, legend = 'Which factor does it address?' }: Props) {
  const known = factors.flatMap(({ id, text }) => (id === null ? [] : [{ id: id.value, text }]));
  const gone = value.filter((id) => !known.some((each) => each.id === id));
  if (known.length === 0 && gone.length === 0) return null;
  const toggle = (id: string): void =>
    onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id]);
  return (
    <fieldset className="field field-whole action-factors">
      <legend>{legend}</legend>
      {known.map(({ id, text }) => (
        <label key={id} className="action-factor">
          <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} />
          <span>
            <b>{id}</b> <span dir="auto">{text}</span>
          </span>
        </label>
      ))}
      {gone.map((id) => (
        <label key={id} className="action-factor">
          <input type="checkbox" checked onChange={() => toggle(id)} />
          <span>
            <b>{id}</b> (there is no such factor any more)
          </span>
        </label>
      ))}
    </fieldset>
  );
}
