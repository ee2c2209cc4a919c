import { useState } from 'react';
import { useDesk } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import { AmendmentForm, keyOf } from './form.js';

/** How an amendment is added. */
export function AmendmentEnd() {
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(() => isKept(keyOf(desk.id, null)));
  useOpener(({ form, of, part }) => {
    const isOurs = (form === 'new' && of === 'amendment') || (form === 'part' && part === 'amendments');
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  if (isOpen) return <AmendmentForm amendment={null} onClose={() => setIsOpen(false)} />;
  return (
    <AddButtons>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        Add an amendment
      </button>
    </AddButtons>
  );
}
