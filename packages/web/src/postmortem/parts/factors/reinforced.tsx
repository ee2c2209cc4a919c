import type { Factor } from '@debrief/document';
import { useParsed } from '../../../changing/use.js';
import { Field, Line } from '../../../fields/index.js';
import { FactorsField } from '../actions/factors.js';
import { reinforced } from './facts.js';

interface Props {
  /** The factor itself; null for a new one. */
  readonly own: Factor | null;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** Which other factors made it stronger, chosen by their words. What else the field says stays words. */
export function Reinforced({ own, value, onChange }: Props) {
  const factors = useParsed()?.model.factors ?? [];
  const others = factors.filter(({ id }) => id !== null && id.value !== own?.id?.value);
  const chosen = value.split(/\s*,\s*/).filter((each) => each !== '');
  if (chosen.some((each) => !/^F\d+$/.test(each)))
    return (
      <Field label={reinforced} hint="The numbers of other factors that made this one stronger">
        <Line value={value} onChange={onChange} />
      </Field>
    );
  return (
    <FactorsField
      legend="Which other factors made this one stronger?"
      factors={others}
      value={chosen}
      onChange={(ids) => onChange(ids.toSorted().join(', '))}
    />
  );
}
