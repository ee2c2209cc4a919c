import type { ReasonName } from '@debrief/document';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Form, useKept } from '../../../fields/index.js';
import { reasonIn, reasonStep } from '../listed/reasons.js';
import { Words } from '../words.js';

interface About {
  /** `why there is only one` */
  readonly short: string;
  readonly ask: string;
}

/** The reasons about factors, with what to ask first. */
export const reasonsAbout: Readonly<Partial<Record<ReasonName, About>>> = {
  'only one factor': {
    short: 'why there is only one',
    ask: 'What else had to be so for this to happen? If really nothing: what tells you?',
  },
  'no technical factor': {
    short: 'why none is technical',
    ask: 'What in the technology made room for it? If really nothing: what tells you?',
  },
  'no organisational factor': {
    short: 'why none is organisational',
    ask: 'What in how we plan, hand over, test or decide made room for it? If really nothing: what tells you?',
  },
};

export function reasonKey(id: string, of: string): string {
  return `${id} reason ${of}`;
}

/** Why a part is shorter than a reader would expect. */
export function ReasonForm({ of, onClose }: { readonly of: ReasonName; readonly onClose: () => void }) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const before = model === null ? '' : reasonIn(model, of);
  const { facts, set, forget, note } = useKept(reasonKey(desk.id, of), { reason: before });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const step = reasonStep(of, before, facts.reason);
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) close();
    return refused;
  };
  const about = reasonsAbout[of];
  return (
    <Form title={`Say ${about?.short ?? of}`} note={note} onSave={save} onCancel={close}>
      <Words
        label="The reason"
        hint={about?.ask}
        value={facts.reason}
        onChange={(reason) => set({ reason })}
        put={(reason) => ({ do: 'set-reason', of, reason })}
      />
    </Form>
  );
}
