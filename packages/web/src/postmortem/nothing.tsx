import { Link } from '@tanstack/react-router';
import { Empty } from '../shell/empty.js';

/** What stands in place of a text that says nothing yet. */
export function NothingYet() {
  return (
    <Empty
      title="Nothing is written here yet"
      next={
        <Link to="/guide" className="button">
          See how one is built
        </Link>
      }
    >
      <p>
        A postmortem begins with a title that says what happened and to whom, a summary of a few sentences,
        and a timeline of what people saw and did.
      </p>
    </Empty>
  );
}
