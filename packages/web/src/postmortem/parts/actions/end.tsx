import { useDesk, useParsed } from '../../../changing/use.js';
import type { Wanted } from '../../alive/open.js';
import { AddAtEnd } from '../listed/add.js';
import { useOpened, wantedWords } from '../listed/opened.js';
import type { ActionFacts } from './facts.js';
import { ActionForm, actionKey } from './form.js';
import { ActionReasons } from './reasons.js';

/** What is known of a new action before anybody writes: its kind, the factor that it addresses. */
function knownOf(wanted: Wanted | null): Partial<ActionFacts> {
  const [kind, addresses] = [wantedWords(wanted, 'kind'), wantedWords(wanted, 'addresses')];
  return {
    ...(kind !== '' && { kind }),
    ...(addresses !== '' && { addresses: addresses.split(/[,\s]+/).filter((id) => id !== '') }),
  };
}

/** How an action is added, and why a kind of them is missing. */
export function ActionEnd() {
  const desk = useDesk();
  const parsed = useParsed();
  const opened = useOpened(actionKey(desk.id, null), ({ form, of }) => form === 'new' && of === 'action');
  return (
    <>
      <AddAtEnd
        opened={opened}
        add="Add an action"
        ask={
          parsed?.model.actions.length === 0
            ? 'What will be different afterwards? A few small actions, each with a person and a day, come further than a long list.'
            : null
        }
        form={<ActionForm action={null} known={knownOf(opened.wanted)} onClose={opened.close} />}
      />
      <div className="alive-add action-reasons">
        <ActionReasons />
      </div>
    </>
  );
}
