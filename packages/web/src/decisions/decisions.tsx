import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Empty } from '../shell/empty.js';
import { Page } from '../shell/page.js';
import { DecisionEntry } from './decision.js';

/** Incidents after which nobody wrote a postmortem, each with the reason: a decision, and never forgetting. */
export function Decisions() {
  const { decisions } = useSuspenseQuery(useAsking().decisions()).data;
  return (
    <Page
      title="Decisions not to write one"
      lead={
        <>
          Not every incident teaches something new. Where people decide so, the reason is kept here, and
          whoever sees it differently may still call one.{' '}
          <Link to="/guide/$page" params={{ page: 'deciding' }}>
            How to decide
          </Link>
        </>
      }
      width="reading"
    >
      {decisions.length === 0 ? (
        <Empty
          title="No such decision yet"
          next={
            <Link to="/call" className="button">
              Ask what policy says
            </Link>
          }
        >
          <p>
            Where something has happened, policy says whether it asks for a postmortem. If those concerned
            decide against one, the reason is kept here.
          </p>
        </Empty>
      ) : (
        <ol className="decisions">
          {decisions.map((each) => (
            <DecisionEntry key={each.id} decision={each} />
          ))}
        </ol>
      )}
    </Page>
  );
}
