import type { Finding as FindingShape } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useParsed } from '../../changing/use.js';
import { Coded } from '../head/coded.js';
import { Suggestion } from './suggestion.js';

const Deciding = lazy(async () => ({ default: (await import('./deciding.js')).Deciding }));

interface Props {
  readonly finding: FindingShape;
}

/** Words worth another look: the habit behind them and the question to ask instead; opened, why, and other words. */
export function Finding({ finding }: Props) {
  const { rule, bias, message, ask, why, instead, words, fixes } = finding;
  const [family = '', name = ''] = rule.split('/');
  const title = bias ?? family.replaceAll('-', ' ');
  // Whoever only reads has nothing to decide.
  const isDeciding = useParsed() !== null && (bias !== null || fixes.length > 0);
  return (
    <>
      <details className="note-finding">
        <summary>
          <span className="note-top">
            <span className="note-kind">{title}</span>{' '}
            <q className="note-of" dir="auto">
              {words}
            </q>
          </span>
          <span className="note-gist">{ask ?? <Coded words={message} />}</span>
        </summary>
        <div className="note-more">
          {ask === null ? null : (
            <p>
              <Coded words={message} />
            </p>
          )}
          {why === null ? null : (
            <p>
              <Coded words={why} />
            </p>
          )}
          {instead === null ? null : (
            <p className="note-pattern">
              <span className="note-kind">In other words</span> <Coded words={instead} />
            </p>
          )}
          {fixes.map(({ title: offer, edits }) => (
            <div key={offer} className="note-fix">
              <p>{offer}</p>
              {rewritten(finding, edits) === null ? null : (
                <Suggestion was={words} becomes={rewritten(finding, edits) ?? ''} />
              )}
            </div>
          ))}
          <p>
            <Link to="/rules/$family/$rule" params={{ family, rule: name }}>
              About this rule
            </Link>
          </p>
        </div>
      </details>
      {isDeciding ? (
        <Suspense fallback={null}>
          <Deciding finding={finding} />
        </Suspense>
      ) : null}
    </>
  );
}

/** What becomes of the words by some edits; null where the edits reach beyond them. */
export function rewritten(
  { words, from, to }: Pick<FindingShape, 'words' | 'from' | 'to'>,
  edits: FindingShape['fixes'][number]['edits'],
): string | null {
  if (words.length !== to - from || edits.some((edit) => edit.from < from || edit.to > to)) return null;
  let text = words;
  for (const edit of [...edits].sort((a, b) => b.from - a.from))
    text = text.slice(0, edit.from - from) + edit.insert + text.slice(edit.to - from);
  return text;
}
