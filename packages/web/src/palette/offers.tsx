import { useEffect } from 'react';
import { Icon } from '../shell/icons.js';
import type { Group, Item } from './item.js';

interface Props {
  readonly groups: readonly Group[];
  readonly chosen: string | null;
  readonly onMove: (id: string) => void;
  readonly onChoose: (item: Item) => void;
}

/** What the palette offers, group by group; the field says which one is chosen, and keeps the focus. */
export function Offers({ groups, chosen, onMove, onChoose }: Props) {
  useEffect(() => {
    if (chosen !== null) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div id="offers" role="listbox" aria-label="What was found" className="palette-list">
      {groups.map(({ title, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, and no fieldset.
        <div key={title} role="group" aria-labelledby={groupId(title)}>
          <p id={groupId(title)} className="palette-title">
            {title}
          </p>
          {items.map((item) => {
            const id = offerId(title, item);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
              <div
                key={id}
                id={id}
                role="option"
                aria-selected={id === chosen}
                className="palette-item"
                onPointerMove={() => onMove(id)}
                onClick={() => onChoose(item)}
              >
                <Icon name={item.icon} />
                <span className="palette-words">{item.title}</span>
                {item.hint === undefined ? null : <span className="palette-hint">{item.hint}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The id of an offer's element; an item may stand in several groups. */
export function offerId(title: string, { id }: Item): string {
  return `offer-${slug(title)}-${slug(id)}`;
}

function groupId(title: string): string {
  return `offers-${slug(title)}`;
}

function slug(words: string): string {
  return encodeURIComponent(words).replace(/%/g, '_');
}
