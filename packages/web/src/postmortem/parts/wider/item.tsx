import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { WiderForm, widerKey } from './form.js';

/** What can be done with a question that looks wider. */
export function WiderItem({ index }: ItemProps) {
  const desk = useDesk();
  const wider = useParsed()?.model.wider[index] ?? null;
  const [isOpen, setIsOpen] = useState(() => wider !== null && isKept(widerKey(desk.id, wider.question)));
  useOpener(({ form, index: wanted }) => {
    const isOurs = form === 'wider' && wanted === index;
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  if (wider === null) return null;
  return (
    <>
      <Controls label={wider.question}>
        <Control name="edit" pressed={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {wider.answer === null ? 'Answer' : 'Edit'}
        </Control>
      </Controls>
      {isOpen ? <WiderForm index={index} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
