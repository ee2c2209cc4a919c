import { Link } from '@tanstack/react-router';
import { Empty } from '../shell/empty.js';

/** There is no postmortem to make pictures of. */
export function NoPostmortems() {
  return (
    <Empty title="Nothing to picture yet" next={<Link to="/guide">Read how a postmortem goes</Link>}>
      <p>
        Once there are some postmortems, this page shows how long incidents took, what contributed, and what
        became of actions: one dot for each, never a number alone.
      </p>
    </Empty>
  );
}

/** There are postmortems, but none of those that were asked for. */
export function NoneFits() {
  return (
    <Empty
      title="No postmortem fits all of this"
      next={
        <Link to="/insights" search={{}}>
          Show all of them
        </Link>
      }
    >
      <p>Take one of the filters above back, or look at all postmortems again.</p>
    </Empty>
  );
}

/** One or two are stories, not statistics. */
export function Few({ count }: { readonly count: number }) {
  if (count > 2) return null;
  return (
    <p className="insight-few">
      {count === 1 ? 'This is one postmortem.' : 'These are two postmortems.'} No picture says more about{' '}
      {count === 1 ? 'it' : 'them'} than {count === 1 ? 'its' : 'their'} text does:{' '}
      <Link to="/library">read {count === 1 ? 'it' : 'them'}</Link>.
    </p>
  );
}
