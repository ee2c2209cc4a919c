import type { Key, Value } from '@debrief/process/policy';
import { useLabelled } from '../fields/field.js';
import { Choice, Day, Line, Names, Tick } from '../fields/index.js';
import { choiceWords, labelOf } from './labels.js';

/** What stands in a control: one line, or several things. */
export type Draft = string | readonly string[];

interface Props {
  /** The last name of its path. */
  readonly name: string;
  readonly value: Key['value'];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** What choosing nothing is called. */
  readonly none: string;
  readonly offers?: readonly string[];
}

/** The control that fits what the schema says of a key. */
export function Control({ name, value, draft, onChange, none, offers = [] }: Props) {
  const form = formOf(value);
  const line = typeof draft === 'string' ? draft : draft.join(', ');
  const list = typeof draft === 'string' ? (draft === '' ? [] : [draft]) : draft;
  if (form.is === 'list' && form.of.is === 'choice')
    return <Ticks name={name} choices={form.of.of} chosen={list} onChange={onChange} />;
  if (form.is === 'list') return <Names value={list} onChange={onChange} offers={offers} />;
  if (form.is === 'choice')
    return (
      <Choice
        value={line}
        onChange={onChange}
        none={none}
        choices={form.of.map((each) => ({ value: each, words: choiceWords(name, each) }))}
      />
    );
  if (form.is === 'day') return <Day value={line} onChange={onChange} />;
  return <Line value={line} onChange={onChange} offers={offersOf(form, offers)} />;
}

type Plain = Exclude<Value, { readonly is: 'map' } | { readonly is: 'either' }>;

/** The form of a value that a control can take; of several, the plainest one. */
export function formOf(value: Value): Plain {
  if (value.is === 'either')
    return value.of.find((each): each is Plain => each.is !== 'map') ?? { is: 'words' };
  return value.is === 'map' ? { is: 'words' } : value;
}

function offersOf(form: Value, offers: readonly string[]): readonly string[] {
  if (form.is === 'threshold') return ['always', 'never', '10 minutes', '30 minutes', '1 hour', '2 hours'];
  if (form.is === 'days') return ['5 days', '1 week', '2 weeks', '30 days', '60 days', '90 days'];
  return offers;
}

interface TicksProps {
  readonly name: string;
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of those that there are, in their order. */
function Ticks({ name, choices, chosen, onChange }: TicksProps) {
  const labelled = useLabelled();
  return (
    <fieldset {...labelled} className="setting-ticks" aria-label={labelOf([name])}>
      {choices.map((each) => (
        <Tick
          key={each}
          checked={chosen.includes(each)}
          onChange={(isChosen) =>
            onChange(choices.filter((other) => (other === each ? isChosen : chosen.includes(other))))
          }
        >
          {choiceWords(name, each)}
        </Tick>
      ))}
    </fieldset>
  );
}
