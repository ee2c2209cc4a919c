import type { Factor, Step } from '@debrief/document';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Choice, Field, Form, Line, Prose, Tick, useKept } from '../../../fields/index.js';
import { counted, listWords } from '../../../words/index.js';
import { More } from '../more.js';
import { Words } from '../words.js';
import { addFactor, changeFactor, factorFields, factsOfFactor, reinforced } from './facts.js';
import { hangingOn, removeFactor } from './hanging.js';
import { Reinforced } from './reinforced.js';

interface Props {
  /** In the list of the model; null for a new one. */
  readonly index: number | null;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export function factorKey(id: string, factor: Factor | null): string {
  return `${id} factor ${factor === null ? 'new' : (factor.id?.value ?? factor.text)}`;
}

/** The levels that a factor can be of, as people say them. */
const levels = [
  { value: 'technical', words: 'Technical: how it is built and runs' },
  { value: 'organisational', words: 'Organisational: how we plan, hand over, test, decide' },
];

/** A contributing factor: what it is, and what made it look right then. */
export function FactorForm({ index, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const factor = (index === null ? null : model?.factors[index]) ?? null;
  const [before] = useState(() => factsOfFactor(model, factor));
  const { facts, set, forget, isLeft } = useKept(factorKey(desk.id, factor), before);
  const fieldsAsked = new Set([...factorFields.map(({ name }) => name), reinforced]);
  const others = Object.keys(facts.fields).filter((name) => !fieldsAsked.has(name));
  const setField = (name: string, words: string): void => set({ fields: { ...facts.fields, [name]: words } });
  const put = (given: Extract<Step, { do: 'change'; what: 'factor' }>['facts']): Step | null =>
    factor && { do: 'change', what: 'factor', item: factor.from, facts: given };
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const step = factor === null ? addFactor(facts) : changeFactor(factor.from, before, facts);
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) close();
    return refused;
  };
  return (
    <Form
      title={
        factor === null ? 'A factor that had to be there' : `Change ${factor.id?.value ?? 'this factor'}`
      }
      save={factor === null ? 'Add the factor' : 'Save'}
      note={isLeft ? 'You typed this earlier and did not save it.' : undefined}
      onSave={save}
      onCancel={close}
      more={factor === null || index === null ? undefined : <MoreOfFactor index={index} onClose={close} />}
    >
      <Words
        label="What made it possible?"
        hint="One condition, in a sentence: “Every client reconnects at once after a failover.” What somebody did is where the search begins, not the factor."
        value={facts.text}
        onChange={(text) => set({ text })}
        put={(text) => (factor === null ? addFactor({ ...before, text }) : put({ text }))}
      />
      <Field label="Level">
        <Choice
          value={facts.level}
          onChange={(level) => set({ level })}
          choices={levels}
          none="Not said yet"
        />
      </Field>
      {factorFields.map(({ name, hint, example }) => (
        <Words
          key={name}
          label={name}
          hint={`${hint} For example: ${example}`}
          value={facts.fields[name] ?? ''}
          onChange={(words) => setField(name, words)}
          put={(words) =>
            factor === null
              ? addFactor({ ...before, text: facts.text || 'x', fields: { ...before.fields, [name]: words } })
              : put({ fields: { [name]: words } })
          }
        />
      ))}
      <Reinforced
        own={factor}
        value={facts.fields[reinforced] ?? ''}
        onChange={(words) => setField(reinforced, words)}
      />
      {others.map((name) => (
        <Field key={name} label={name}>
          <Line value={facts.fields[name] ?? ''} onChange={(words) => setField(name, words)} />
        </Field>
      ))}
      <Field
        label="Accepted"
        hint="Only where nothing is to be done about it: why is that right? Otherwise leave it empty."
      >
        <Prose isLine value={facts.accepted} onChange={(accepted) => set({ accepted })} />
      </Field>
    </Form>
  );
}

/** A factor moves among the others, or goes with what hangs on it. */
function MoreOfFactor({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const model = useParsed()?.model ?? null;
  const [letsGo, setLetsGo] = useState(true);
  const factor = model?.factors[index];
  if (!model || !factor) return null;
  const { whys, actions, factors } = hangingOn(model, factor);
  const named = [...actions, ...factors].map(({ id, text }) => id?.value ?? `“${text}”`);
  const takes =
    whys + named.length === 0 ? null : (
      <>
        {whys === 0 ? null : (
          <p>
            {counted(whys, 'question')} of its whys {whys === 1 ? 'goes' : 'go'} with it.
          </p>
        )}
        {named.length === 0 ? null : (
          <Tick checked={letsGo} onChange={setLetsGo}>
            {listWords(named)} {named.length === 1 ? 'names' : 'name'} it: take its number out there, too.
          </Tick>
        )}
      </>
    );
  return (
    <More
      what="factor"
      index={index}
      list={model.factors}
      at={index}
      removes={removeFactor(model, factor, letsGo)}
      takes={takes}
      took={`Took ${factor.id?.value ?? 'the factor'} out`}
      onClose={onClose}
    />
  );
}
