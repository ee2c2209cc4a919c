import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Command } from '../shell/command.js';
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
            <>
              Ask at a terminal in this folder: <Command>debrief should</Command>
            </>
          }
        >
          <p>
            When an incident happens, <code>debrief should</code> tells whether your policy asks for a
            postmortem, and keeps the reason where you decide against one.
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
