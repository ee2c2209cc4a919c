import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { EndProps } from '../../alive/part.js';
import { useOpened } from '../prose/opened.js';
import { copyMessage } from './copying.js';
import { ExternalForm, keyOf } from './form.js';
import { messageOf, textOf } from './message.js';

/** What can be done with the message to customers. */
export function ExternalEnd({ from, owner }: EndProps) {
  const desk = useDesk();
  const parsed = useParsed();
  const [isOpen, setIsOpen] = useState(() => isKept(keyOf(desk.id)));
  // The parts of the message are parts of its section.
  const isTop = parsed?.model.outline.all.find(({ kind }) => kind === 'external')?.from === from;
  useOpener(({ form, part }) => {
    const isOurs = isTop && form === 'part' && part === 'external';
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  useOpened(owner, isOpen && isTop, 'whole');
  if (parsed === null || !isTop) return null;
  if (isOpen) return <ExternalForm onClose={() => setIsOpen(false)} />;
  const message = messageOf(parsed.model);
  const isEmpty = textOf(message) === '';
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'remove-section', section: from });
    say(refused?.message ?? 'Took the message out of the text. Ctrl Z brings it back.');
  };
  return (
    <>
      <Controls label="The message to customers">
        <Control onClick={() => setIsOpen(true)}>{isEmpty ? 'Write' : 'Edit'}</Control>
        {isEmpty ? null : <Control onClick={() => void copyMessage(message, 'html')}>Copy</Control>}
        <Control onClick={() => void remove()}>Remove</Control>
      </Controls>
      {isEmpty ? (
        <div className="prose-empty">
          <p>
            What do customers need to know: what they could not do, for how long, and what is different now?
          </p>
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            Write it
          </button>
        </div>
      ) : null}
    </>
  );
}
