import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../shell/icons.js';
import { type KeyCommand, useKeyCommands } from './keys.js';
import { useCommandKey } from './platform.js';

interface Props {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The keys that do something on this page. */
export function KeysDialog({ isOpen, onOpenChange }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          {({ close }) => (
            <>
              <header className="dialog-head">
                <Heading slot="title">Keys</Heading>
                <button type="button" className="icon-button" onClick={close} aria-label="Close">
                  <Icon name="close" />
                </button>
              </header>
              <KeyList />
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeyList() {
  const always = { keys: `${useCommandKey()} K`, says: 'Find anything', group: 'Everywhere' };
  const commands = [always, ...useKeyCommands()];
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where there is little room, and keys have to reach it.
    <section className="keys" aria-label="All keys" tabIndex={0}>
      {groups.map((group) => (
        <section key={group}>
          <h3 className="keys-group">{group}</h3>
          <dl className="keys-list">
            {commands
              .filter((each, at) => each.group === group && isFirst(commands, at))
              .map(({ keys, says }) => (
                <div key={keys} className="keys-row">
                  <dt>{says}</dt>
                  <dd>
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{names[key] ?? key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

type Listed = Pick<KeyCommand, 'keys' | 'says' | 'group'>;

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A later command with the same keys stands in its place, and is not told twice. */
function isFirst(commands: readonly Listed[], at: number): boolean {
  const keys = commands[at]?.keys;
  return commands.findLastIndex((each) => each.keys === keys) === at;
}
