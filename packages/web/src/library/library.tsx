import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useLoaderDeps } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';
import { facetsWithOthers, othersAsked, resultsAsked } from './asked.js';
import { CopyLink } from './copy.js';
import { Facets } from './facets.js';
import { SearchField } from './field.js';
import { NoneYet, Nothing } from './nothing.js';
import { Results } from './results.js';

/** All postmortems, and those that a search finds. */
export function Library() {
  const asked = useLoaderDeps({ from: '/library' });
  const ask = useAsking();
  const { data: found } = useSuspenseQuery(resultsAsked(asked, ask));
  const others = useSuspenseQueries({ queries: othersAsked(asked, ask) }).map(({ data }) => data);
  if (found.total === 0 && asked.q === '') return <NoneYet />;
  return (
    <Page title="Library" aside={<CopyLink />}>
      <SearchField q={asked.q} />
      <div className="library">
        <Facets q={asked.q} facets={facetsWithOthers(asked, found, others)} total={found.total} />
        <div className="library-found">
          {found.total === 0 ? (
            <Nothing asked={asked} found={found} />
          ) : (
            <Results asked={asked} found={found} />
          )}
        </div>
      </div>
    </Page>
  );
}
