import type { Same } from '@debrief/api/client';
import { withArticle } from '@debrief/process';
import { Link } from '@tanstack/react-router';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { dayWords } from '../words/index.js';
import { Already } from './already.js';
import type { Heard } from './counsel.js';

interface Props {
  readonly noun: string;
  readonly heard: Heard;
  /** Those that may be about the same incident. */
  readonly same: readonly Same[];
}

/** So many earlier ones are enough to think of. */
const most = 3;

/** What there is to say to it: the answer of policy, what was decided and seen before, and the name of the file. */
export function Answers({ noun, same, heard: { counsel, related } }: Props) {
  const earlier = related.filter(({ id }) => !same.some((each) => each.id === id)).slice(0, most);
  return (
    <aside className="call-answers" aria-label="What there is to say to it">
      <div role="status">
        <Already same={same} noun={noun} />
      </div>
      <section className="call-answer">
        <h2>What policy says</h2>
        {counsel?.policy.isKnown === true ? (
          <>
            <p className="call-headline" role="status">
              {counsel.policy.headline}
            </p>
            <ul className="call-reasons">
              {counsel.policy.words.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            {counsel.policy.isStable ? null : <p className="call-first">{counsel.policy.draft}</p>}
          </>
        ) : (
          <p className="call-nothing">
            The answer comes here as soon as a system, how bad it was or what happened is known. It keeps
            nobody from calling {withArticle(noun)}.
          </p>
        )}
      </section>
      {counsel === null || counsel.decided.length === 0 ? null : (
        <section className="call-answer">
          <h2>It was decided not to write one</h2>
          <ul className="call-links">
            {counsel.decided.map(({ id, title, date }) => (
              <li key={id}>
                <Link to="/decisions" hash={id}>
                  <bdi>{title}</bdi>
                </Link>{' '}
                <time dateTime={date}>{dayWords(date)}</time>
              </li>
            ))}
          </ul>
          <p className="call-nothing">Whoever sees it differently may call one all the same.</p>
        </section>
      )}
      <section className="call-answer" aria-live="polite">
        <h2>Seen before?</h2>
        {earlier.length === 0 ? (
          <p className="call-nothing">Earlier ones like it come here as you type the title.</p>
        ) : (
          <ul className="call-links">
            {earlier.map(({ id, title, day, month, reasons }) => (
              <li key={id}>
                <PostmortemLink id={id}>
                  <bdi>{title ?? id}</bdi>
                </PostmortemLink>{' '}
                <time dateTime={day ?? month}>{dayWords(day ?? month)}</time>
                {reasons.length === 0 ? null : <p className="call-why">{reasons.slice(0, 2).join('; ')}</p>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {counsel === null || counsel.id === null || counsel.idProblem !== null ? null : (
        <section className="call-answer">
          <h2>It will be the file</h2>
          <p>
            <code className="call-file">{counsel.id}.md</code>
          </p>
        </section>
      )}
    </aside>
  );
}
