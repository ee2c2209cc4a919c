import { useDesk, useParsed } from '../../../changing/use.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import type { ItemProps } from '../../alive/part.js';
import { Arrange } from '../listed/arrange.js';
import { focusControl } from '../listed/focus.js';
import { isFor, useOpened } from '../listed/opened.js';
import { AnswerForm, answerKey } from './answer.js';
import { QuestionForm, questionKey } from './form.js';

/** What can be done with an open question. */
export function QuestionItem({ index }: ItemProps) {
  const desk = useDesk();
  const questions = useParsed()?.model.questions ?? [];
  const item = questions[index] ?? null;
  const id = item?.id?.value ?? null;
  const changing = useOpened(
    questionKey(desk.id, item),
    (wanted) => isFor(wanted, 'question', index, id) && wanted['field'] !== 'answered',
  );
  const answering = useOpened(
    answerKey(desk.id, item),
    (wanted) =>
      isFor(wanted, 'answer', index, id) ||
      (isFor(wanted, 'question', index, id) && wanted['field'] === 'answered'),
  );
  if (item === null) return null;
  const name = id ?? 'this question';
  const tick = async (): Promise<void> => {
    const facts = { answered: !item.answered };
    const refused = await desk.change({ do: 'change', what: 'question', item: item.from, facts });
    if (refused) say(refused.message);
    else focusControl('question', index, null, 'answered');
  };
  return (
    <>
      <Controls label={`Question ${id ?? ''}: ${item.text.slice(0, 60)}`}>
        <Control name="answered" pressed={item.answered} onClick={() => void tick()}>
          Answered
        </Control>
        {item.answered ? null : (
          <Control name="answer" onClick={answering.open}>
            Answer
          </Control>
        )}
        <Control name="edit" onClick={changing.open}>
          Edit
        </Control>
        <Arrange what="question" things={questions} index={index} name={name} />
      </Controls>
      {answering.isOpen ? <AnswerForm question={item} index={index} onClose={answering.close} /> : null}
      {changing.isOpen ? <QuestionForm question={{ item, index }} onClose={changing.close} /> : null}
    </>
  );
}
