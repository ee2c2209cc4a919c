import type { Same } from '@debrief/api/client';
import { withArticle } from '@debrief/process';
import { PostmortemLink } from '../shell/postmortem-link.js';

interface Props {
  readonly same: readonly Same[];
  readonly noun: string;
}

/** Somebody was faster: whoever is woken by the same alarm meets here. */
export function Already({ same, noun }: Props) {
  const [first] = same;
  if (!first) return null;
  return (
    <section className="call-already" aria-label="There may be one already">
      <p>
        {first.calledBy === null ? (
          <>There is {withArticle(noun)} that may be about the same:</>
        ) : (
          <>
            <bdi>{first.calledBy}</bdi> has called {withArticle(noun)} that may be about the same:
          </>
        )}
      </p>
      <ul>
        {same.map(({ id, title }) => (
          <li key={id}>
            <PostmortemLink id={id}>
              <bdi>{title ?? id}</bdi>
            </PostmortemLink>
          </li>
        ))}
      </ul>
      <p>Open it and add what you know. If yours is about something else, call another one.</p>
    </section>
  );
}
