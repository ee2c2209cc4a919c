import type { Remark, Thread } from '@debrief/api/client';
import { lazy, Suspense, useContext, useLayoutEffect, useState } from 'react';
import { useMe } from '../../app/use.js';
import { DeskId } from '../../changing/use.js';
import { isKept } from '../../fields/kept.js';
import { type Answering, answerKey } from './answering.js';
import { useDrafting } from './draft.js';
import { handleOf } from './naming.js';
import { useOutbox, useOutgoing } from './outboxes.js';

const AnswerForm = lazy(async () => ({ default: (await import('./answer.js')).AnswerForm }));

const all: readonly Answering[] = ['reply', 'suggest', 'resolve', 'decline', 'reopen'];

interface Props {
  readonly thread: Thread;
}

/** What can be said to a thread. The form opens below what was said. */
export function ThreadActions({ thread }: Props) {
  const { id, state, place } = thread;
  const postmortem = useContext(DeskId) ?? '';
  const { person } = useMe();
  const [how, setHow] = useState<Answering | null>(null);
  useLayoutEffect(() => {
    const left = all.find((each) => isKept(answerKey(postmortem, id, each)));
    if (left) setHow(left);
  }, [postmortem, id]);
  const { all: outgoing } = useOutgoing();
  const isClosing = outgoing.some(
    ({ said, refused }) =>
      'thread' in said &&
      said.thread === id &&
      said.do !== 'reply' &&
      said.do !== 'suggest' &&
      refused === null,
  );
  if (person === null || isClosing) return null;
  if (how !== null)
    return (
      <Suspense fallback={<p className="said-actions" />}>
        <AnswerForm thread={thread} how={how} onClose={() => setHow(null)} />
      </Suspense>
    );
  const isOpen = state === 'open';
  const button = (words: string, does: Answering) => (
    <button type="button" className="said-action" onClick={() => setHow(does)}>
      {words}
    </button>
  );
  return (
    <p className="said-actions">
      {isOpen ? (
        <>
          {button('Reply', 'reply')}
          {typeof place === 'string' ? null : button('Suggest', 'suggest')}
          {button(
            hasSuggestion(thread) ? 'Decline' : 'Resolve',
            hasSuggestion(thread) ? 'decline' : 'resolve',
          )}
        </>
      ) : (
        button('Reopen', 'reopen')
      )}
    </p>
  );
}

function hasSuggestion({ remarks }: Thread): boolean {
  return remarks.at(-1)?.type === 'suggested';
}

interface AcceptProps extends Props {
  readonly remark: Remark;
}

/** Takes a suggestion up: the text says it, and the thread is resolved. */
export function Accept({ thread, remark }: AcceptProps) {
  const { owner } = useDrafting();
  const { person } = useMe();
  const outbox = useOutbox();
  const { all: outgoing } = useOutgoing();
  const isSent = outgoing.some(
    ({ said }) => 'thread' in said && said.thread === thread.id && said.do === 'accept',
  );
  if (person === null || thread.state !== 'open' || isSent) return null;
  const isMine = owner === null || handleOf(owner) === handleOf(person.name);
  return (
    <p className="said-actions">
      <button
        type="button"
        className="button said-accept"
        onClick={() => outbox?.put({ do: 'accept', thread: thread.id, suggestion: remark.id })}
      >
        Accept
      </button>
      {isMine ? null : (
        <span className="said-whose">
          As a rule <bdi>{owner}</bdi> decides, who keeps it together.
        </span>
      )}
    </p>
  );
}
