import { Link } from '@tanstack/react-router';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import type { Search } from '../app/address.js';
import { isChosen, toggled } from './search.js';

/** A page whose filters are in its address. */
export type FilteredPage = '/actions' | '/insights';

interface Props {
  readonly page: FilteredPage;
  readonly search: Search;
  /** In the address: `owner`. */
  readonly name: string;
  /** As people read it: `Owner`. */
  readonly title: string;
  readonly choices: readonly string[];
  /** A value as people read it. */
  readonly say?: (value: string) => string;
}

/** A filter that opens a list of links, each of which chooses a value or takes it back. */
export function Filter({ page, search, name, title, choices, say = String }: Props) {
  if (choices.length === 0) return null;
  const isUsed = choices.some((value) => isChosen(search, name, value));
  return (
    <Disclosure title={title} isUsed={isUsed}>
      <ul className="filter-choices">
        {choices.map((value) => {
          const chosen = isChosen(search, name, value);
          return (
            <li key={value}>
              <Link
                to={page}
                search={toggled(search, name, value)}
                activeOptions={{ exact: true }}
                resetScroll={false}
                className="filter-choice"
                data-chosen={chosen}
              >
                {say(value)}
                {chosen ? <span className="hidden"> (chosen, press to take it back)</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

interface DisclosureProps {
  readonly title: string;
  readonly isUsed: boolean;
  readonly children: ReactNode;
}

/** Opens below its title, before any script runs too; goes when one leaves it. */
export function Disclosure({ title, isUsed, children }: DisclosureProps) {
  return (
    <details className="filter" name="filter" onBlur={closeBehind} onKeyDown={closeOnEscape}>
      <summary className="filter-title" data-used={isUsed}>
        {title}
        {isUsed ? <span className="hidden"> (in use)</span> : null}
      </summary>
      {/* So that a click between the choices does not count as leaving. */}
      <div className="filter-panel" tabIndex={-1}>
        {children}
      </div>
    </details>
  );
}

function closeBehind({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
