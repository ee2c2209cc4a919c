import { Link } from '@tanstack/react-router';
import { useMe } from '../app/use.js';
import { ThemeSwitch } from '../theme/switch.js';

const places = [
  { to: '/', name: 'Home' },
  { to: '/library', name: 'Library' },
  { to: '/actions', name: 'Actions' },
  { to: '/insights', name: 'Insights' },
  { to: '/guide', name: 'Guide' },
] as const;

/** What stands above every page: where one can go, and who one is. */
export function Bar() {
  const { person, folder } = useMe();
  return (
    <header className="bar">
      <Link to="/" className="bar-brand">
        Debrief
      </Link>
      <span className="bar-folder">{folder}</span>
      <nav className="bar-places" aria-label="Pages">
        {places.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className="bar-place">
            {name}
          </Link>
        ))}
      </nav>
      <ThemeSwitch />
      {person === null ? null : <span className="bar-person">{person.name}</span>}
    </header>
  );
}
