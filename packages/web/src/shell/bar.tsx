import { Link } from '@tanstack/react-router';
import { useMe } from '../app/use.js';
import { SearchButton } from '../palette/button.js';
import { ThemeSwitch } from '../theme/switch.js';
import { Mark } from './icons.js';
import { Menu } from './menu.js';
import { Places } from './places.js';

/** What stands above every page: where one can go, and who one is. */
export function Bar() {
  const { person, folder } = useMe();
  return (
    <header className="bar">
      <Link to="/" className="bar-brand">
        <Mark />
        Debrief
      </Link>
      <span className="bar-folder">{folder}</span>
      <nav className="bar-places" aria-label="Pages">
        <Places className="bar-place" />
      </nav>
      <SearchButton />
      {person === null ? null : <span className="bar-person">{person.name}</span>}
      <ThemeSwitch />
      <Menu />
    </header>
  );
}
