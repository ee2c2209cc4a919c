import { Link } from '@tanstack/react-router';
import { rawTextPath } from '../../history/raw.js';
import { splitId } from './notices.js';

interface Props {
  readonly id: string;
  readonly onEdit: () => void;
}

/** Where one can go from here. */
export function Ways({ id, onEdit }: Props) {
  const [year, name] = splitId(id);
  return (
    <nav className="pm-ways" aria-label="This postmortem">
      <button type="button" className="pm-edit" onClick={onEdit}>
        Edit the facts
      </button>
      <Link to="/$year/$name/history" params={{ year, name }}>
        History
      </Link>
      <a href={rawTextPath(id)}>Text</a>
      <button type="button" className="pm-print" onClick={() => window.print()}>
        Print
      </button>
    </nav>
  );
}
