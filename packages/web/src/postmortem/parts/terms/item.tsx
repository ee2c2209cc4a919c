import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { keyOf, TermForm } from './form.js';

/** What can be done with a word of the glossary. */
export function TermItem({ index }: ItemProps) {
  const desk = useDesk();
  const term = useParsed()?.model.glossary[index] ?? null;
  const [isOpen, setIsOpen] = useState(() => term !== null && isKept(keyOf(desk.id, term)));
  useOpener(({ form, index: wanted }) => {
    const isOurs = form === 'term' && wanted === index;
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  if (term === null) return null;
  if (isOpen) return <TermForm term={term} onClose={() => setIsOpen(false)} />;
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'remove', what: 'term', item: term.from });
    say(refused?.message ?? `Took ${term.term} out of the glossary. Ctrl Z brings it back.`);
  };
  return (
    <Controls label={`The word ${term.term}`}>
      <Control onClick={() => setIsOpen(true)}>Edit</Control>
      <Control onClick={() => void remove()}>Remove</Control>
    </Controls>
  );
}
