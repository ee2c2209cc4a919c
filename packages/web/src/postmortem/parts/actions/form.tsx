import type { Action } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Day, Field, Form, Name, Prose, useKept } from '../../../fields/index.js';
import { focusControl } from '../listed/focus.js';
import { ActionDetails } from './details.js';
import { factsOf, nothingSaid, stepsFor } from './facts.js';
import { useHeard } from './heard.js';

interface Props {
  /** The action that is changed, with its place; null for a new one. */
  readonly action: { readonly item: Action; readonly index: number } | null;
  /** What a new one addresses: the factor that it was begun at. */
  readonly addresses?: readonly string[];
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const actionKey = (id: string, action: Action | null): string =>
  `${id} action ${action === null ? 'new' : (action.id?.value ?? action.text)}`;

/** An action: one line is enough, and everything else can be said. */
export function ActionForm({ action, addresses = [], onClose }: Props) {
  const desk = useDesk();
  const item = action?.item ?? null;
  const model = desk.parsed?.model;
  const before = item === null || !model ? nothingSaid : factsOf(item, model);
  const { facts, set, forget, isLeft, isTouched } = useKept(
    actionKey(desk.id, item),
    item === null ? { ...before, addresses } : before,
  );
  const heard = useHeard(facts.text, isTouched);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    if (facts.text.trim() === '') return { message: 'Say what is to be done, beginning with a verb.' };
    const refused = await desk.change(stepsFor(item, before, facts));
    if (refused === null) {
      close();
      if (action !== null) focusControl('action', action.index, null, 'edit');
    }
    return refused;
  };
  return (
    <Form
      title={item === null ? 'Add an action' : `Change ${item.id?.value ?? 'this action'}`}
      save={item === null ? 'Add' : 'Save'}
      note={isLeft ? 'You typed this earlier and did not save it.' : undefined}
      onSave={save}
      onCancel={close}
    >
      <Field
        label="What is to be done?"
        hint="Begin with a verb, and make it small enough to end: “Add jitter to reconnects”."
        note={
          heard.length === 0
            ? undefined
            : heard.map(({ rule, message, ask }) => (
                <span key={rule} className="action-heard">
                  {message} {ask === null ? null : <em>{ask}</em>}
                </span>
              ))
        }
      >
        <Prose isLine value={facts.text} onChange={(text) => set({ text })} />
      </Field>
      <Field label="Owner" hint="One person who sees to it">
        <Name value={facts.owner} onChange={(owner) => set({ owner })} />
      </Field>
      <Field label="Due" hint="The day on which to ask how it goes">
        <Day value={facts.due} onChange={(due) => set({ due })} />
      </Field>
      <ActionDetails facts={facts} set={set} factors={model?.factors ?? []} isOpen={item !== null} />
    </Form>
  );
}
