import type { ReasonName } from '@debrief/document';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, Prose, useKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { useOpened } from '../listed/opened.js';
import { reasonIn, reasonStep } from '../listed/reasons.js';

/** What a list of actions may leave out, with the question that asks whether it should. */
const kinds = [
  {
    of: 'no corrective action',
    known: /\bcorrect/i,
    words: 'There is no corrective action: say why',
    ask: 'Why does nothing have to be mended?',
  },
  {
    of: 'no preventative action',
    known: /\bprevent/i,
    words: 'There is no preventative action: say why',
    ask: 'Why is there nothing that would make its likes less likely, or less bad?',
  },
] as const satisfies readonly { of: ReasonName; known: RegExp; words: string; ask: string }[];

/** The reasons why a kind of action is missing: asked for where it is, and kept where they are said. */
export function ActionReasons() {
  const model = useParsed()?.model;
  if (!model || model.actions.length === 0) return null;
  return kinds
    .filter(
      ({ of, known }) =>
        model.reasons.some((each) => each.of === of) ||
        !model.actions.some(({ kind, dropped }) => dropped === null && known.test(kind ?? '')),
    )
    .map((each) => <Reason key={each.of} {...each} />);
}

function Reason({ of, words, ask }: (typeof kinds)[number]) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const known = model === null ? '' : reasonIn(model, of);
  const key = `${desk.id} reason ${of}`;
  const { isOpen, open, close } = useOpened(key, (wanted) => wanted.form === 'reason' && wanted['of'] === of);
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'set-reason', of, reason: null });
    say(refused?.message ?? 'Removed. Ctrl Z brings it back.');
  };
  if (isOpen) return <ReasonForm of={of} ask={ask} known={known} formKey={key} onClose={close} />;
  return (
    <>
      <button type="button" className="button button-quiet" onClick={open}>
        {known === '' ? words : `Change why there is ${of}`}
      </button>
      {known === '' ? null : (
        <button type="button" className="button button-quiet" onClick={() => void remove()}>
          Take the reason away
        </button>
      )}
    </>
  );
}

interface FormProps {
  readonly of: ReasonName;
  readonly ask: string;
  readonly known: string;
  readonly formKey: string;
  readonly onClose: () => void;
}

function ReasonForm({ of, ask, known, formKey, onClose }: FormProps) {
  const desk = useDesk();
  const { facts, set, forget, note } = useKept(formKey, { reason: known });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const step = reasonStep(of, known, facts.reason);
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) close();
    return refused;
  };
  return (
    <Form title={`Why there is ${of}`} note={note} onSave={save} onCancel={close}>
      <Field label={ask} hint="One sentence that a reader of another team understands">
        <Prose isLine value={facts.reason} onChange={(reason) => set({ reason })} />
      </Field>
    </Form>
  );
}
