import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsking } from '../../../app/use.js';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import { keyOf, TermForm } from './form.js';
import { unsaidTerms } from './unsaid.js';

/** More letters than these at once would be a wall. */
const most = 8;

/** How a word is added to the glossary: one's own, or letters that the text says nowhere in full. */
export function TermEnd() {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const { findings } = useSuspenseQuery(useAsking().postmortem(desk.id)).data;
  const [open, setOpen] = useState<string | null>(() => (isKept(keyOf(desk.id, null)) ? '' : null));
  useOpener(({ form, of }) => {
    const isOurs = form === 'new' && of === 'term';
    if (isOurs) setOpen('');
    return isOurs;
  });
  if (open !== null) return <TermForm term={null} word={open} onClose={() => setOpen(null)} />;
  const unsaid = model === null ? [] : unsaidTerms(findings, model).slice(0, most);
  return (
    <AddButtons>
      <button type="button" className="button" onClick={() => setOpen('')}>
        Add a word
      </button>
      {unsaid.map((word) => (
        <button key={word} type="button" className="button button-quiet" onClick={() => setOpen(word)}>
          Say what {word} is
        </button>
      ))}
    </AddButtons>
  );
}
