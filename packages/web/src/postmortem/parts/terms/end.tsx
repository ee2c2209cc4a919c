import { useState } from 'react';
import { useDesk } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import { keyOf, TermForm } from './form.js';

/** How a word is added to the glossary. */
export function TermEnd() {
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(() => isKept(keyOf(desk.id, null)));
  useOpener(({ form, of }) => {
    const isOurs = form === 'new' && of === 'term';
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  if (isOpen) return <TermForm term={null} onClose={() => setIsOpen(false)} />;
  return (
    <AddButtons>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        Add a word
      </button>
    </AddButtons>
  );
}
