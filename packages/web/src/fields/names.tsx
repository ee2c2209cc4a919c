import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../shell/icons.js';
import { useLabelled } from './field.js';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Those known; others may be typed as well. */
  readonly offers?: readonly string[];
}

/** Several names: each is put there by Enter or a comma, and taken away by its button or by Backspace. */
export function Names({ value, onChange, offers = [] }: Props) {
  const labelled = useLabelled();
  const [typed, setTyped] = useState('');
  const list = `${labelled.id}-offers`;
  const put = (words: string): void => {
    const names = words.split(',').map((each) => each.trim());
    const fresh = names.filter(
      (each, at) => each !== '' && !value.includes(each) && names.indexOf(each) === at,
    );
    if (fresh.length > 0) onChange([...value, ...fresh]);
    setTyped('');
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    // Whoever saves by key means what is still being typed, too.
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') flushSync(() => put(typed));
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || (event.key === ',' && typed.trim() !== '')) {
      // A name more that is put there must not save the form by accident.
      event.preventDefault();
      put(typed);
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      event.preventDefault();
      onChange(value.slice(0, -1));
    }
  };
  return (
    <div className="names">
      {value.map((name) => (
        <span key={name} className="names-one">
          <bdi>{name}</bdi>
          <button
            type="button"
            aria-label={`Take ${name} away`}
            onClick={() => onChange(value.filter((each) => each !== name))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        {...labelled}
        className="names-typed"
        dir="auto"
        autoComplete="off"
        list={list}
        value={typed}
        onChange={({ target, nativeEvent }) =>
          offers.includes(target.value) && !isTyped(nativeEvent) ? put(target.value) : setTyped(target.value)
        }
        onKeyDown={keys}
        onBlur={() => put(typed)}
      />
      <datalist id={list}>
        {offers
          .filter((each) => !value.includes(each))
          .map((each) => (
            <option key={each} value={each} />
          ))}
      </datalist>
    </div>
  );
}

/** A letter by hand may be the beginning of more; what is chosen from the list comes at once. */
function isTyped(event: Event): boolean {
  return event instanceof InputEvent && event.inputType === 'insertText' && event.data?.length === 1;
}
