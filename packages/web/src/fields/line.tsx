import type { ComponentProps } from 'react';
import { useLabelled } from './field.js';

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id' | 'type'> {
  readonly value: string;
  readonly onChange: (words: string) => void;
  /** Words to choose from; others may be typed as well. */
  readonly offers?: readonly string[];
  readonly type?: 'text' | 'search' | 'url' | 'date' | 'number';
}

/** One line of words. */
export function Line({ value, onChange, offers = [], type = 'text', ...rest }: Props) {
  const labelled = useLabelled();
  const list = `${labelled.id}-offers`;
  return (
    <>
      <input
        dir={type === 'date' ? undefined : 'auto'}
        autoComplete="off"
        {...rest}
        {...labelled}
        type={type}
        className="line"
        value={value}
        list={offers.length === 0 ? undefined : list}
        onChange={({ target }) => onChange(target.value)}
      />
      {offers.length === 0 ? null : (
        <datalist id={list}>
          {offers.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
