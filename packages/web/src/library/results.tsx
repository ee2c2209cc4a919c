import type { Results as Found } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useKeys } from '../keys/keys.js';
import { counted, numberWords } from '../words/index.js';
import { type Asked, most, searchFor, step } from './asked.js';
import { FoundCard } from './found.js';
import { moveAmongResults, moveToField } from './moving.js';
import { Suggestion } from './nothing.js';

interface Props {
  readonly asked: Asked;
  readonly found: Found;
}

/** What was found, and how much of it. */
export function Results({ asked, found }: Props) {
  useKeys([
    { keys: 'j', says: 'Next result', group: 'Library', run: () => moveAmongResults(1) },
    { keys: 'k', says: 'Result before', group: 'Library', run: () => moveAmongResults(-1) },
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') moveToField();
    else if (event.key === 'ArrowDown' && moveAmongResults(1)) event.preventDefault();
    else if (event.key === 'ArrowUp') {
      event.preventDefault();
      if (!moveAmongResults(-1)) moveToField();
    }
  };
  return (
    <>
      <p className="library-count" role="status">
        {countWords(asked, found)}
      </p>
      <Suggestion asked={asked} found={found} />
      {found.notes.map((note) => (
        <p key={note} className="library-note">
          {note}
        </p>
      ))}
      <ol className="library-results" onKeyDown={onKeyDown}>
        {found.results.map((each) => (
          <FoundCard key={each.id} found={each} />
        ))}
      </ol>
      <More asked={asked} found={found} />
    </>
  );
}

function countWords({ q }: Asked, { total, complete }: Found): string {
  if (!complete)
    return `Nothing has all of these words. ${counted(total, 'postmortem has', 'postmortems have')} some of them:`;
  return q === '' ? `${counted(total, 'postmortem')}, the newest first` : `${counted(total, 'postmortem')}`;
}

/** A way to see more, as long as that helps. */
function More({ asked, found: { total, results } }: Props) {
  if (results.length >= total) return null;
  if (results.length >= most)
    return (
      <p className="library-more">
        These are the first {results.length} of {numberWords(total)}. A word more, or a choice beside the
        list, leads to the others.
      </p>
    );
  const next = Math.min(step, total - results.length, most - results.length);
  return (
    <p className="library-more">
      <Link
        to="/library"
        search={searchFor({ q: asked.q, show: results.length + next })}
        resetScroll={false}
        replace
        className="button"
      >
        {`Show ${next} more`}
      </Link>
      <span className="library-of">{`${results.length} of ${numberWords(total)}`}</span>
    </p>
  );
}
