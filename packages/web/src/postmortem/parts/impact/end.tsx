import { useDesk, useParsed } from '../../../changing/use.js';
import { AddAtEnd } from '../listed/add.js';
import { useOpened, wantedWords } from '../listed/opened.js';
import { ImpactForm, impactKey } from './form.js';

/** How somebody who felt it is added to the impact. */
export function ImpactEnd() {
  const desk = useDesk();
  const parsed = useParsed();
  const opened = useOpened(impactKey(desk.id, null), ({ form, of }) => form === 'new' && of === 'impact');
  return (
    <AddAtEnd
      opened={opened}
      add="Add who felt it"
      ask={
        parsed?.model.impact.length === 0
          ? 'Who felt it, what did they see, and how many were they? “Nobody in sales noticed” is an answer too.'
          : null
      }
      form={<ImpactForm row={null} who={wantedWords(opened.wanted, 'who')} onClose={opened.close} />}
    />
  );
}
