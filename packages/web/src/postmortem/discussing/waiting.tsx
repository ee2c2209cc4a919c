import type { Thread } from '@debrief/api/client';
import { useMe } from '../../app/use.js';
import { Suggestion } from '../margin/suggestion.js';
import { notThere, type Outgoing } from './outbox.js';
import { useOutbox, useOutgoing } from './outboxes.js';

/** What was said to a thread and is on its way. */
export function WaitingAnswers({ thread }: { readonly thread: Thread }) {
  const { all } = useOutgoing();
  const own = notThere(all, thread.remarks).filter(
    ({ said }) => 'thread' in said && said.thread === thread.id,
  );
  if (own.length === 0) return null;
  return (
    <ul className="note-remarks said-waiting">
      {own.map((outgoing) => (
        <li key={outgoing.once} className="note-remark">
          <WaitingWords outgoing={outgoing} />
        </li>
      ))}
    </ul>
  );
}

/** Something that is on its way: what it says, and whether the server has it. */
export function WaitingWords({ outgoing }: { readonly outgoing: Outgoing }) {
  const { said, refused, once } = outgoing;
  const { person } = useMe();
  const outbox = useOutbox();
  const { isAway } = useOutgoing();
  const words = 'words' in said ? said.words : undefined;
  return (
    <>
      <p className="note-by">
        <bdi className="note-author">{person?.name ?? 'You'}</bdi> {doings[said.do]}
      </p>
      {words === undefined || words === '' ? null : (
        <p className="note-words said-plain" dir="auto">
          {words}
        </p>
      )}
      {said.do === 'suggest'
        ? said.edits.map(({ on, insert }) => (
            <Suggestion key={insert} was={'exact' in on ? on.exact : ''} becomes={insert} />
          ))
        : null}
      {refused === null ? (
        <p className="said-state">
          {isAway ? 'Waiting for the server. It is kept in this browser, and sent by itself.' : 'Sending …'}
        </p>
      ) : (
        <div className="said-refused" role="alert">
          <p>
            {refused.message} {refused.way}
          </p>
          <p className="said-actions">
            <button type="button" className="said-action" onClick={() => outbox?.drop(once)}>
              Take it back
            </button>
          </p>
        </div>
      )}
    </>
  );
}

const doings = {
  open: '',
  reply: '',
  suggest: 'suggests',
  accept: 'accepts the suggestion',
  resolve: 'resolves it',
  reopen: 'opens it again',
} as const;
