import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';
import { Text } from './text.js';

/** A page of the guide, with what is on it beside it, and what comes before and after. */
export function GuidePage() {
  const { page } = useParams({ from: '/guide/$page' });
  const ask = useAsking();
  const { data } = useSuspenseQuery(ask.guide(page));
  const { pages } = useSuspenseQuery(ask.guides()).data;
  const at = pages.findIndex(({ name }) => name === page);
  const next = pages[at + 1];
  const headings = data.headings.filter(({ level }) => level === 2);
  return (
    <Page
      title={data.title}
      before={
        <Link to="/guide" className="page-way">
          Guide
        </Link>
      }
    >
      <div className="guide">
        {headings.length < 2 ? (
          <div />
        ) : (
          <nav className="contents" aria-label="On this page">
            <p className="contents-title">On this page</p>
            <ul>
              {headings.map(({ anchor, title }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div>
          <Text html={data.html} />
          {next === undefined ? null : (
            <p className="guide-next">
              <span>Next</span>
              <Link to="/guide/$page" params={{ page: next.name }}>
                {next.title}
              </Link>
            </p>
          )}
        </div>
      </div>
    </Page>
  );
}
