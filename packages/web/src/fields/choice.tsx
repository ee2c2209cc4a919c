import { useLabelled } from './field.js';

/** Something to choose, with what it is called. */
export interface Chosen {
  readonly value: string;
  readonly words: string;
}

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly (string | Chosen)[];
  /** What the choice of nothing is called; left out, something must be chosen. */
  readonly none?: string;
}

/** One of several; what stands in the text and is none of them is kept as a choice. */
export function Choice({ value, onChange, choices, none }: Props) {
  const labelled = useLabelled();
  const all = choices.map((each) => (typeof each === 'string' ? { value: each, words: each } : each));
  const isOther = value !== '' && !all.some((each) => each.value === value);
  return (
    <select {...labelled} className="choice" value={value} onChange={({ target }) => onChange(target.value)}>
      {none === undefined ? null : <option value="">{none}</option>}
      {isOther ? <option value={value}>{value}</option> : null}
      {all.map((each) => (
        <option key={each.value} value={each.value}>
          {each.words}
        </option>
      ))}
    </select>
  );
}
