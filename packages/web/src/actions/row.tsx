import type { ActionRow } from '@debrief/api/client';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { ageWords } from '../words/index.js';
import { dueWords } from './due.js';
import { Tick } from './tick.js';

interface Props {
  readonly action: ActionRow;
  /** Whether it says that nobody has committed to it, where nobody has. */
  readonly tellsCommitment: boolean;
}

/** An action with who has it, until when, and where it comes from. */
export function ActionItem({ action, tellsCommitment }: Props) {
  const { id, text, state, owner, overdue, postmortem } = action;
  const due = dueWords(action);
  return (
    <li className="action" data-state={state}>
      <Tick state={state} />
      <div className="action-what">
        <p className="action-text" dir="auto">
          {text}
        </p>
        <p className="action-home">
          <PostmortemLink id={postmortem.id} {...(id !== null && { hash: id })}>
            <bdi>{postmortem.title ?? postmortem.id}</bdi>
          </PostmortemLink>
        </p>
        <Facts action={action} tellsCommitment={tellsCommitment} />
        <Outcome {...action} />
      </div>
      <p className="action-owner" dir="auto">
        {owner ?? <span className="faint">nobody yet</span>}
      </p>
      <p className="action-due" data-overdue={overdue}>
        {due ?? <span className="faint">no day yet</span>}
      </p>
    </li>
  );
}

function Facts({ action, tellsCommitment }: Props) {
  const { kind, priority, ticket, ticketUrl, age, state, committed } = action;
  const isOpen = state === 'open';
  const facts = [
    kind,
    priority === null ? null : `priority ${priority}`,
    isOpen && age !== null ? `open for ${age === 0 ? 'less than a day' : ageWords(age)}` : null,
    isOpen && committed !== null ? `committed by ${committed}` : null,
    isOpen && committed === null && tellsCommitment ? 'no commitment yet' : null,
  ].filter((fact) => fact !== null);
  if (facts.length === 0 && ticket === null) return null;
  return (
    <ul className="facts">
      {ticket === null ? null : (
        <li>
          {ticketUrl === null ? (
            ticket
          ) : (
            <a href={ticketUrl} rel="noreferrer">
              {ticket}
            </a>
          )}
        </li>
      )}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** What became of it, where somebody has said. */
function Outcome({ state, verdict, dropped }: ActionRow) {
  const said = state === 'judged' ? verdict : state === 'dropped' && dropped ? `Dropped: ${dropped}` : null;
  return said === null ? null : (
    <p className="action-outcome" dir="auto">
      {said}
    </p>
  );
}
