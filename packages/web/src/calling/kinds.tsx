import type { Offers } from '@debrief/api/client';
import { Tick } from '../fields/index.js';
import { sentence } from '../postmortem/head/sentence.js';

interface Props {
  readonly chosen: readonly string[];
  readonly offers: Pick<Offers, 'triggers'>;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** What asks for it, by what it meant for people. */
export function Kinds({ chosen, offers: { triggers }, onChange }: Props) {
  return (
    <fieldset className="call-kinds">
      <legend>What was it like? Several may be true.</legend>
      {triggers.map(({ name, meaning }) => (
        <Tick
          key={name}
          checked={chosen.includes(name)}
          onChange={(is) => onChange(is ? [...chosen, name] : chosen.filter((each) => each !== name))}
        >
          {sentence(meaning)}
        </Tick>
      ))}
    </fieldset>
  );
}
