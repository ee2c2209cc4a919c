import type { Model } from '@debrief/document';
import { unaskedWays } from '@debrief/process';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls, DragHandle } from '../../alive/controls.js';
import { useOpener, type Wanted } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { ActionForm } from '../actions/form.js';
import { useDragging } from '../dragging.js';
import { focusControl } from '../listed/focus.js';
import { movedBy, moveStep } from '../moving.js';
import { WhyLine } from '../whys/line.js';
import type { Spot } from '../whys/spot.js';
import { FactorForm, factorKey } from './form.js';

/** What can be done with a factor. */
export function FactorItem({ index, owner }: ItemProps) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const factor = model?.factors[index] ?? null;
  const [open, setOpen] = useState<'edit' | 'why' | 'action' | null>(() =>
    factor !== null && isKept(factorKey(desk.id, factor)) ? 'edit' : null,
  );
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useOpener((wish) => {
    const isWhy = wish.form === 'new' && wish['of'] === 'why' && wish['factor'] === index;
    const own = factor?.id?.value;
    const isIt = wish['index'] === index || (own !== undefined && wish['id'] === own);
    if (!isWhy && !(wish.form === 'factor' && isIt)) return false;
    setWanted(wish);
    setOpen(isWhy ? 'why' : 'edit');
    return true;
  });
  const drag = useDragging({
    what: 'factor',
    list: model?.factors ?? [],
    at: index,
    owner,
    onMove: (step) => void desk.change(step).then((refused) => refused && say(refused.message)),
  });
  if (model === null || factor === null) return null;
  const close = (): void => {
    setOpen(null);
    setWanted(null);
  };
  const field = wanted?.['field'];
  const chain = wanted?.['chain'];
  const name = factor.id?.value ?? factor.text;
  const move = async (by: 1 | -1): Promise<void> => {
    const step = moveStep('factor', model.factors, index, by);
    const refused = step && (await desk.change(step));
    if (refused) say(refused.message);
    else if (step) focusControl('factor', index + by, null, 'edit');
  };
  const renumber = async (): Promise<void> => {
    const refused = await desk.change({ do: 'renumber', what: 'factor', item: factor.from });
    say(refused?.message ?? 'It has a number of its own now.');
  };
  const toggle = (form: 'edit' | 'why' | 'action'): void => setOpen(open === form ? null : form);
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
        {model.factors.length > 1 ? <DragHandle {...drag} /> : null}
        <Control name="edit" pressed={open === 'edit'} onClick={() => toggle('edit')}>
          Edit
        </Control>
        <Control name="why" pressed={open === 'why'} onClick={() => toggle('why')}>
          Ask why
        </Control>
        <Control name="action" pressed={open === 'action'} onClick={() => toggle('action')}>
          Add an action
        </Control>
        {sharesNumber(model, index) ? (
          <Control onClick={() => void renumber()}>Give it a number of its own</Control>
        ) : null}
      </Controls>
      {open === 'edit' ? (
        <FactorForm index={index} field={typeof field === 'string' ? field : null} onClose={close} />
      ) : null}
      {open === 'action' ? <ActionForm action={null} known={{ addresses: [name] }} onClose={close} /> : null}
      {open === 'why' ? (
        <WhyLine
          start={
            typeof chain === 'string' ? { kind: 'why', factor: index, label: chain } : firstWhy(model, index)
          }
          onClose={close}
        />
      ) : null}
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
