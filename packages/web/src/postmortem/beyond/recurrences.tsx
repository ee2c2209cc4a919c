import type { Recurrence } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { dayWords } from '../../words/index.js';
import { splitId } from '../head/notices.js';

interface Props {
  /** The postmortem whose page it is. */
  readonly id: string;
  readonly recurrences: readonly Recurrence[];
}

/** Factors that something was done about, and that came back: here, or after this. */
export function Recurrences({ id, recurrences }: Props) {
  if (recurrences.length === 0) return null;
  return (
    <section className="pm-part">
      <h2>What came back</h2>
      <ul className="pm-recurrences">
        {recurrences.map((recurrence) => (
          <li
            key={`${recurrence.earlier.id} ${recurrence.factor} ${recurrence.later.id} ${recurrence.laterFactor}`}
          >
            <Told id={id} recurrence={recurrence} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ id, recurrence }: { readonly id: string; readonly recurrence: Recurrence }) {
  const { earlier, later, action, factor, laterFactor } = recurrence;
  const isHere = later.id === id;
  const done = (
    <>
      {action.id === null ? '' : `${action.id} `}“{action.text}”
    </>
  );
  return (
    <>
      <p>
        {isHere ? (
          <>
            {done} was done after <Other told={earlier} /> about “{factor}”.
          </>
        ) : (
          <>
            {done} was done about “{factor}”; it came back in <Other told={later} />.
          </>
        )}
      </p>
      <p className="pm-related-why">
        {isHere ? 'Here' : 'There'} it is told as “{laterFactor}”.
      </p>
    </>
  );
}

function Other({ told: { id, title, day } }: { readonly told: Recurrence['earlier'] }) {
  const [year, name] = splitId(id);
  return (
    <>
      <Link to="/$year/$name" params={{ year, name }}>
        {title ?? name}
      </Link>
      {day === null ? '' : ` (${dayWords(day)})`}
    </>
  );
}
