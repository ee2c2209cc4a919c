import { useDesk, useParsed } from '../../../changing/use.js';
import { AddAtEnd } from '../listed/add.js';
import { useOpened } from '../listed/opened.js';
import { QuestionForm, questionKey } from './form.js';

/** How an open question is asked. */
export function QuestionEnd() {
  const desk = useDesk();
  const parsed = useParsed();
  const opened = useOpened(questionKey(desk.id, null), ({ form, of }) => form === 'new' && of === 'question');
  return (
    <AddAtEnd
      opened={opened}
      add="Ask a question"
      ask={
        parsed?.model.questions.length === 0
          ? 'What would you still like to know, and who may know it? They see it on their home page.'
          : null
      }
      form={<QuestionForm question={null} onClose={opened.close} />}
    />
  );
}
