import type { Thread } from '@debrief/api/client';
import { lazy, Suspense } from 'react';
import { useMe } from '../../app/use.js';
import { useDrafting } from './draft.js';
import { notThere } from './outbox.js';
import { useOutgoing } from './outboxes.js';
import { WaitingWords } from './waiting.js';

const Compose = lazy(async () => ({ default: (await import('./compose.js')).Compose }));

/** Where one speaks of the whole. */
export function AboutWhole({ threads }: { readonly threads: readonly Thread[] }) {
  const { draft, begin } = useDrafting();
  const { person } = useMe();
  const { all } = useOutgoing();
  const remarks = threads.flatMap((thread) => thread.remarks);
  const waiting = notThere(all, remarks).filter(
    ({ said, place }) => !('thread' in said && said.thread) && place === null,
  );
  if (person === null) return null;
  return (
    <>
      {waiting.length === 0 ? null : (
        <ul className="pm-apart">
          {waiting.map((outgoing) => (
            <li key={outgoing.once} className="note note-thread" data-note={outgoing.once} tabIndex={-1}>
              <WaitingWords outgoing={outgoing} />
            </li>
          ))}
        </ul>
      )}
      {draft?.on === null ? (
        <Suspense>
          <Compose draft={draft} />
        </Suspense>
      ) : (
        <div className="said-whole">
          <button type="button" className="button" onClick={() => begin({ how: 'comment', on: null })}>
            Comment on the whole
          </button>
          <span className="said-whose">To speak of some words, select them in the text.</span>
        </div>
      )}
    </>
  );
}
