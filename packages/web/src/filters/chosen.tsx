import { Link } from '@tanstack/react-router';
import type { Search } from '../app/address.js';
import type { FilteredPage } from './filter.js';
import { chosenIn, toggled, without } from './search.js';

interface Props {
  readonly page: FilteredPage;
  readonly search: Search;
  /** The filters by their names in the address, as people read them. */
  readonly titles: Readonly<Record<string, string>>;
  readonly say?: (name: string, value: string) => string;
}

/** What is chosen, each with a way to take it back, and one for all. */
export function Chosen({ page, search, titles, say = (_name, value) => value }: Props) {
  const names = Object.keys(titles);
  const chosen = chosenIn(search, names);
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label="What is chosen">
      {chosen.map(({ name, value }) => (
        <li key={`${name}:${value}`}>
          <Link
            to={page}
            search={toggled(search, name, value)}
            activeOptions={{ exact: true }}
            resetScroll={false}
            className="chosen-one"
          >
            <span className="chosen-name">{titles[name]}</span> {say(name, value)}
            <span aria-hidden="true" className="chosen-cross" />
            <span className="hidden"> (take it back)</span>
          </Link>
        </li>
      ))}
      {chosen.length > 1 ? (
        <li>
          <Link
            to={page}
            search={without(search, names)}
            activeOptions={{ exact: true }}
            resetScroll={false}
            className="chosen-none"
          >
            Take all back
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
