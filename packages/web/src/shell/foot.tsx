import { Link } from '@tanstack/react-router';
import { useMe } from '../app/use.js';

/** What stands below every page. */
export function Foot() {
  const { version, isExample } = useMe();
  return (
    <footer className="foot">
      <p className="foot-words">
        {isExample
          ? 'These are examples, in a copy of their own: nothing here is lost or kept.'
          : 'No account, no cloud: this is your folder.'}
      </p>
      <nav className="foot-links" aria-label="More pages">
        <Link to="/guide">Guide</Link>
        <Link to="/rules">Rules</Link>
        <Link to="/decisions">Decisions</Link>
        <a href="/api/docs">API</a>
        <span>Debrief {version}</span>
      </nav>
    </footer>
  );
}
