import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsking } from '../../app/use.js';
import { Field, Line } from '../../fields/index.js';
import { Icon } from '../../shell/icons.js';

interface Props {
  /** This one, which is not related to itself. */
  readonly self: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Other postmortems that belong to this one, found by their words. */
export function RelatedField({ self, value, onChange }: Props) {
  const [words, setWords] = useState('');
  const asked = words.trim();
  const { data } = useQuery({
    ...useAsking().search({ q: asked, typing: 'yes', limit: 6 }),
    enabled: asked.length > 1,
  });
  const found = (asked.length > 1 ? (data?.results ?? []) : []).filter(
    ({ id }) => id !== self && !value.includes(id),
  );
  const add = (id: string): void => {
    onChange([...value, id]);
    setWords('');
  };
  return (
    <Field label="Related postmortems" hint="Search by any words of theirs">
      {value.length === 0 ? null : (
        <ul className="facts-related">
          {value.map((id) => (
            <li key={id} className="names-one">
              <bdi>{id}</bdi>
              <button
                type="button"
                aria-label={`Take ${id} away`}
                onClick={() => onChange(value.filter((each) => each !== id))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Line type="search" value={words} onChange={setWords} />
      {found.length === 0 ? null : (
        <ul className="facts-found">
          {found.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="facts-offer" onClick={() => add(id)}>
                <span dir="auto">{title ?? id}</span> <span className="facts-id">{id}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
