import type { Question } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Field, Form, Name, Prose, Tick, useKept, useKnownPeople } from '../../../fields/index.js';
import { focusControl } from '../listed/focus.js';
import { askedOf, askedWords } from './asked.js';

interface Props {
  /** The question that is changed or answered, with its place; null for a new one. */
  readonly question: { readonly item: Question; readonly index: number } | null;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const questionKey = (id: string, question: Question | null): string =>
  `${id} question ${question === null ? 'new' : (question.id?.value ?? question.text)}`;

/** What somebody would still like to know, and whom they ask. */
export function QuestionForm({ question, onClose }: Props) {
  const desk = useDesk();
  const people = useKnownPeople();
  const item = question?.item ?? null;
  const source = item && desk.parsed ? desk.now().core?.sourceOf(desk.parsed.model, item) : null;
  const before = askedOf(source ?? item?.text ?? '', people);
  const { facts, set, forget, note } = useKept(questionKey(desk.id, item), {
    ...before,
    answer: item?.answer ?? '',
    answered: item?.answered ?? false,
  });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const text = askedWords(facts);
    const answer = facts.answer.trim() || null;
    const refused = await desk.change(
      item === null
        ? { do: 'add', what: 'question', facts: { text } }
        : {
            do: 'change',
            what: 'question',
            item: item.from,
            facts: {
              ...(text !== askedWords(before) && { text }),
              ...(answer !== item.answer && { answer }),
              answered: facts.answered,
            },
          },
    );
    if (refused === null) {
      close();
      if (question !== null) focusControl('question', question.index, null, 'edit');
    }
    return refused;
  };
  return (
    <Form
      title={item === null ? 'Ask an open question' : 'Change an open question'}
      save={item === null ? 'Ask' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field label="Question" hint="What would you still like to know?">
        <Prose isLine value={facts.words} onChange={(words) => set({ words })} />
      </Field>
      <Field label="Who may know?" hint="It shows on their home page. Leave it empty to ask everybody.">
        <Name value={facts.who} onChange={(who) => set({ who })} />
      </Field>
      {item === null ? null : (
        <>
          <Field label="Answer">
            <Prose
              isLine
              value={facts.answer}
              onChange={(answer) => set({ answer, answered: answer.trim() !== '' || facts.answered })}
            />
          </Field>
          <Tick checked={facts.answered} onChange={(answered) => set({ answered })}>
            It is answered
          </Tick>
        </>
      )}
    </Form>
  );
}
