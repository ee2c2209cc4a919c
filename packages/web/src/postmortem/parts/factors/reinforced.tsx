import type { Factor } from '@debrief/document';
import { useId } from 'react';
import { useParsed } from '../../../changing/use.js';
import { Field, Line, Tick } from '../../../fields/index.js';
import { reinforced } from './facts.js';

interface Props {
  /** The factor itself; null for a new one. */
  readonly own: Factor | null;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** Which other factors made it stronger, by their words. What else the field says stays words. */
export function Reinforced({ own, value, onChange }: Props) {
  const factors = useParsed()?.model.factors ?? [];
  const label = useId();
  const others = factors.flatMap(({ id, text }) =>
    id !== null && id.value !== own?.id?.value ? [{ id: id.value, text }] : [],
  );
  const chosen = value.split(/\s*,\s*/).filter((each) => each !== '');
  const isWords = chosen.some((each) => !others.some(({ id }) => id === each));
  if (isWords)
    return (
      <Field label={reinforced} hint="The numbers of other factors that made this one stronger">
        <Line value={value} onChange={onChange} />
      </Field>
    );
  if (others.length === 0) return null;
  const toggle = (id: string, isChosen: boolean): void =>
    onChange(
      others
        .flatMap((each) => ((each.id === id ? isChosen : chosen.includes(each.id)) ? each.id : []))
        .join(', '),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: it looks as the other fields do.
    <div className="field field-whole" role="group" aria-labelledby={label}>
      <p id={label} className="field-name">
        {reinforced}
      </p>
      <p className="field-hint">Which other factors made this one stronger?</p>
      {others.map(({ id, text }) => (
        <Tick key={id} checked={chosen.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>
          {id} {text}
        </Tick>
      ))}
    </div>
  );
}
