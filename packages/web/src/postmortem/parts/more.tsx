import type { Range, Step, Thing } from '@debrief/document';
import { type ReactNode, useState } from 'react';
import { useDesk } from '../../changing/use.js';
import { say } from '../../shell/live.js';
import type { ItemName } from '../alive/places.js';
import { focusControl } from './listed/focus.js';
import { moveStep } from './moving.js';

interface Props {
  readonly what: Exclude<Thing, 'entry'> & ItemName;
  /** Its place in the list of the model, and the things that it can change places with. */
  readonly index: number;
  readonly list: readonly Range[];
  /** Its place in that list. */
  readonly at: number;
  /** Its place in the list of the model once it has moved; that of its neighbour where this is left out. */
  readonly after?: (by: 1 | -1) => number;
  /** What takes it out, and what would go with it; null where nothing does, and it goes at once. */
  readonly removes: Step | readonly Step[];
  readonly takes?: ReactNode | null;
  /** `Took F2 out` */
  readonly took: string;
  readonly onClose: () => void;
}

/** What can be done with a thing as a whole, beside the buttons of its form: it moves, or it goes. */
export function More({ what, index, list, at, after, removes, takes = null, took, onClose }: Props) {
  const desk = useDesk();
  const move = (by: 1 | -1) => async (): Promise<void> => {
    const step = moveStep(what, list, at, by);
    const refused = step && (await desk.change(step));
    if (refused) return say(refused.message);
    onClose();
    focusControl(what, after?.(by) ?? index + by, null, 'edit');
  };
  const remove = async (): Promise<void> => {
    const refused = await desk.change(removes);
    say(refused?.message ?? `${took}. Ctrl Z brings it back.`);
    if (refused === null) onClose();
  };
  return (
    <>
      {at <= 0 ? null : <Button onClick={() => void move(-1)()}>Move up</Button>}
      {at >= list.length - 1 ? null : <Button onClick={() => void move(1)()}>Move down</Button>}
      <Removing takes={takes} onRemove={() => void remove()} />
    </>
  );
}

function Button({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="button button-quiet" onClick={onClick}>
      {children}
    </button>
  );
}

/** The button that removes something: where other things would go with it, it says so first. */
function Removing({ takes, onRemove }: { readonly takes: ReactNode | null; readonly onRemove: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking || takes === null)
    return <Button onClick={() => (takes === null ? onRemove() : setIsAsking(true))}>Remove</Button>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question is no set of fields.
    <div className="removing" role="group" aria-label="What goes with it">
      <div>{takes}</div>
      <div className="form-buttons">
        {/* biome-ignore lint/a11y/noAutofocus: the question stands where its button had the focus. */}
        <button type="button" className="button" autoFocus onClick={onRemove}>
          Remove
        </button>
        <Button onClick={() => setIsAsking(false)}>Keep it</Button>
      </div>
    </div>
  );
}
