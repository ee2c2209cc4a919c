import type { Model, Step } from '@debrief/document';
import { useMe } from '../../../app/use.js';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, Prose, useKept } from '../../../fields/index.js';
import { sourceOf } from '../source.js';
import { today } from './today.js';

interface Props {
  /** The amendment that is changed; null for a new one. */
  readonly amendment: Model['amendments'][number] | null;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const keyOf = (id: string, amendment: Props['amendment']): string =>
  `${id} amendment ${amendment?.text.slice(0, 60) ?? 'new'}`;

/** What changed after the text was final: the day, who says so, and the words. */
export function AmendmentForm({ amendment, onClose }: Props) {
  const desk = useDesk();
  const parsed = useParsed();
  const { person } = useMe();
  const said = amendment && parsed ? sourceOf(parsed.model, amendment, amendment.text) : null;
  const { facts, set, forget, note } = useKept(keyOf(desk.id, amendment), {
    text: said ?? `${today()}${person === null ? '' : ` ${person.name}`}: `,
  });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const step: Step =
      amendment === null
        ? { do: 'add', what: 'amendment', facts }
        : { do: 'change', what: 'amendment', item: amendment.from, facts };
    const refused = amendment !== null && facts.text === said ? null : await desk.change(step);
    if (refused === null) close();
    return refused;
  };
  return (
    <Form
      title={amendment === null ? 'Add an amendment' : 'Change an amendment'}
      save={amendment === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field
        label="The day, who, and what changed"
        hint="2026-12-16 Dana Reyes: corrected the number of shoppers"
      >
        <Prose isLine value={facts.text} onChange={(text) => set({ text })} />
      </Field>
    </Form>
  );
}
