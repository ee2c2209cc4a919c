import type { Model } from '@debrief/document';
import { useRef } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Day, Field, Form, Line, Name, Names, useKept, useKnownPeople } from '../../../fields/index.js';
import { momentOf } from '../../deciding/review/meeting.js';
import { Fact, useFocusOnFact } from '../listed/fact.js';
import { Look } from './look.js';
import { type FollowUpFacts, followUpIn, followUpProblem, followUpSteps, lookAt, lookKey } from './record.js';

interface Props {
  /** The line of the meeting that is meant: `Held`. */
  readonly field: string | null;
  readonly onClose: () => void;
}

/** Under which key what is typed into a follow-up is kept. */
export const followUpKey = (id: string): string => `${id} follow-up`;

/** Looking back: of each action whether it helped, and the meeting at which people said so. */
export function FollowUpForm(props: Props) {
  const model = useParsed()?.model;
  return model === undefined ? null : <Fields {...props} model={model} />;
}

function Fields({ field, onClose, model }: Props & { readonly model: Model }) {
  const desk = useDesk();
  const people = useKnownPeople();
  const { facts, set, forget, isLeft } = useKept<FollowUpFacts>(followUpKey(desk.id), followUpIn(model));
  const fields = useRef<HTMLDivElement>(null);
  useFocusOnFact(fields, field);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const problem = followUpProblem(model, facts);
    if (problem !== null) return { message: problem };
    const refused = await desk.change(followUpSteps(model, facts));
    if (refused === null) close();
    return refused;
  };
  const isEarly = Object.values(facts.looks).some(
    ({ state, verdict }) => state === 'open' || /^too early/i.test(verdict),
  );
  return (
    <div ref={fields} className="follow-up">
      <Form
        title="Look back at the actions"
        save="Record the follow-up"
        note={
          isLeft
            ? { words: 'You began this earlier and did not save it.', isLeft }
            : 'Not whether people were diligent, but whether the changes did what was hoped. “It made no difference” is worth as much as “it helped”.'
        }
        onSave={save}
        onCancel={close}
      >
        <div className="field-whole looks">
          {model.actions.length === 0 ? (
            <p className="form-note">There is no action to look back at.</p>
          ) : null}
          {model.actions.map((action) => (
            <Look
              key={`${lookKey(action)} ${action.from}`}
              action={action}
              look={facts.looks[lookKey(action)] ?? lookAt(action)}
              onChange={(look) => set({ looks: { ...facts.looks, [lookKey(action)]: look } })}
            />
          ))}
        </div>
        <Fact name="Held">
          <Field label="When did you meet?" hint="The day and the time, such as 2026-12-16 14:00 UTC">
            <Line value={facts.held} onChange={(held) => set({ held })} />
          </Field>
        </Fact>
        <Fact name="Facilitator">
          <Field label="Facilitator" hint="Who kept the talk open and kind">
            <Name value={facts.facilitator} onChange={(facilitator) => set({ facilitator })} />
          </Field>
        </Fact>
        <Fact name="Present">
          <div className="field-whole">
            <Field label="Present" hint="One name after the other; Enter puts each there">
              <Names value={facts.present} onChange={(present) => set({ present })} offers={people} />
            </Field>
          </div>
        </Fact>
        {facts.held.trim() === '' ? (
          <button
            type="button"
            className="button look-now"
            onClick={() => set({ held: momentOf(new Date()) })}
          >
            We meet now
          </button>
        ) : null}
        {isEarly || facts.lookAgain !== '' ? (
          <Field label="Look again on" hint="Something is still open or too young to tell: when is it not?">
            <Day value={facts.lookAgain} onChange={(lookAgain) => set({ lookAgain })} />
          </Field>
        ) : null}
      </Form>
    </div>
  );
}
