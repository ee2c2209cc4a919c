import { widerQuestions } from '@debrief/process';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import { WiderForm, widerKey } from './form.js';
import { unaskedWider } from './questions.js';

/** The questions that look beyond this incident, each answered in its place. */
export function WiderEnd() {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const [open, setOpen] = useState<string | null>(() => {
    if (isKept(widerKey(desk.id, null))) return '';
    return widerQuestions.find(({ title }) => isKept(widerKey(desk.id, title)))?.title ?? null;
  });
  useOpener(({ form, of, question }) => {
    const isOurs = form === 'new' && of === 'wider';
    if (isOurs) setOpen(typeof question === 'string' ? question : '');
    return isOurs;
  });
  if (model === null) return null;
  if (open !== null) return <WiderForm key={open} index={null} asks={open} onClose={() => setOpen(null)} />;
  const unasked = unaskedWider(model);
  return (
    <>
      {model.wider.length > 0 ? null : (
        <p className="alive-teach">
          One incident is a story; a pattern is something to act on. Answer each of these in a sentence or
          two.
        </p>
      )}
      <AddButtons>
        {unasked.map((title) => (
          <button key={title} type="button" className="button" onClick={() => setOpen(title)}>
            {title}
          </button>
        ))}
        <button
          type="button"
          className={unasked.length === 0 ? 'button' : 'button button-quiet'}
          onClick={() => setOpen('')}
        >
          A question of your own
        </button>
      </AddButtons>
    </>
  );
}
