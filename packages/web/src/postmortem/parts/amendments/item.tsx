import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import type { ItemProps } from '../../alive/part.js';
import { AmendmentForm, keyOf } from './form.js';

/** What can be done with an amendment. */
export function AmendmentItem({ index }: ItemProps) {
  const desk = useDesk();
  const amendment = useParsed()?.model.amendments[index] ?? null;
  const [isOpen, setIsOpen] = useState(() => amendment !== null && isKept(keyOf(desk.id, amendment)));
  if (amendment === null) return null;
  if (isOpen) return <AmendmentForm amendment={amendment} onClose={() => setIsOpen(false)} />;
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'remove', what: 'amendment', item: amendment.from });
    say(refused?.message ?? 'Took the amendment away. Ctrl Z brings it back.');
  };
  return (
    <Controls label={`The amendment ${amendment.text.slice(0, 40)}`}>
      <Control onClick={() => setIsOpen(true)}>Edit</Control>
      <Control onClick={() => void remove()}>Remove</Control>
    </Controls>
  );
}
