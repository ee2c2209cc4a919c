import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls, DragHandle } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { useDragging } from '../dragging.js';
import { focusControl } from '../listed/focus.js';
import { movedBy, moveStep } from '../moving.js';
import { LineForm, lineFormKey } from './form.js';
import { lineKey, WhyLine } from './line.js';
import { type Line, lineAt, placeAfterMove } from './placed.js';
import type { Spot } from './spot.js';

/** What can be done with a question of the whys. */
export function WhyItem({ index, owner }: ItemProps) {
  return <LineItem kind="why" index={index} owner={owner} next={{ kind: 'answer', why: index }} />;
}

/** What can be done with an answer of the whys. */
export function AnswerItem({ index, owner }: ItemProps) {
  return <LineItem kind="answer" index={index} owner={owner} next={{ kind: 'why', answer: index }} />;
}

interface Props {
  readonly kind: Line['kind'];
  readonly index: number;
  readonly owner: HTMLElement;
  /** Where one goes on from it. */
  readonly next: Spot;
}

function LineItem({ kind, index, owner, next }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const line = model && lineAt(model, kind, index);
  const [open, setOpen] = useState<'edit' | 'more' | null>(() => {
    if (line && isKept(lineFormKey(desk.id, line))) return 'edit';
    return isKept(lineKey(desk.id, next)) ? 'more' : null;
  });
  useOpener(({ form, index: wanted }) => {
    const isOurs = form === kind && wanted === index;
    if (isOurs) setOpen('edit');
    return isOurs;
  });
  const drag = useDragging({
    what: kind,
    list: line?.list ?? [],
    at: line?.at ?? 0,
    owner,
    onMove: (step) => void desk.change(step).then((refused) => refused && say(refused.message)),
  });
  if (!line) return null;
  const close = (): void => setOpen(null);
  const toggle = (form: 'edit' | 'more'): void => setOpen(open === form ? null : form);
  const move = async (by: 1 | -1): Promise<void> => {
    const step = moveStep(kind, line.list, line.at, by);
    const refused = step && (await desk.change(step));
    if (refused) say(refused.message);
    else if (model && step) focusControl(kind, placeAfterMove(model, line, index, by), null, 'edit');
  };
  return (
    <>
      <Controls
        label={`${kind === 'why' ? 'Question' : 'Answer'}: ${line.words}`}
        onKeyDown={(event) => {
          const by = movedBy(event);
          if (by === null) return;
          event.preventDefault();
          void move(by);
        }}
      >
        {line.list.length > 1 ? <DragHandle {...drag} /> : null}
        <Control name="next" pressed={open === 'more'} onClick={() => toggle('more')}>
          {kind === 'why' ? 'Answer' : 'Ask why'}
        </Control>
        <Control name="edit" pressed={open === 'edit'} onClick={() => toggle('edit')}>
          Edit
        </Control>
      </Controls>
      {open === 'edit' ? <LineForm kind={kind} index={index} onClose={close} /> : null}
      {open === 'more' ? <WhyLine start={next} onClose={close} /> : null}
    </>
  );
}
