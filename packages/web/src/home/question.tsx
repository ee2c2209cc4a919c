import type { Home } from '@debrief/api/client';
import type { Parsed, Question } from '@debrief/document';
import { useEffect, useState } from 'react';
import { type Refused, theDesks } from '../changing/index.js';
import { Field, Form, isKept, Prose, useKept } from '../fields/index.js';
import { HomeRow } from './row.js';

type Asked = Home['questions'][number];

const keyOf = ({ postmortem, id, text }: Asked): string => `${postmortem.id} answer ${id ?? text}`;

/** A question to the person who reads; one that stands in a text is answered here. */
export function QuestionRow({ question }: { readonly question: Asked }) {
  const { postmortem, text, id, thread } = question;
  const [isOpen, setIsOpen] = useState(false);
  /** One’s own answer, as the text has it by now. */
  const [answer, setAnswer] = useState<string | null>(null);
  const isAnswered = answer !== null;
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
            before={answer}
            onSaved={setAnswer}
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
  /** One’s own answer from before. */
  readonly before: string | null;
  readonly onSaved: (answer: string) => void;
  readonly onClose: () => void;
}

function AnswerForm({ question, before, onSaved, onClose }: FormProps) {
  const { facts, set, forget, note } = useKept(keyOf(question), { answer: '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const answer = facts.answer.trim();
    if (answer === '') return { message: 'Write what you know; “nobody knows any more” is an answer too.' };
    const outcome = await answered(question, answer, before);
    if ('message' in outcome) return outcome;
    onSaved(outcome.said);
    close();
    return null;
  };
  return (
    <Form title="Your answer" save="Answer" note={note} onSave={save} onCancel={close}>
      <Field label="What do you know, and from where?">
        <Prose isLine value={facts.answer} onChange={(answer) => set({ answer })} />
      </Field>
    </Form>
  );
}

/** Puts an answer below its question in the text, in the place of one’s own; somebody else’s is not replaced. */
async function answered(
  question: Asked,
  answer: string,
  before: string | null,
): Promise<Refused | { readonly said: string }> {
  const desk = theDesks()?.of(question.postmortem.id);
  const parsed = await desk?.ready().catch(() => null);
  if (!desk || !parsed)
    return { message: 'The text could not be fetched. Is the server there? Your words stay here.' };
  const asked = askedIn(parsed, question);
  if (!asked) return { message: 'This question is not in its postmortem any more. Your words stay here.' };
  const there = asked.answer ?? '';
  if (there !== '' && there !== answer && there !== before)
    return {
      message: `Somebody has answered since: “${there}”. Your words stay here; open the postmortem to bring both together.`,
    };
  const facts = { answer, answered: true };
  const refused = await desk.change({ do: 'change', what: 'question', item: asked.from, facts });
  return refused ?? { said: (desk.parsed && askedIn(desk.parsed, question)?.answer) ?? answer };
}

function askedIn({ model: { questions } }: Parsed, { id, text }: Asked): Question | undefined {
  return (
    questions.find((each) => id !== null && each.id?.value === id) ??
    // What the list shows of a long question is its beginning.
    questions.find((each) => each.text.startsWith(text.replace(/…$/, '')))
  );
}
