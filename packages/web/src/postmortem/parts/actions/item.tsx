import type { Action } from '@debrief/document';
import { useDesk, useParsed } from '../../../changing/use.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { Arrange } from '../listed/arrange.js';
import { controlOf, focusControl } from '../listed/focus.js';
import { isFor, useOpened, wantedWords } from '../listed/opened.js';
import { usePressedBox } from './box.js';
import { isTwice } from './facts.js';
import { ActionForm, actionKey } from './form.js';
import { DropForm, outcomeKey, VerdictForm } from './outcome.js';

/** Facts that are no fields of the form: they have a way of their own. */
const outcomes: ReadonlySet<string> = new Set(['done', 'verdict']);

/** What can be done with an action. */
export function ActionItem({ index, owner }: ItemProps) {
  const desk = useDesk();
  const model = useParsed()?.model;
  const item = model?.actions[index] ?? null;
  const id = item?.id?.value ?? null;
  const changing = useOpened(
    actionKey(desk.id, item),
    (wanted) => isFor(wanted, 'action', index, id) && !outcomes.has(wantedWords(wanted, 'field')),
  );
  const dropping = useOpened(outcomeKey(desk.id, 'dropped', item), (wanted) =>
    isFor(wanted, 'drop', index, id),
  );
  const judging = useOpened(
    outcomeKey(desk.id, 'verdict', item),
    (wanted) =>
      isFor(wanted, 'verdict', index, id) ||
      (isFor(wanted, 'action', index, id) && wantedWords(wanted, 'field') === 'verdict'),
  );
  // Whether it is done is said by a press: whoever is sent here finds the control under their hand.
  useOpener((wanted) => {
    if (!isFor(wanted, 'action', index, id) || wantedWords(wanted, 'field') !== 'done') return false;
    const control = controlOf(owner, 'action', 'done');
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
    return control !== null;
  });
  const change = async (
    facts: Partial<Record<'done' | 'dropped', boolean | null>>,
    control: string,
  ): Promise<void> => {
    if (item === null) return;
    const refused = await desk.change({ do: 'change', what: 'action', item: item.from, facts: said(facts) });
    if (refused) say(refused.message);
    else focusControl('action', index, null, control);
  };
  const isDone = item?.done === true;
  usePressedBox(owner, () => void change({ done: !isDone }, 'done'));
  if (!model || item === null) return null;
  const name = id ?? 'this action';
  const renumber = async (): Promise<void> => {
    const refused = await desk.change({ do: 'renumber', what: 'action', item: item.from });
    say(refused?.message ?? 'It has a number of its own now.');
  };
  return (
    <>
      <Controls label={`Action ${id ?? ''}: ${item.text.slice(0, 60)}`}>
        {item.dropped === null ? (
          <Control name="done" pressed={isDone} onClick={() => void change({ done: !isDone }, 'done')}>
            Done
          </Control>
        ) : null}
        <Control name="edit" onClick={changing.open}>
          Edit
        </Control>
        <Outcomes
          action={item}
          onDrop={dropping.open}
          onJudge={judging.open}
          onResume={() => void change({ dropped: null }, 'drop')}
        />
        {isTwice(model, item) ? (
          <Control name="renumber" onClick={() => void renumber()}>
            New number
          </Control>
        ) : null}
        <Arrange what="action" things={model.actions} index={index} name={name} />
      </Controls>
      {changing.isOpen ? (
        <ActionForm
          action={{ item, index }}
          field={wantedWords(changing.wanted, 'field') || null}
          onClose={changing.close}
        />
      ) : null}
      {dropping.isOpen ? <DropForm action={item} index={index} onClose={dropping.close} /> : null}
      {judging.isOpen ? <VerdictForm action={item} index={index} onClose={judging.close} /> : null}
    </>
  );
}

interface OutcomesProps {
  readonly action: Action;
  readonly onDrop: () => void;
  readonly onJudge: () => void;
  readonly onResume: () => void;
}

/** What can be said of what became of it: each only where it makes sense. */
function Outcomes({ action: { done, dropped, verdict }, onDrop, onJudge, onResume }: OutcomesProps) {
  return (
    <>
      {done === true || verdict !== null ? (
        <Control name="verdict" onClick={onJudge}>
          Did it help?
        </Control>
      ) : null}
      {dropped !== null ? (
        <Control name="drop" onClick={onResume}>
          Take up again
        </Control>
      ) : done === true ? null : (
        <Control name="drop" onClick={onDrop}>
          Drop
        </Control>
      )}
    </>
  );
}

function said({ done, dropped }: Partial<Record<'done' | 'dropped', boolean | null>>) {
  return { ...(typeof done === 'boolean' && { done }), ...(dropped === null && { dropped: null }) };
}
