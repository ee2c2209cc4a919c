import { useDesk, useParsed } from '../../../changing/use.js';
import { Control, Controls } from '../../alive/controls.js';
import type { ItemProps } from '../../alive/part.js';
import { Arrange } from '../listed/arrange.js';
import { isFor, useOpened } from '../listed/opened.js';
import { ImpactForm, impactKey } from './form.js';

/** What can be done with a row of the impact. */
export function ImpactItem({ index }: ItemProps) {
  const desk = useDesk();
  const rows = useParsed()?.model.impact ?? [];
  const item = rows[index] ?? null;
  const { isOpen, open, close } = useOpened(impactKey(desk.id, item), (wanted) =>
    isFor(wanted, 'impact', index, null),
  );
  if (item === null) return null;
  return (
    <>
      <Controls label={`Impact: ${(item.who ?? item.what).slice(0, 60)}`}>
        <Control name="edit" onClick={open}>
          Edit
        </Control>
        <Arrange what="impact" things={rows} index={index} name="this row" />
      </Controls>
      {isOpen ? <ImpactForm row={{ item, index }} onClose={close} /> : null}
    </>
  );
}
