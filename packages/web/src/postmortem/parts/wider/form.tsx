import type { Step } from '@debrief/document';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, Line, useKept } from '../../../fields/index.js';
import { More } from '../more.js';
import { Words } from '../words.js';
import { widerIn, widerStep } from './facts.js';

interface Props {
  /** In the list of the model; null for a new one. */
  readonly index: number | null;
  /** What a new one asks; empty for a question of one's own. */
  readonly asks?: string;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export function widerKey(id: string, question: string | null): string {
  return `${id} wider ${question ?? 'new'}`;
}

/** A question that looks beyond this incident, with its answer. */
export function WiderForm({ index, asks = '', onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const wider = (index === null ? null : model?.wider[index]) ?? null;
  const before = model && wider ? widerIn(model, wider) : { question: asks, answer: '' };
  const key = widerKey(desk.id, wider?.question ?? (asks === '' ? null : asks));
  const { facts, set, forget, note } = useKept(key, before);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const step = widerStep(wider, before, facts);
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) close();
    return refused;
  };
  const put = (answer: string): Step =>
    wider === null
      ? { do: 'add', what: 'wider', facts: { question: facts.question || 'x?', answer } }
      : { do: 'change', what: 'wider', item: wider.from, facts: { answer } };
  const isGiven = before.question !== '';
  return (
    <Form
      title={isGiven ? before.question : 'A question of your own'}
      save={wider === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
      more={
        wider === null || index === null || !model ? undefined : (
          <More
            what="wider"
            index={index}
            list={model.wider}
            at={index}
            removes={{ do: 'remove', what: 'wider', item: wider.from }}
            took="Took the question out"
            onClose={close}
          />
        )
      }
    >
      {isGiven ? null : (
        <Field label="Question" hint="It looks beyond this incident: before, beside, or ahead.">
          <Line value={facts.question} onChange={(question) => set({ question })} />
        </Field>
      )}
      <Words
        label="Answer"
        hint="What you looked at, and what you found; “nothing”, with where you looked, is an answer."
        value={facts.answer}
        onChange={(answer) => set({ answer })}
        put={put}
      />
    </Form>
  );
}
