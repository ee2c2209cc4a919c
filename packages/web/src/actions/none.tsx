import { Link } from '@tanstack/react-router';
import { Empty } from '../shell/empty.js';

/** No postmortem has an action yet. */
export function NoActions() {
  return (
    <Empty
      title="No postmortem has an action yet"
      next={<Link to="/library">Read what there is in the library</Link>}
    >
      <p>
        An action is something that a team does so that the same thing is less likely, or hurts less, the next
        time. It has somebody who sees to it and a day, and stands in a postmortem under “Actions”. All of
        them come together here.
      </p>
    </Empty>
  );
}

/** There are actions, but none of those that were asked for. */
export function NoneFits() {
  return (
    <Empty
      title="No action fits all of this"
      next={
        <Link to="/actions" search={{}}>
          Show all actions
        </Link>
      }
    >
      <p>Take one of the filters above back, or look at all of them again.</p>
    </Empty>
  );
}

/** Everything that was asked for is done or dropped. */
export function NothingOpen() {
  return <p className="action-none">Nothing is open here. What was done stands below.</p>;
}

/** The list is longer than a page can bear. */
export function Cut() {
  return (
    <p className="action-none">
      There are more than stand here. Choose a filter above, or type some words, and you see the others.
    </p>
  );
}
