import type { Action } from '@debrief/document';
import { useRef } from 'react';
import { useDesk } from '../../../changing/use.js';
import { Proofed } from '../../../checking/index.js';
import { Day, Field, Form, Name, useKept } from '../../../fields/index.js';
import { Fact, useFocusOnFact } from '../listed/fact.js';
import { focusControl } from '../listed/focus.js';
import { ActionDetails } from './details.js';
import { type ActionFacts, factsOf, nothingSaid, stepsFor } from './facts.js';

interface Props {
  /** The action that is changed, with its place; null for a new one. */
  readonly action: { readonly item: Action; readonly index: number } | null;
  /** What is known of a new one before anybody writes. */
  readonly known?: Partial<ActionFacts>;
  /** The fact that is meant: `owner`. */
  readonly field?: string | null;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const actionKey = (id: string, action: Action | null): string =>
  `${id} action ${action === null ? 'new' : (action.id?.value ?? action.text)}`;

/** An action: one line is enough, and everything else can be said. */
export function ActionForm({ action, known = {}, field = null, onClose }: Props) {
  const desk = useDesk();
  const item = action?.item ?? null;
  const model = desk.parsed?.model;
  const before = item === null || !model ? { ...nothingSaid, ...known } : factsOf(item, model);
  const { facts, set, forget, note } = useKept(actionKey(desk.id, item), before);
  const fields = useRef<HTMLDivElement>(null);
  useFocusOnFact(fields, field);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    if (facts.text.trim() === '') return { message: 'Say what is to be done, beginning with a verb.' };
    const refused = await desk.change(stepsFor(item, item === null ? nothingSaid : before, facts));
    if (refused === null) {
      close();
      if (action !== null) focusControl('action', action.index, null, 'edit');
    }
    return refused;
  };
  return (
    <div ref={fields}>
      <Form
        title={item === null ? 'Add an action' : `Change ${item.id?.value ?? 'this action'}`}
        save={item === null ? 'Add' : 'Save'}
        note={note}
        onSave={save}
        onCancel={close}
      >
        <Field
          label="What is to be done?"
          hint="Begin with a verb, and make it small enough to end: “Add jitter to reconnects”."
        >
          <Proofed
            isLine
            value={facts.text}
            onChange={(text) => set({ text })}
            put={(text) =>
              item === null
                ? { do: 'add', what: 'action', facts: { text } }
                : { do: 'change', what: 'action', item: item.from, facts: { text } }
            }
          />
        </Field>
        <Fact name="owner">
          <Field label="Owner" hint="One person who sees to it">
            <Name value={facts.owner} onChange={(owner) => set({ owner })} />
          </Field>
        </Fact>
        <Fact name="due">
          <Field label="Due" hint="The day on which to ask how it goes">
            <Day value={facts.due} onChange={(due) => set({ due })} />
          </Field>
        </Fact>
        <ActionDetails
          facts={facts}
          set={set}
          factors={model?.factors ?? []}
          isOpen={item !== null || Object.keys(known).length > 0}
        />
      </Form>
    </div>
  );
}
