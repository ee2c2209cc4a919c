import type { Step } from '@debrief/document';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../../app/use.js';
import type { Refused } from '../../../changing/state.js';
import { useDesk } from '../../../changing/use.js';
import { Field, Form, Prose } from '../../../fields/index.js';
import { needsAmendment } from './needed.js';
import { today } from './today.js';

interface Asked {
  readonly resolve: (answer: readonly Step[] | Refused) => void;
}

/** After a postmortem is final, a change of its account asks first what changed, and why: once a day. */
export function AmendmentAsking() {
  const desk = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    desk.guard((before, after) =>
      needsAmendment(before.model, after.model, today())
        ? new Promise((resolve) => setAsked({ resolve }))
        : null,
    );
    return () => desk.guard(null);
  }, [desk]);
  if (asked === null) return null;
  const answer = (given: readonly Step[] | Refused): void => {
    asked.resolve(given);
    setAsked(null);
  };
  return <Dialog onAnswer={answer} />;
}

function Dialog({ onAnswer }: { readonly onAnswer: (given: readonly Step[] | Refused) => void }) {
  const { person } = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const cancel = (): void =>
    onAnswer({ message: 'Nothing was changed: a final postmortem changes with an amendment that says why.' });
  const save = () => {
    const said = words.trim();
    if (said === '')
      return Promise.resolve({ message: 'A few words are enough: “corrected the number of shoppers”.' });
    const by = person === null ? '' : ` ${person.name}`;
    onAnswer([{ do: 'add', what: 'amendment', facts: { text: `${today()}${by}: ${said}` } }]);
    return Promise.resolve(null);
  };
  return (
    <dialog
      ref={dialog}
      className="amending"
      aria-label="An amendment"
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <Form
        title="This postmortem is final"
        note="People have read and agreed to it. So that they can see what is different, each change is told under Amendments."
        save="Save with the amendment"
        onSave={save}
        onCancel={cancel}
      >
        <Field label="What changed, and why?">
          <Prose isLine value={words} onChange={setWords} maxLength={500} />
        </Field>
      </Form>
    </dialog>
  );
}
