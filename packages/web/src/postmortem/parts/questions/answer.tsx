import type { Question } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Field, Form, Prose, useKept } from '../../../fields/index.js';
import { focusControl } from '../listed/focus.js';

interface Props {
  readonly question: Question;
  readonly index: number;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const answerKey = (id: string, question: Question | null): string =>
  `${id} answer ${question?.id?.value ?? question?.text ?? ''}`;

/** The answer to an open question; with it, the question is answered. */
export function AnswerForm({ question, index, onClose }: Props) {
  const desk = useDesk();
  const { facts, set, forget, note } = useKept(answerKey(desk.id, question), {
    answer: question.answer ?? '',
  });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const answer = facts.answer.trim();
    if (answer === '')
      return { message: 'Write what you know. To take it off the list without words, tick it.' };
    const refused = await desk.change({
      do: 'change',
      what: 'question',
      item: question.from,
      facts: { answer, answered: true },
    });
    if (refused === null) {
      close();
      focusControl('question', index, null, 'answered');
    }
    return refused;
  };
  return (
    <Form
      title={question.id === null ? 'Answer this question' : `Answer ${question.id.value}`}
      save="Answer"
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field
        label="Answer"
        hint="What do you know, and from where? “Nobody knows any more” is an answer too."
      >
        <Prose isLine value={facts.answer} onChange={(words) => set({ answer: words })} />
      </Field>
    </Form>
  );
}
