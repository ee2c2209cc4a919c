import type { Card, Found } from '@debrief/api/client';
import { Marked } from '../shell/marked.js';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { SeverityTag, StatusTag, SystemTag } from '../shell/tags.js';
import { counted, dayWords, durationWords } from '../words/index.js';

/** A postmortem that was found, and the passages that show why. */
export function FoundCard({ found }: { readonly found: Found }) {
  const { id, title, titleMarks, day, month, status, severity, systems, summary, impact, passages } = found;
  const length = lengthWords(found);
  const telling = passages.filter(({ marks }) => marks.length > 0);
  return (
    <li className="found">
      <p className="found-day">
        <time dateTime={day ?? month}>{dayWords(day ?? month)}</time>
        <SeverityTag severity={severity} />
      </p>
      <div className="found-body">
        <h2 className="found-title" dir="auto">
          <PostmortemLink id={id}>
            {title === null ? id : <Marked text={title} marks={titleMarks} />}
          </PostmortemLink>
        </h2>
        {summary === null ? null : (
          <p className="found-summary" dir="auto">
            {summary}
          </p>
        )}
        {telling.length === 0 && impact !== null && impact !== summary ? (
          <p className="found-impact" dir="auto">
            <span className="found-label">Impact</span> {impact}
          </p>
        ) : null}
        {telling.map(({ field, section, text, marks }) => (
          <blockquote key={`${field}${section}${text}`} className="found-passage" dir="auto">
            <Marked text={text} marks={marks} />
            <cite>{section ?? fields[field] ?? field}</cite>
          </blockquote>
        ))}
        <p className="found-facts">
          <StatusTag status={status ?? 'draft'} />
          {systems.map((system) => (
            <SystemTag key={system} system={system} />
          ))}
          {length === null ? null : <span>{length}</span>}
          {found.openActions === 0 ? null : <span>{counted(found.openActions, 'open action')}</span>}
        </p>
      </div>
    </li>
  );
}

/** What stands in no section. */
const fields: Readonly<Record<string, string>> = { head: 'Front matter', discussion: 'Discussion' };

/** How long it was felt, in words. */
export function lengthWords({
  durations: { toMitigate, toResolve },
}: Pick<Card, 'durations'>): string | null {
  if (toMitigate !== null) return `mitigated after ${durationWords(toMitigate)}`;
  return toResolve === null ? null : `resolved after ${durationWords(toResolve)}`;
}
