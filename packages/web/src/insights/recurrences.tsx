import type { Recurrences as AllRecurrences } from '@debrief/api/client';
import type { ReactNode } from 'react';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { dayWords, listWords, numberWords } from '../words/index.js';
import { seenAgain } from './again.js';

/** Factors that something was done about, and that were seen again. */
export function Recurrences({ recurrences, found }: AllRecurrences) {
  return (
    <section className="insight-group" aria-labelledby="came-back">
      <h2 id="came-back">It came back</h2>
      <p className="insight-group-says">
        {recurrences.length === 0
          ? 'No factor that an action was done about has been seen again later, as far as words can tell.'
          : 'Something was done about a factor, and later a similar one played a part again. That says nothing against what was done; it is a good place to look once more. Of all postmortems, whatever is chosen above.'}
        {found > recurrences.length
          ? ` These ${numberWords(recurrences.length)} of ${numberWords(found)} were seen again last.`
          : null}
      </p>
      {recurrences.length === 0 ? null : (
        <ul className="recurrences">
          {seenAgain(recurrences).map(({ earlier, factor, actions, later, laterFactor, shared }) => (
            <li key={`${earlier.id}:${factor}:${later.id}:${laterFactor}`} className="recurrence">
              <Told {...earlier} factor={factor}>
                {actions.map(({ id, text }) => (
                  <p key={`${id}:${text}`} className="recurrence-action">
                    <span className="recurrence-label">Done about it:</span> <span dir="auto">{text}</span>
                  </p>
                ))}
              </Told>
              <Told {...later} factor={laterFactor}>
                {shared.length === 0 ? null : (
                  <p className="recurrence-action">
                    <span className="recurrence-label">In common:</span> {listWords(shared)}
                  </p>
                )}
              </Told>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ToldProps {
  readonly id: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly factor: string;
  readonly children: ReactNode;
}

function Told({ id, title, day, factor, children }: ToldProps) {
  return (
    <div className="recurrence-told">
      {day === null ? null : <p className="recurrence-day">{dayWords(day)}</p>}
      <p className="recurrence-factor" dir="auto">
        {factor}
      </p>
      <p className="recurrence-home">
        <PostmortemLink id={id}>
          <bdi>{title ?? id}</bdi>
        </PostmortemLink>
      </p>
      {children}
    </div>
  );
}
