import type { Postmortem } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { momentWords } from '../../words/index.js';
import { splitId } from '../head/notices.js';

interface Props {
  readonly postmortem: Pick<Postmortem, 'id' | 'path' | 'changed'>;
}

/** Where the text is kept, and who changed it last. */
export function Changed({ postmortem: { id, path, changed } }: Props) {
  const [year, name] = splitId(id);
  return (
    <p className="pm-changed">
      <code>{path}</code>
      {changed === null ? (
        ' is not committed yet.'
      ) : (
        <>
          , last changed <time dateTime={changed.at}>{momentWords(changed.at)}</time> by{' '}
          <bdi>{changed.by}</bdi>.{' '}
          <Link to="/$year/$name/history" params={{ year, name }}>
            History
          </Link>
        </>
      )}
    </p>
  );
}
