import type { Meeting, Model } from '@debrief/document';
import { useEffect, useRef, useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, Line, Name, Names, Prose, useKept, useKnownPeople } from '../../../fields/index.js';
import { type MeetingFacts, meetingIn, meetingSteps, momentOf } from './meeting.js';

interface Props {
  readonly list: Meeting;
  readonly title: string;
  readonly save?: string;
  /** The line that is meant: `Facilitator`. */
  readonly field?: string | null;
  /** It begins now, unless the document says otherwise. */
  readonly isStarting?: boolean;
  readonly onSaved?: () => void;
  readonly onClose: () => void;
}

/** Under which key what is typed about a meeting is kept. */
export const meetingKey = (id: string, list: Meeting): string => `${id} meeting ${list}`;

/** What a meeting records about itself: when, who led it, who doubted, who was there. */
export function MeetingForm(props: Props) {
  const model = useParsed()?.model;
  return model === undefined ? null : <Fields {...props} model={model} />;
}

function Fields({
  list,
  title,
  save = 'Save',
  field = null,
  isStarting = false,
  onSaved,
  onClose,
  model,
}: Props & { readonly model: Model }) {
  const desk = useDesk();
  const people = useKnownPeople();
  const before = meetingIn(model, list);
  // The moment at which it was opened: a clock that goes on is nobody's change.
  const [now] = useState(() => momentOf(new Date()));
  const initial = isStarting && before.held === '' ? { ...before, held: now } : before;
  const { facts, set, forget, note } = useKept<MeetingFacts>(
    // The form of the start is another one than that of the part, which opens by itself where words are left.
    isStarting ? `${desk.id} meeting start` : meetingKey(desk.id, list),
    initial,
  );
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field === null) return;
    fields.current
      ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(field)}"] :is(input, textarea)`)
      ?.focus();
  }, [field]);
  const close = (): void => {
    forget();
    onClose();
  };
  const onSave = async () => {
    const refused = await desk.change(meetingSteps(list, before, facts));
    if (refused) return refused;
    onSaved?.();
    close();
    return null;
  };
  return (
    <div ref={fields}>
      <Form title={title} save={save} note={note} onSave={onSave} onCancel={close}>
        <div data-line="Held">
          <Field label="When" hint="The day and the time, such as 2026-11-06 14:00 UTC">
            <Line value={facts.held} onChange={(held) => set({ held })} />
          </Field>
        </div>
        <div data-line="Facilitator">
          <Field label="Facilitator" hint="Keeps the talk open and kind: somebody who had no part in it">
            <Name value={facts.facilitator} onChange={(facilitator) => set({ facilitator })} />
          </Field>
        </div>
        {list === 'review' ? (
          <>
            <div data-line="Devil's advocate">
              <Field label="Devil’s advocate" hint="Is asked to doubt the first story that fits">
                <Name value={facts.advocate} onChange={(advocate) => set({ advocate })} />
              </Field>
            </div>
            <div data-line="Challenge" className="field-whole">
              <Field label="What was doubted" hint="What would have to be true for this account to be wrong?">
                <Prose isLine value={facts.challenge} onChange={(challenge) => set({ challenge })} />
              </Field>
            </div>
          </>
        ) : null}
        <div data-line="Present" className="field-whole">
          <Field label="Present" hint="One name after the other; Enter puts each there">
            <Names value={facts.present} onChange={(present) => set({ present })} offers={people} />
          </Field>
        </div>
        <div data-line="Absent" className="field-whole">
          <Field label="Absent" hint="Who was asked and could not come">
            <Names value={facts.absent} onChange={(absent) => set({ absent })} offers={people} />
          </Field>
        </div>
      </Form>
    </div>
  );
}
