import { useRouter } from '@tanstack/react-router';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Finder } from './finder.js';
import type { Item } from './item.js';
import { keepRecent } from './recent.js';

interface Props {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Finds everything: postmortems, systems, people, pages, and what can be done. */
export function Palette({ isOpen, onOpenChange }: Props) {
  const { history } = useRouter();
  const choose = (item: Item): void => {
    onOpenChange(false);
    keepRecent(item);
    if ('href' in item.go) history.push(item.go.href);
    else item.go.run();
  };
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="dialog palette">
        <Dialog className="dialog-body" aria-label="Find anything">
          <Finder onChoose={choose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
