import type { Remark as RemarkShape, Thread as ThreadShape } from '@debrief/api/client';
import { momentWords } from '../../words/index.js';
import { Accept, ThreadActions } from '../discussing/actions.js';
import { WaitingAnswers } from '../discussing/waiting.js';
import { Suggestion } from './suggestion.js';

interface Props {
  readonly thread: ThreadShape;
}

/** What was said about some words. A thread that is resolved is folded. */
export function Thread({ thread }: Props) {
  const { state, quote, remarks } = thread;
  const said = remarks.filter(({ type, words }) => words || (type !== 'resolved' && type !== 'reopened'));
  const last = remarks.findLast(({ type }) => type === 'resolved');
  if (state === 'open') {
    return (
      <>
        <Quote quote={quote} />
        <Remarks thread={thread} remarks={said} />
        <WaitingAnswers thread={thread} />
        <ThreadActions thread={thread} />
      </>
    );
  }
  return (
    <details className="note-folded">
      <summary>
        <span className="note-kind">Resolved{last === undefined ? '' : ` by ${last.by.name}`}</span>
        <span className="note-gist" dir="auto">
          {quote ?? said[0]?.words ?? 'A thread'}
        </span>
      </summary>
      <Remarks thread={thread} remarks={said} />
      <WaitingAnswers thread={thread} />
      <ThreadActions thread={thread} />
    </details>
  );
}

function Quote({ quote }: { readonly quote: string | null }) {
  if (quote === null) return null;
  return (
    <blockquote className="note-quote" dir="auto">
      {quote}
    </blockquote>
  );
}

const doings: Readonly<Record<RemarkShape['type'], string>> = {
  opened: '',
  replied: '',
  suggested: 'suggests',
  resolved: 'resolved it',
  reopened: 'opened it again',
};

function Remarks({ thread, remarks }: Props & { readonly remarks: readonly RemarkShape[] }) {
  return (
    <ol className="note-remarks">
      {remarks.map((remark) => (
        <li key={remark.id} className="note-remark">
          <p className="note-by">
            <bdi className="note-author">{remark.by.name}</bdi> {doings[remark.type]}{' '}
            <time dateTime={remark.at}>{momentWords(remark.at)}</time>
          </p>
          {remark.html === null ? null : (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: `render` of document makes it safe, whoever wrote it.
            <div className="note-words" dir="auto" dangerouslySetInnerHTML={{ __html: remark.html }} />
          )}
          {remark.suggests.map(({ was, becomes }) => (
            <Suggestion key={`${was}\n${becomes}`} was={was} becomes={becomes} />
          ))}
          {remark.type === 'suggested' ? <Accept thread={thread} remark={remark} /> : null}
        </li>
      ))}
    </ol>
  );
}
