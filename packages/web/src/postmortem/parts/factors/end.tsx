import { reasonsAsked } from '@debrief/process';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import { type EndProps, isWholeOfFactors } from '../../alive/part.js';
import { FactorForm, factorKey } from './form.js';
import { ReasonForm, reasonKey, reasonsAbout } from './reason.js';

/** How the list of factors grows, and what it owes where it is short. */
export function FactorsEnd({ owner }: EndProps) {
  return isWholeOfFactors(owner) ? <Adding /> : null;
}

function Adding() {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const [open, setOpen] = useState<string | null>(() =>
    isKept(factorKey(desk.id, null))
      ? 'factor'
      : (Object.keys(reasonsAbout).find((of) => isKept(reasonKey(desk.id, of))) ?? null),
  );
  const [level, setLevel] = useState<string | null>(null);
  useOpener(({ form, of, level: asked }) => {
    const isOurs = form === 'new' && of === 'factor';
    if (isOurs) {
      setOpen('factor');
      setLevel(typeof asked === 'string' ? asked : null);
    }
    const isReason = form === 'reason' && typeof of === 'string' && of in reasonsAbout;
    if (isReason) setOpen(of);
    return isOurs || isReason;
  });
  if (model === null) return null;
  const close = (): void => setOpen(null);
  const said = model.reasons.flatMap(({ of }) => (of in reasonsAbout ? of : []));
  const asked = [...new Set([...reasonsAsked(model), ...said])];
  const reason = asked.find((each) => each === open);
  return (
    <>
      {model.factors.length > 0 ? null : (
        <p className="alive-teach">
          What had to be so for this to happen? Write down each condition by itself; there is hardly ever only
          one. What somebody did is where the search begins: behind it stands what made it possible, and what
          made it look right.
        </p>
      )}
      {open === 'factor' ? (
        <FactorForm index={null} level={level} onClose={close} />
      ) : reason ? (
        <ReasonForm of={reason} onClose={close} />
      ) : (
        <AddButtons>
          <button type="button" className="button" onClick={() => setOpen('factor')}>
            Add a factor
          </button>
          {asked.map((of) => (
            <button key={of} type="button" className="button button-quiet" onClick={() => setOpen(of)}>
              {said.includes(of) ? 'Change ' : 'Say '}
              {reasonsAbout[of]?.short}
            </button>
          ))}
        </AddButtons>
      )}
    </>
  );
}
