import type { Action } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Field, Form, Prose, useKept } from '../../../fields/index.js';
import { focusControl } from '../listed/focus.js';
import { outcomeStep } from './outcomes.js';
import { verdictWords } from './patterns.js';
import { VerdictField } from './verdict.js';

interface Props {
  readonly action: Action;
  readonly index: number;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const outcomeKey = (id: string, of: 'dropped' | 'verdict', action: Action | null): string =>
  `${id} ${of} ${action?.id?.value ?? action?.text ?? ''}`;

/** Why an action will not be done after all. */
export function DropForm({ action, index, onClose }: Props) {
  const desk = useDesk();
  const key = outcomeKey(desk.id, 'dropped', action);
  const { facts, set, forget, note } = useKept(key, { dropped: action.dropped ?? '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const dropped = facts.dropped.trim();
    if (dropped === '') return { message: 'Say why, so that nobody has to wonder later.' };
    const step = outcomeStep(action, 'dropped', dropped);
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) {
      close();
      focusControl('action', index, null, 'drop');
    }
    return refused;
  };
  return (
    <Form
      title={`Drop ${action.id?.value ?? 'this action'}`}
      save="Drop"
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field
        label="Why is it not done after all?"
        hint="To decide against something is a good end, where the reason is said."
      >
        <Prose isLine value={facts.dropped} onChange={(words) => set({ dropped: words })} />
      </Field>
    </Form>
  );
}

/** Whether an action helped. */
export function VerdictForm({ action, index, onClose }: Props) {
  const desk = useDesk();
  const key = outcomeKey(desk.id, 'verdict', action);
  const { facts, set, forget, note } = useKept(key, { verdict: action.verdict ?? '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const isSame = facts.verdict === (action.verdict ?? '');
    const step = isSame ? null : outcomeStep(action, 'verdict', verdictWords(facts.verdict));
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) {
      close();
      focusControl('action', index, null, 'verdict');
    }
    return refused;
  };
  return (
    <Form
      title={`What came of ${action.id?.value ?? 'this action'}`}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <VerdictField label="Did it help?" value={facts.verdict} onChange={(verdict) => set({ verdict })} />
    </Form>
  );
}
