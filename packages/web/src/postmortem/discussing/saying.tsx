import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { Prose } from '../../fields/index.js';
import { type Mentionable, offered, type Typed, typedName, withName } from './naming.js';
import { useMentionable } from './people.js';

interface Props {
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly rows?: number;
}

/** What somebody says, with the people who can be named offered behind an @. */
export function Saying({ value, onChange, rows = 3 }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const people = useMentionable();
  const [typed, setTyped] = useState<Typed | null>(null);
  const away = useRef<number | null>(null);
  const [at, setAt] = useState(0);
  const offers = typed === null ? [] : offered(typed.letters, people);
  const isOpen = offers.length > 0;
  const look = (): void => {
    const element = area.current;
    const next = element === null ? null : typedName(element.value, element.selectionStart);
    // Whoever has put the names away wants to see no more of them here.
    if (next === null) away.current = null;
    else if (next.at === away.current) return;
    if (next?.letters !== typed?.letters || next?.at !== typed?.at) setAt(0);
    setTyped(next);
  };
  const choose = (person: Mentionable): void => {
    if (typed === null) return;
    const next = withName(value, typed, person);
    onChange(next.words);
    setTyped(null);
    putCaret(area, next.caret);
  };
  const keys = (event: KeyboardEvent): void => {
    const chosen = offers[at];
    if (!isOpen || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : offers.length - 1)) % offers.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      away.current = typed?.at ?? null;
      setTyped(null);
    }
  };
  return (
    <div>
      <Prose
        area={area}
        rows={rows}
        value={value}
        onChange={(words) => {
          onChange(words);
          look();
        }}
        onKeyDown={keys}
        onSelect={look}
        onBlur={() => setTyped(null)}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
      />
      {isOpen ? (
        <div
          ref={(element) => element?.scrollIntoView({ block: 'nearest' })}
          id={list}
          role="listbox"
          aria-label="People to name"
          className="saying-people"
        >
          {offers.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
            <div
              key={person.handle}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="saying-person"
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <bdi>{person.name}</bdi> <span className="saying-handle">@{person.handle}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Once the words are in the field. */
function putCaret(area: RefObject<HTMLTextAreaElement | null>, caret: number): void {
  requestAnimationFrame(() => {
    area.current?.focus();
    area.current?.setSelectionRange(caret, caret);
  });
}
