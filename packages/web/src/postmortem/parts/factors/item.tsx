import type { Model } from '@debrief/document';
import { unaskedWays } from '@debrief/process';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { openForm, useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { movedBy, moveStep } from '../moving.js';
import { focusItem } from '../refocus.js';
import { WhyLine } from '../whys/line.js';
import type { Spot } from '../whys/spot.js';
import { FactorForm, factorKey } from './form.js';

/** What can be done with a factor. */
export function FactorItem({ index }: ItemProps) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const factor = model?.factors[index] ?? null;
  const [open, setOpen] = useState<'edit' | 'why' | null>(() =>
    factor !== null && isKept(factorKey(desk.id, factor)) ? 'edit' : null,
  );
  useOpener(({ form, index: wanted, id }) => {
    const isIt = wanted === index || (id !== undefined && id !== null && id === factor?.id?.value);
    if (!isIt || (form !== 'factor' && form !== 'factor-why')) return false;
    setOpen(form === 'factor' ? 'edit' : 'why');
    return true;
  });
  if (model === null || factor === null) return null;
  const close = (): void => setOpen(null);
  const name = factor.id?.value ?? factor.text;
  const move = async (by: 1 | -1): Promise<void> => {
    const step = moveStep('factor', model.factors, index, by);
    const refused = step && (await desk.change(step));
    if (refused) say(refused.message);
    else if (step) focusItem('factor', index + by);
  };
  const renumber = async (): Promise<void> => {
    const refused = await desk.change({ do: 'renumber', what: 'factor', item: factor.from });
    say(refused?.message ?? 'It has a number of its own now.');
  };
  const toggle = (form: 'edit' | 'why'): void => setOpen(open === form ? null : form);
  return (
    <>
      <Controls
        label={`Factor ${name}`}
        onKeyDown={(event) => {
          const by = movedBy(event);
          if (by === null) return;
          event.preventDefault();
          void move(by);
        }}
      >
        <Control pressed={open === 'edit'} onClick={() => toggle('edit')}>
          Edit
        </Control>
        <Control pressed={open === 'why'} onClick={() => toggle('why')}>
          Ask why
        </Control>
        <Control onClick={() => openForm({ form: 'new', of: 'action', addresses: factor.id?.value ?? null })}>
          Add an action
        </Control>
        {sharesNumber(model, index) ? (
          <Control onClick={() => void renumber()}>Give it a number of its own</Control>
        ) : null}
      </Controls>
      {open === 'edit' ? <FactorForm index={index} onClose={close} /> : null}
      {open === 'why' ? <WhyLine start={firstWhy(model, index)} onClose={close} /> : null}
    </>
  );
}

/** Where the next why of a factor goes: to the first way in which it was not asked about yet. */
export function firstWhy({ factors }: Model, factor: number): Spot {
  const chains = factors[factor]?.chains ?? [];
  const bare = chains.find(({ label }) => label === null);
  if (bare) return { kind: 'why', factor, label: null };
  const [next] = unaskedWays({ chains });
  return { kind: 'why', factor, label: next?.label ?? chains[0]?.label ?? null };
}

/** True where an earlier factor has the same number. */
function sharesNumber({ factors }: Model, index: number): boolean {
  const id = factors[index]?.id?.value;
  return id !== undefined && factors.findIndex((each) => each.id?.value === id) < index;
}
