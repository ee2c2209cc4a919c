import type { Waiting } from '@debrief/api/client';
import { endedWords } from './due.js';
import { Part } from './part.js';
import { HomeRow } from './row.js';

/** So many at once; the others unfold. */
const most = 6;

/** Postmortems that nobody has reviewed yet, the oldest first: those that are soonest forgotten. */
export function Queue({ queue }: { readonly queue: readonly Waiting[] }) {
  if (queue.length === 0) return null;
  return (
    <>
      <Part
        name="queue"
        title="Not reviewed yet"
        says="The oldest first: what people still remember is worth most while they do."
      >
        {queue.slice(0, most).map((each) => (
          <QueueRow key={each.id} {...each} />
        ))}
      </Part>
      {queue.length > most ? (
        <details className="fold home-rest">
          <summary>Show the newer ones</summary>
          <ul className="home-rows">
            {queue.slice(most).map((each) => (
              <QueueRow key={each.id} {...each} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function QueueRow({ id, title, status, owner, age }: Waiting) {
  return (
    <HomeRow id={id} title={title} fact={age === null ? 'no day told' : endedWords(age)}>
      <span className="home-of">
        {status === 'in-review' ? 'in review' : 'being written'}
        {owner === null ? ', nobody keeps it together yet' : `, ${owner} keeps it together`}
      </span>
    </HomeRow>
  );
}
