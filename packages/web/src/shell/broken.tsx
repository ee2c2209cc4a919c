import { ApiError } from '@debrief/api/client';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Page } from './page.js';

/** What stands in place of a page that could not be shown: what happened, and the way out. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <Page
      title={problem?.title ?? 'This page could not be shown'}
      lead={problem?.detail ?? (error instanceof Error ? error.message : String(error))}
      width="reading"
    >
      {problem?.way ? <p>{problem.way}</p> : null}
      <p className="ways">
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
        <Link to="/library" className="button">
          Go to the library
        </Link>
      </p>
    </Page>
  );
}

/** There is no page at an address. */
export function Missing() {
  return (
    <Page
      title="There is no page here"
      lead="The address may have changed, or have a slip in it."
      width="reading"
    >
      <p className="ways">
        <Link to="/library" className="button">
          Go to the library
        </Link>
      </p>
    </Page>
  );
}
