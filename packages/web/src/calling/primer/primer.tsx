import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useKeys } from '../../keys/keys.js';
import { Page } from '../../shell/page.js';
import { cards } from './cards.js';

interface Props {
  readonly noun: string;
  readonly onDone: () => void;
}

/** One minute before the first one: how we write, and what will happen. */
export function Primer({ noun, onDone }: Props) {
  useKeys([{ keys: 'Escape', says: 'Skip the minute', group: 'This page', run: onDone }]);
  useEffect(() => focusTitle(), []);
  return (
    <Page
      title="One minute before you begin"
      lead="Shown once. The service comes first: if it still needs you, skip this and come back."
      aside={
        <button type="button" className="button" onClick={onDone}>
          Skip
        </button>
      }
    >
      <ol className="primer">
        {cards(noun).map(({ title, words, example }) => (
          <li key={title} className="primer-card">
            <h2>{title}</h2>
            <p>{words}</p>
            {example === null ? null : <p className="primer-example">{example}</p>}
          </li>
        ))}
      </ol>
      <p className="form-buttons">
        <button type="button" className="button button-first" onClick={onDone}>
          Call the {noun}
        </button>
        <Link to="/guide/$page" params={{ page: 'writing-without-blame' }} className="button button-quiet">
          Read more about writing without blame
        </Link>
      </p>
    </Page>
  );
}

/** Whoever listens begins with the title; the button to skip is the next one. */
function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h1');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
