import type { Postmortem } from '@debrief/api/client';
import { lazy, Suspense } from 'react';
import { SeverityTag, StatusTag, SystemTag } from '../../shell/tags.js';
import { dayWords } from '../../words/index.js';
import { useOpenedFacts } from '../facts/opened.js';
import { Durations } from './durations.js';
import { LoopDisclosure } from './loop.js';
import { Notices } from './notices.js';
import { Ways } from './ways.js';

const FactsForm = lazy(async () => ({ default: (await import('../facts/form.js')).FactsForm }));

interface Props {
  readonly postmortem: Postmortem;
}

/** What stands above the text: what it was, how bad, how long, who looks after it, and where it is in its loop. */
export function PostmortemHead({ postmortem }: Props) {
  const { model, standing } = postmortem;
  const facts = useOpenedFacts();
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
        <ByLine postmortem={postmortem} onEdit={facts.open} />
        <Durations postmortem={postmortem} />
        <Notices postmortem={postmortem} />
        <Ways id={postmortem.id} onEdit={() => facts.open('title')} />
        {facts.focus === null ? null : (
          <Suspense fallback={null}>
            <FactsForm postmortem={postmortem} focus={facts.focus} onClose={facts.close} />
          </Suspense>
        )}
      </div>
      <LoopDisclosure standing={standing} />
    </header>
  );
}

/** The title, or the name of the file where it has none. */
export function titleOf({ title, id }: Pick<Postmortem, 'title' | 'id'>): string {
  return title ?? id.slice(id.indexOf('/') + 1);
}

/** The day and the people who look after it, in one quiet line; each opens the form of the facts. */
function ByLine({ postmortem: { day, model }, onEdit }: Props & { readonly onEdit: (fact: string) => void }) {
  const said: readonly (readonly [key: string, before: string, words: string | null])[] = [
    ['owner', 'Owned by', model.owner],
    ['team', 'Team', model.team],
    ['called-by', 'Called by', model.calledBy],
  ];
  return (
    <p className="pm-byline">
      {day === null ? null : (
        <span>
          <time dateTime={day}>{dayWords(day)}</time>
        </span>
      )}
      {model.owner === null ? (
        <span>
          <button type="button" className="fact" onClick={() => onEdit('owner')}>
            Nobody owns it yet
          </button>
        </span>
      ) : null}
      {said.map(([key, before, words]) =>
        words === null ? null : (
          <span key={key}>
            <button type="button" className="fact" onClick={() => onEdit(key)}>
              {before} <bdi>{words}</bdi>
            </button>
          </span>
        ),
      )}
    </p>
  );
}
