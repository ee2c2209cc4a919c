import type { Home } from '@debrief/api/client';
import { useEffect, useState } from 'react';
import { theDesks } from '../changing/index.js';
import { Field, Form, isKept, Prose, useKept } from '../fields/index.js';
import { HomeRow } from './row.js';

type Asked = Home['questions'][number];

const keyOf = ({ postmortem, id, text }: Asked): string => `${postmortem.id} answer ${id ?? text}`;

/** A question to the person who reads; one that stands in a text is answered here. */
export function QuestionRow({ question }: { readonly question: Asked }) {
  const { postmortem, text, id, thread } = question;
  const [isOpen, setIsOpen] = useState(false);
  const [isAnswered, setIsAnswered] = useState(false);
  const key = keyOf(question);
  // Words that were typed and not saved open it again; the server knows nothing of them.
  useEffect(() => {
    if (thread === null && isKept(key)) setIsOpen(true);
  }, [thread, key]);
  return (
    <HomeRow
      id={postmortem.id}
      hash={thread === null ? id : `thread-${thread}`}
      title={text}
      fact={isAnswered ? 'answered' : thread === null ? 'in the text' : 'in a discussion'}
      ways={
        thread !== null ? null : isOpen ? (
          <AnswerForm
            question={question}
            onSaved={() => setIsAnswered(true)}
            onClose={() => setIsOpen(false)}
          />
        ) : (
          <button type="button" className="action-way home-answer" onClick={() => setIsOpen(true)}>
            {isAnswered ? 'Change your answer' : 'Answer'}
            <span className="hidden"> ({text})</span>
          </button>
        )
      }
    >
      <span className="home-of">{postmortem.title ?? postmortem.id}</span>
    </HomeRow>
  );
}

interface FormProps {
  readonly question: Asked;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

function AnswerForm({ question, onSaved, onClose }: FormProps) {
  const { facts, set, forget, note } = useKept(keyOf(question), { answer: '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const answer = facts.answer.trim();
    if (answer === '') return { message: 'Write what you know; “nobody knows any more” is an answer too.' };
    const refused = await answered(question, answer);
    if (refused === null) {
      onSaved();
      close();
    }
    return refused;
  };
  return (
    <Form title="Your answer" save="Answer" note={note} onSave={save} onCancel={close}>
      <Field label="What do you know, and from where?">
        <Prose isLine value={facts.answer} onChange={(answer) => set({ answer })} />
      </Field>
    </Form>
  );
}

/** Puts an answer below its question in the text. */
async function answered({ postmortem, id, text }: Asked, answer: string) {
  const desk = theDesks()?.of(postmortem.id);
  const parsed = await desk?.ready().catch(() => null);
  if (!desk || !parsed)
    return { message: 'The text could not be fetched. Is the server there? Your words stay here.' };
  const { questions } = parsed.model;
  const asked =
    questions.find((each) => id !== null && each.id?.value === id) ??
    // What the list shows of a long question is its beginning.
    questions.find((each) => each.text.startsWith(text.replace(/…$/, '')));
  if (!asked) return { message: 'This question is not in its postmortem any more. Your words stay here.' };
  const facts = { answer, answered: true };
  return await desk.change({ do: 'change', what: 'question', item: asked.from, facts });
}
