import { type KeyboardEvent, useState } from 'react';
import { typedAhead } from '../keys/ahead.js';
import { Icon } from '../shell/icons.js';
import { commands } from './commands.js';
import { useFound } from './found.js';
import { groupsFor } from './groups.js';
import { useHere } from './here.js';
import type { Item } from './item.js';
import { useNames } from './names.js';
import { Offers, offerId } from './offers.js';
import { pages } from './pages.js';
import { recentItems } from './recent.js';

interface Props {
  readonly onChoose: (item: Item) => void;
}

/**
 * The field, and what it offers. The first offer is the chosen one until somebody moves, however late the server's
 * answers come in: Enter never does something that has just slipped under it.
 */
export function Finder({ onChoose }: Props) {
  const [typed, setTyped] = useState(typedAhead);
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const [recent] = useState(recentItems);
  const here = useHere();
  const found = useFound(typed);
  const names = useNames();
  const groups = groupsFor(typed, { recent, here, found, pages, commands, ...names });
  const offers = groups.flatMap(({ title, items }) =>
    items.map((item) => ({ id: offerId(title, item), item })),
  );
  const at = Math.max(
    0,
    offers.findIndex(({ id }) => id === movedTo),
  );
  const chosen = offers[at];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) setMovedTo(offers[(at + by + offers.length) % offers.length]?.id ?? null);
    else if (event.key === 'Enter' && chosen) onChoose(chosen.item);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <label className="palette-field">
        <Icon name="search" />
        <span className="hidden">Find anything</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it is what the dialog was opened for.
          autoFocus
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls="offers"
          aria-autocomplete="list"
          {...(chosen && { 'aria-activedescendant': chosen.id })}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setMovedTo(null);
          }}
          onKeyDown={onKeyDown}
          placeholder="A postmortem, a system, a person, a page…"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
        />
      </label>
      <Offers groups={groups} chosen={chosen?.id ?? null} onMove={setMovedTo} onChoose={onChoose} />
    </>
  );
}
