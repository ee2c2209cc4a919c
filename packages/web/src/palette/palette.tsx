import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Icon } from '../shell/icons.js';
import { commands } from './commands.js';
import { useFound } from './found.js';
import { groupsFor } from './groups.js';
import { useHere } from './here.js';
import type { Item } from './item.js';
import { useNames } from './names.js';
import { pages } from './pages.js';
import { keepRecent, recentItems } from './recent.js';

interface Props {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Finds everything: postmortems, systems, people, pages, and what can be done. */
export function Palette({ isOpen, onOpenChange }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="dialog palette">
        <Dialog className="dialog-body" aria-label="Find anything">
          <Finder onDone={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onDone }: { readonly onDone: () => void }) {
  const { history } = useRouter();
  const [typed, setTyped] = useState('');
  const [recent] = useState(recentItems);
  const here = useHere();
  const found = useFound(typed);
  const names = useNames();
  const groups = groupsFor(typed, { recent, here, found, pages, commands, ...names });
  const choose = (item: Item): void => {
    onDone();
    keepRecent(item);
    if ('href' in item.go) history.push(item.go.href);
    else item.go.run();
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="palette-field" aria-label="Find anything" autoFocus>
        <Icon name="search" />
        <Input className="palette-input" placeholder="A postmortem, a system, a person, a page…" />
      </SearchField>
      <Menu className="palette-list" aria-label="What was found">
        {groups.map(({ title, items }) => (
          <MenuSection key={title} id={title} className="palette-group">
            <Header className="palette-title">{title}</Header>
            {items.map((item) => (
              <MenuItem
                key={item.id}
                id={`${title} ${item.id}`}
                textValue={`${item.title} ${item.hint ?? ''}`}
                className="palette-item"
                onAction={() => choose(item)}
              >
                <Icon name={item.icon} />
                <span className="palette-words">{item.title}</span>
                {item.hint === undefined ? null : <span className="palette-hint">{item.hint}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}
