import type { Postmortem } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { counted, statusWords } from '../../words/index.js';

interface Props {
  readonly postmortem: Postmortem;
}

/** The findings after which some of the front matter is not known. */
const unreadable = new Set([
  'syntax/yaml',
  'syntax/yaml-tab',
  'syntax/front-matter-open',
  'syntax/front-matter-size',
]);

/** What a reader should know before reading, told calmly; mostly nothing. */
export function Notices({ postmortem: { id, standing, uncommitted, changed, findings } }: Props) {
  const [year = '', name = ''] = splitId(id);
  const { claimed, status, next } = standing;
  const unread = findings.find(({ rule }) => unreadable.has(rule));
  return (
    <>
      {claimed === status ? null : (
        <p className="pm-notice">
          Its text says {statusWords(claimed)}; it counts as {statusWords(status)}
          {next === null || next.needs.length === 0
            ? '.'
            : `, because ${counted(next.needs.length, 'thing')} ${next.needs.length === 1 ? 'is' : 'are'} missing for ${statusWords(next.status)}.`}
        </p>
      )}
      {unread === undefined ? null : (
        <p className="pm-notice">
          Some of the facts at the top of the file could not be read (line {unread.line}): {unread.message}
        </p>
      )}
      {changed === null ? (
        <p className="pm-notice">The file is not committed yet: nobody else sees it.</p>
      ) : uncommitted ? (
        <p className="pm-notice">
          The file has edits that are not committed yet.{' '}
          <Link to="/$year/$name/history" params={{ year, name }}>
            See what is different
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** `2026/05.search.slow` → its year and its name. */
export function splitId(id: string): readonly [year: string, name: string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}
