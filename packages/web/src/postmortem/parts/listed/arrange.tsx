import type { Range, Thing } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { say } from '../../../shell/live.js';
import { Control } from '../../alive/controls.js';
import { moveStep } from '../moving.js';
import { focusControl } from './focus.js';

interface Props {
  readonly what: Extract<Thing, 'action' | 'impact' | 'lesson' | 'question'>;
  /** All of its list, in order. */
  readonly things: readonly Range[];
  readonly index: number;
  readonly list?: string | null;
  /** What people call it: `A1`, `this lesson`. */
  readonly name: string;
}

/** Moves a thing up or down in its list, or takes it out of the document. */
export function Arrange({ what, things, index, list = null, name }: Props) {
  const desk = useDesk();
  const own = things[index];
  if (own === undefined) return null;
  const move = async (by: -1 | 1): Promise<void> => {
    const step = moveStep(what, things, index, by);
    const refused = step && (await desk.change(step));
    if (refused) say(refused.message);
    else focusControl(what, index + by, list, by === -1 ? 'up' : 'down');
  };
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'remove', what, item: own.from });
    say(refused?.message ?? 'Removed. Ctrl Z brings it back.');
    if (!refused) focusControl(what, Math.min(index, things.length - 2), list, 'edit');
  };
  return (
    <>
      {index === 0 ? null : (
        <Control name="up" label={`Move ${name} up`} onClick={() => void move(-1)}>
          ↑
        </Control>
      )}
      {index === things.length - 1 ? null : (
        <Control name="down" label={`Move ${name} down`} onClick={() => void move(1)}>
          ↓
        </Control>
      )}
      <Control name="remove" label={`Remove ${name}`} onClick={() => void remove()}>
        Remove
      </Control>
    </>
  );
}
