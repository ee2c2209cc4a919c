import { useEffect, useRef, useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, isKept, Prose, useKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { useDeciding } from '../ask.js';
import { type Asked, notYetStep, stepFor } from './steps.js';

/** All that every review asks, each answered in its place. */
export function Criteria({ wanted }: { readonly wanted: string | null }) {
  const deciding = useDeciding();
  const criteria = useParsed()?.model.review?.criteria ?? [];
  const list = useRef<HTMLUListElement>(null);
  const isHere = deciding !== null;
  useEffect(() => {
    if (wanted === null || !isHere) return;
    const row = [...(list.current?.children ?? [])].find((each) => each.textContent?.startsWith(wanted));
    row?.querySelector<HTMLElement>('button')?.focus();
  }, [wanted, isHere]);
  if (deciding === null) return <p className="answer-note">Looking what is asked …</p>;
  const asked = deciding.criteria.map(({ text }): Asked => {
    const criterion = criteria.find((each) => each.text === text) ?? null;
    return { text, criterion, list: 'review' };
  });
  return (
    <ul ref={list} className="criteria">
      {asked.map((each) => (
        <li key={each.text}>
          <CriterionAnswer {...each} />
        </li>
      ))}
    </ul>
  );
}

/** One question with its answer: met, or why not yet. */
export function CriterionAnswer(asked: Asked) {
  const { text, criterion } = asked;
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(() => isKept(keyOf(desk.id, text)));
  const meet = async (): Promise<void> => {
    const refused = await desk.change(stepFor(asked, { met: true, reason: null }));
    if (refused) say(refused.message);
  };
  return (
    <>
      <div className="criterion">
        <p>
          {text}
          {criterion !== null && !criterion.met && criterion.reason !== null ? (
            <span className="criterion-reason">{criterion.reason}</span>
          ) : null}
        </p>
        <div className="criterion-answers">
          <button
            type="button"
            className="button"
            aria-pressed={criterion?.met === true}
            onClick={() => void meet()}
          >
            Met
          </button>
          <button
            type="button"
            className="button"
            aria-pressed={criterion !== null && !criterion.met && criterion.reason !== null}
            onClick={() => setIsOpen(true)}
          >
            Not yet …
          </button>
        </div>
      </div>
      {isOpen ? <WhyNot {...asked} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

const keyOf = (id: string, text: string): string => `${id} criterion ${text}`;

/** Why something is not met yet; that, too, is an answer. */
export function WhyNot({ onClose, ...asked }: Asked & { readonly onClose: () => void }) {
  const desk = useDesk();
  const { facts, set, forget, note } = useKept(keyOf(desk.id, asked.text), {
    reason: asked.criterion?.reason ?? '',
  });
  const [wasMet] = useState(asked.criterion?.met ?? false);
  const isMetNow = asked.criterion?.met === true && !wasMet;
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    if (facts.reason.trim() === '') return { message: 'Say in a few words what is still in the way.' };
    const step = notYetStep(asked, facts.reason);
    const refused = step === null ? null : await desk.change(step);
    if (refused === null) close();
    return refused;
  };
  return (
    <Form
      title={asked.text}
      note={isMetNow ? 'Somebody has said since you began that it is met.' : note}
      onSave={save}
      onCancel={close}
    >
      <Field label="Why not yet?" hint="A reason is an answer, too: the review can go on with it">
        <Prose isLine value={facts.reason} onChange={(reason) => set({ reason })} />
      </Field>
    </Form>
  );
}
