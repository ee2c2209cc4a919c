import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Chosen } from '../filters/chosen.js';
import { Filter } from '../filters/filter.js';
import { chosenIn } from '../filters/search.js';
import { Unknown } from '../filters/unknown.js';
import { useInnerLinks } from '../postmortem/text/links.js';
import { Page } from '../shell/page.js';
import { counted } from '../words/index.js';
import { InsightFigure } from './figure.js';
import { Few, NoneFits, NoPostmortems } from './none.js';
import { Period } from './period.js';
import { filterTitles, statisticsQuery } from './query.js';
import { Recurrences } from './recurrences.js';

const lists = ['system', 'severity', 'label', 'year'] as const;

/** Pictures over all postmortems that say what they are made of, and what they do not say. */
export function Insights() {
  const search = useSearch({ from: '/insights' });
  const asking = useAsking();
  const { data } = useSuspenseQuery(asking.statistics(statisticsQuery(search)));
  const { data: again } = useSuspenseQuery(asking.recurrences());
  const onClick = useInnerLinks();
  const { postmortems, groups, choices, unknown } = data;
  const isFiltered = chosenIn(search, Object.keys(filterTitles)).length > 0;
  if (postmortems === 0 && !isFiltered)
    return (
      <Page title="Insights" lead={lead}>
        <NoPostmortems />
      </Page>
    );
  return (
    <Page title="Insights" lead={lead}>
      <div className="filters">
        {lists.map((name) => (
          <Filter
            key={name}
            page="/insights"
            search={search}
            name={name}
            title={filterTitles[name]}
            choices={choices[name] ?? []}
          />
        ))}
        <Period search={search} />
      </div>
      <Chosen page="/insights" search={search} titles={filterTitles} />
      <Unknown unknown={unknown} titles={filterTitles} noun="postmortem" />
      {postmortems === 0 ? (
        <NoneFits />
      ) : (
        <>
          <Few count={postmortems} />
          <nav className="insight-places" aria-label="On this page">
            <span>{counted(postmortems, 'postmortem')}:</span>
            {[...groups, { name: 'came-back', title: 'It came back' }].map(({ name, title }) => (
              <a key={name} href={`#${name}`}>
                {title}
              </a>
            ))}
          </nav>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it follows the links within, which keys reach. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click. */}
          <div onClick={onClick}>
            {groups.map(({ name, title, figures }) => (
              <section key={name} className="insight-group" aria-labelledby={name}>
                <h2 id={name}>{title}</h2>
                <div className="insight-figures">
                  {figures.map((figure) => (
                    <InsightFigure key={figure.name} figure={figure} search={search} />
                  ))}
                </div>
              </section>
            ))}
          </div>
          <Recurrences {...again} />
        </>
      )}
    </Page>
  );
}

const lead =
  'What was written down, in pictures. They are about incidents and texts, never about people or teams, and small numbers move by chance: look at the dots, then read the postmortems behind them.';
