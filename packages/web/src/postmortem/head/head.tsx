import type { Postmortem } from '@debrief/api/client';
import { SeverityTag, StatusTag, SystemTag } from '../../shell/tags.js';
import { dayWords } from '../../words/index.js';
import { Durations } from './durations.js';
import { LoopDisclosure } from './loop.js';
import { Notices } from './notices.js';
import { Ways } from './ways.js';

interface Props {
  readonly postmortem: Postmortem;
}

/** What stands above the text: what it was, how bad, how long, who looks after it, and where it is in its loop. */
export function PostmortemHead({ postmortem }: Props) {
  const { model, standing } = postmortem;
  return (
    <header className="pm-head">
      <div className="pm-head-words">
        <p className="pm-tags">
          {model.systems.map((system) => (
            <SystemTag key={system} system={system} />
          ))}
          <SeverityTag severity={model.severity} />
          <StatusTag status={standing.status} />
        </p>
        <h1 dir="auto">{titleOf(postmortem)}</h1>
        <ByLine postmortem={postmortem} />
        <Durations postmortem={postmortem} />
        <Notices postmortem={postmortem} />
        <Ways id={postmortem.id} />
      </div>
      <LoopDisclosure standing={standing} />
    </header>
  );
}

/** The title, or the name of the file where it has none. */
export function titleOf({ title, id }: Pick<Postmortem, 'title' | 'id'>): string {
  return title ?? id.slice(id.indexOf('/') + 1);
}

/** The day and the people who look after it, in one quiet line. */
function ByLine({ postmortem: { day, model } }: Props) {
  const said: readonly (readonly [key: string, before: string, words: string | null])[] = [
    ['owner', 'Owned by', model.owner],
    ['team', 'Team', model.team],
    ['called', 'Called by', model.calledBy],
  ];
  return (
    <p className="pm-byline">
      {day === null ? null : (
        <span>
          <time dateTime={day}>{dayWords(day)}</time>
        </span>
      )}
      {model.owner === null ? <span>Nobody owns it yet</span> : null}
      {said.map(([key, before, words]) =>
        words === null ? null : (
          <span key={key}>
            {before} <bdi>{words}</bdi>
          </span>
        ),
      )}
    </p>
  );
}
