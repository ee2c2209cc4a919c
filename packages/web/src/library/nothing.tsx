import type { Results } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { useMe } from '../app/use.js';
import { CallLink } from '../calling/link.js';
import { Empty } from '../shell/empty.js';
import { Page } from '../shell/page.js';
import { type Asked, searchFor } from './asked.js';

interface Props {
  readonly asked: Asked;
  readonly found: Results;
}

/** Other words, where there was likely a slip in these. */
export function Suggestion({ found: { suggestion } }: Props) {
  if (suggestion === null) return null;
  return (
    <p className="library-suggestion">
      Did you mean{' '}
      <Link to="/library" search={searchFor({ q: suggestion })}>
        {suggestion}
      </Link>
      ?
    </p>
  );
}

/** Nothing fits what was asked for. */
export function Nothing({ asked, found }: Props) {
  return (
    <>
      <p className="library-count" role="status">
        Nothing found
      </p>
      <Suggestion asked={asked} found={found} />
      <Empty
        title="No postmortem says this"
        next={
          <Link to="/library" className="button">
            Show all postmortems
          </Link>
        }
      >
        {found.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          Fewer words find more; <code>fail*</code> finds every word that begins so, and{' '}
          <code>factor:retry</code> looks at one part alone. Perhaps it has not been written down yet.
        </p>
      </Empty>
    </>
  );
}

/** There is no postmortem at all yet. */
export function NoneYet() {
  return (
    <Page title="Library">
      <Empty title="Your postmortems will be here" next={<CallLink noun={useMe().noun} />}>
        <p>
          A postmortem tells what happened, what made it possible, and what will be different. Each is a
          Markdown file in this folder. Once there are some, this page finds them by any word in them.
        </p>
      </Empty>
    </Page>
  );
}
