import type { Draft, Home } from '@debrief/api/client';
import { Loop } from '@debrief/figures';
import { Link } from '@tanstack/react-router';
import { statusWords } from '../words/index.js';
import { ActionRows } from './actions.js';
import { dueWords } from './due.js';
import { Part } from './part.js';
import { QuestionRow } from './question.js';
import { HomeRow } from './row.js';

/** More of them stand on their own page. */
const mostActions = 8;

/** Drafts, reviews, questions, follow-ups and actions that wait for the person who reads. */
export function Needs({ home, me }: { readonly home: Home; readonly me: string }) {
  const { drafts, reviews, followUps, actions, questions, mentioned } = home;
  return (
    <>
      {drafts.length === 0 ? null : (
        <Part name="drafts" title="You keep these together">
          {drafts.map(({ id, title, status, due, loop, next }) => (
            <HomeRow
              key={id}
              id={id}
              hash={next?.hash}
              title={title}
              mark={loop === null ? null : <Loop phases={loop.phases} current={loop.phase} size={28} />}
              fact={due === null ? statusWords(status ?? 'draft') : dueWords(due)}
              isLate={due?.isOver ?? false}
            >
              {loop === null ? null : <span className="home-of">{nextWords(loop)}</span>}
              {next === null ? null : <span className="home-next">Next: {next.message}</span>}
            </HomeRow>
          ))}
        </Part>
      )}
      {reviews.length === 0 ? null : (
        <Part name="reviews" title="Reviews that wait for your answer">
          {reviews.map(({ id, title, due }) => (
            <HomeRow
              key={id}
              id={id}
              title={title}
              fact={due === null ? 'in review' : dueWords(due)}
              isLate={due?.isOver ?? false}
            />
          ))}
        </Part>
      )}
      {questions.length === 0 ? null : (
        <Part name="questions" title="Questions for you">
          {questions.map((question) => (
            <QuestionRow
              key={`${question.postmortem.id}:${question.thread ?? question.line}:${question.text}`}
              question={question}
            />
          ))}
        </Part>
      )}
      {mentioned.length === 0 ? null : (
        <Part name="mentioned" title="Threads that wait for you">
          {mentioned.map(({ postmortem, thread, words, by, why }) => (
            <HomeRow
              key={thread}
              id={postmortem.id}
              hash={`thread-${thread}`}
              title={words}
              fact={why === 'named' ? `${by} names you` : by}
            >
              <span className="home-of">{postmortem.title ?? postmortem.id}</span>
            </HomeRow>
          ))}
        </Part>
      )}
      {followUps.length === 0 ? null : (
        <Part
          name="follow-ups"
          title="Time to look back"
          says="Were the actions done, and did they help? Nobody is judged by the answer."
        >
          {followUps.map(({ id, title, due }) => (
            <HomeRow
              key={id}
              id={id}
              form="followup"
              title={title}
              fact={dueWords(due)}
              isLate={due.isOver}
            />
          ))}
        </Part>
      )}
      {actions.length === 0 ? null : (
        <>
          <Part name="actions" title="Your open actions">
            <ActionRows actions={actions.slice(0, mostActions)} />
          </Part>
          <p className="home-more">
            <Link to="/actions" search={{ owner: me, state: 'open' }}>
              {actions.length > mostActions ? 'All of your open actions' : 'See them with their details'}
            </Link>
          </p>
        </>
      )}
    </>
  );
}

/** What its phase is for: `deeper: ask what lies beneath`. */
function nextWords({ phase, phases }: NonNullable<Draft['loop']>): string {
  const aim = phases.find((each) => each.phase === phase)?.aim ?? null;
  return aim === null ? (phase ?? 'all is there') : `${phase}: ${aim}`;
}

/** Whether anything waits for the person who reads. */
export function needsAny({ drafts, reviews, followUps, actions, questions, mentioned }: Home): boolean {
  return [drafts, reviews, followUps, actions, questions, mentioned].some(({ length }) => length > 0);
}
