import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Empty } from '../shell/empty.js';
import { Page } from '../shell/page.js';

/** The pages of the guide, in the order in which they are read. */
export function Guides() {
  const { pages } = useSuspenseQuery(useAsking().guides()).data;
  return (
    <Page
      title="Guide"
      lead="How people learn from what went wrong, and how Debrief helps with it."
      width="reading"
    >
      {pages.length === 0 ? (
        <Empty title="The guide is not here">
          <p>It comes with Debrief, in the folder “docs”. This copy was installed without it.</p>
        </Empty>
      ) : (
        <ol className="guides">
          {pages.map(({ name, title, about }) => (
            <li key={name} className="guides-page">
              <h2>
                <Link to="/guide/$page" params={{ page: name }}>
                  {title}
                </Link>
              </h2>
              <p>{about}</p>
            </li>
          ))}
        </ol>
      )}
      <p className="guides-more">
        <Link to="/rules">All rules with examples</Link>
        <a href="/api/docs">The API</a>
      </p>
    </Page>
  );
}
