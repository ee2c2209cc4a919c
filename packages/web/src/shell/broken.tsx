import { ApiError, type Problem } from '@debrief/api/client';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Page } from './page.js';

/** What stands in place of a page that could not be shown: what happened, and the way out. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { title, detail, way } = toldOf(error);
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={title} lead={detail} width="reading">
      {way === null ? null : <p>{way}</p>}
      <p className="ways">
        {isGone(error) ? null : (
          <button type="button" className="button" onClick={again}>
            Try again
          </button>
        )}
        <Link to="/library" className="button">
          Go to the library
        </Link>
      </p>
    </Page>
  );
}

/** What is not there will not be there when one asks again. */
function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status === 404;
}

/** An error in words that help. */
function toldOf(error: unknown): Pick<Problem, 'title' | 'detail' | 'way'> {
  if (error instanceof ApiError) return error.problem;
  // What `fetch` throws where nobody answers; its words differ from browser to browser.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return {
      title: 'The server cannot be reached',
      detail: 'This page is not here yet, and nobody answers.',
      way: 'Perhaps “debrief serve” was stopped, or the network is away for a moment. The page comes by itself once the server is back.',
    };
  return {
    title: 'This page could not be shown',
    detail: error instanceof Error ? error.message : String(error),
    way: 'Try again. If it stays so, it is a fault of Debrief: please tell the project about it.',
  };
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
