import type { Remark as RemarkShape, Thread as ThreadShape } from '@debrief/api/client';
import { counted, momentWords } from '../../words/index.js';
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

/** Of a long thread these many are shown at its end; the others unfold. */
const mostLatest = 3;

function Remarks({ thread, remarks }: Props & { readonly remarks: readonly RemarkShape[] }) {
  const isLong = remarks.length > mostLatest + 3;
  const shown = (some: readonly RemarkShape[]) =>
    some.map((remark) => <Remark key={remark.id} thread={thread} remark={remark} />);
  const between = remarks.slice(1, -mostLatest);
  return (
    <ol className="note-remarks">
      {isLong ? (
        <>
          {shown(remarks.slice(0, 1))}
          <li>
            <details className="note-between">
              <summary>{counted(between.length, 'more answer')}</summary>
              <ol className="note-remarks">{shown(between)}</ol>
            </details>
          </li>
          {shown(remarks.slice(-mostLatest))}
        </>
      ) : (
        shown(remarks)
      )}
    </ol>
  );
}

function Remark({ thread, remark }: Props & { readonly remark: RemarkShape }) {
  const { by, type, at, html, suggests } = remark;
  return (
    <li className="note-remark">
      <p className="note-by">
        <bdi className="note-author">{by.name}</bdi> {doings[type]}{' '}
        <time dateTime={at}>{momentWords(at)}</time>
      </p>
      {html === null ? null : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `render` of document makes it safe, whoever wrote it.
        <div className="note-words" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {suggests.map(({ was, becomes }) => (
        <Suggestion key={`${was}\n${becomes}`} was={was} becomes={becomes} />
      ))}
      {type === 'suggested' ? <Accept thread={thread} remark={remark} /> : null}
    </li>
  );
}
