import { useState } from 'react';
import { useParsed } from '../../../changing/use.js';
import { Tick } from '../../../fields/index.js';
import { counted, listWords } from '../../../words/index.js';
import { More } from '../more.js';
import { hangingOn, removeFactor } from './hanging.js';

/** A factor moves among the others, or goes with what hangs on it. */
export function MoreOfFactor({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const model = useParsed()?.model ?? null;
  const [letsGo, setLetsGo] = useState(true);
  const factor = model?.factors[index];
  if (!model || !factor) return null;
  const { whys, actions, factors } = hangingOn(model, factor);
  const named = [...actions, ...factors].map(({ id, text }) => id?.value ?? `“${text}”`);
  const takes =
    whys + named.length === 0 ? null : (
      <>
        {whys === 0 ? null : (
          <p>
            {counted(whys, 'question')} of its whys {whys === 1 ? 'goes' : 'go'} with it.
          </p>
        )}
        {named.length === 0 ? null : (
          <Tick checked={letsGo} onChange={setLetsGo}>
            {listWords(named)} {named.length === 1 ? 'names' : 'name'} it: take its number out there, too.
          </Tick>
        )}
      </>
    );
  return (
    <More
      what="factor"
      index={index}
      list={model.factors}
      at={index}
      removes={removeFactor(model, factor, letsGo)}
      takes={takes}
      took={`Took ${factor.id?.value ?? 'the factor'} out`}
      onClose={onClose}
    />
  );
}
