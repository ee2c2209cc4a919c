import type { Factor } from '@debrief/document';
import { useEffect, useRef } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Choice, Field, Form, useKept } from '../../../fields/index.js';
import { Words } from '../words.js';
import { FactorDetails } from './details.js';
import { addFactor, changeFactor, factsOfFactor, sayingOf } from './facts.js';
import { MoreOfFactor } from './going.js';

interface Props {
  /** In the list of the model; null for a new one. */
  readonly index: number | null;
  /** The field that is wanted, as a wish names it: `level`, or the name of a further field. */
  readonly field?: string | null;
  /** The level that is wanted of a new one. */
  readonly level?: string | null;
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
export function FactorForm({ index, field = null, level = null, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const factor = (index === null ? null : model?.factors[index]) ?? null;
  const before = factsOfFactor(model, factor);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const wanted = all.find(({ dataset }) => dataset['field'] === field);
    wanted?.querySelector<HTMLElement>('textarea, select')?.focus();
  }, [field]);
  const { facts, set, forget, note } = useKept(
    factorKey(desk.id, factor),
    level === null ? before : { ...before, level },
  );
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
    <div ref={place}>
      <Form
        title={factor === null ? 'Add a contributing factor' : `Change ${factor.id?.value ?? 'this factor'}`}
        save={factor === null ? 'Add the factor' : 'Save'}
        note={note}
        onSave={save}
        onCancel={close}
        more={factor === null || index === null ? undefined : <MoreOfFactor index={index} onClose={close} />}
      >
        <Words
          name="text"
          label="What made it possible?"
          hint="One condition, in a sentence: “Every client reconnects at once after a failover.” What somebody did is where the search begins, not the factor."
          value={facts.text}
          onChange={(text) => set({ text })}
          put={(text) => sayingOf(factor, { text })}
        />
        <div data-field="level">
          <Field label="Level">
            <Choice
              value={facts.level}
              onChange={(chosen) => set({ level: chosen })}
              choices={levels}
              none="Not said yet"
            />
          </Field>
        </div>
        <FactorDetails factor={factor} facts={facts} set={set} isOpen={factor !== null || field !== null} />
      </Form>
    </div>
  );
}
