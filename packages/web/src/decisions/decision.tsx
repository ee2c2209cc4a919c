import type { Decision } from '@debrief/api/client';
import { SeverityTag, SystemTag } from '../shell/tags.js';
import { dayWords, listWords } from '../words/index.js';

/** One decision: of what, why, by whom, and what policy said to it. */
export function DecisionEntry({ decision }: { readonly decision: Decision }) {
  const { id, title, date, began, systems, severity, reason, agreed, policyAsked, overruledBy, policySaid } =
    decision;
  return (
    <li className="decision" id={id}>
      <h2 dir="auto">{title}</h2>
      <p className="decision-facts">
        <SeverityTag severity={severity} />
        {systems.map((system) => (
          <SystemTag key={system} system={system} />
        ))}
        <span>
          {began === null ? null : (
            <>
              began <time dateTime={began}>{dayWords(began)}</time>,{' '}
            </>
          )}
          decided <time dateTime={date}>{dayWords(date)}</time>
        </span>
      </p>
      <p className="decision-reason" dir="auto">
        {reason}
      </p>
      {agreed.length === 0 ? null : <p className="decision-agreed">Agreed by {listWords(agreed)}</p>}
      <details className="decision-policy">
        <summary>
          {policyAsked
            ? `Policy asked for one${overruledBy === null ? '' : `; ${overruledBy} decided otherwise`}`
            : 'Policy did not ask for one'}
        </summary>
        <ul>
          {policySaid.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
