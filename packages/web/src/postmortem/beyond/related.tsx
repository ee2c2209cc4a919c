import type { Relative } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { dayWords } from '../../words/index.js';
import { splitId } from '../head/notices.js';

interface Props {
  readonly related: readonly Relative[];
}

const groups = [
  ['earlier', 'Earlier ones like it'],
  ['together', 'At the same time'],
  ['later', 'Later ones like it'],
] as const;

/** Others that have much in common with it, each with the reason. */
export function Related({ related }: Props) {
  return groups.map(([when, title]) => {
    const own = related.filter((each) => each.when === when);
    if (own.length === 0) return null;
    return (
      <section key={when} className="pm-part">
        <h2>{title}</h2>
        <ul className="pm-related">
          {own.map((relative) => (
            <RelativeItem key={relative.id} relative={relative} />
          ))}
        </ul>
      </section>
    );
  });
}

function RelativeItem({
  relative: { id, title, day, month, reasons, linked },
}: {
  readonly relative: Relative;
}) {
  const [year, name] = splitId(id);
  const why = [...(linked ? ['linked in the text'] : []), ...reasons];
  return (
    <li>
      <Link to="/$year/$name" params={{ year, name }} className="pm-related-title">
        {title ?? name}
      </Link>{' '}
      <time dateTime={day ?? month} className="pm-related-day">
        {dayWords(day ?? month)}
      </time>
      {why.length === 0 ? null : <p className="pm-related-why">{why.join('; ')}</p>}
    </li>
  );
}
