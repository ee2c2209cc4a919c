import type { ReactNode } from 'react';
import { dayWords } from '../words/clock.js';
import { durationWords } from '../words/duration.js';
import { momentName } from './dots.js';
import { pointsOf, type StripTimes, type TimelineEntry } from './points.js';

/** The same as the strip, to be read: each entry, how long after the beginning it was, and what happened. */
export function StripTable(props: {
  readonly timeline: readonly TimelineEntry[];
  readonly times: StripTimes;
  readonly href: (entry: number) => string;
}): ReactNode {
  const { timeline, times, href } = props;
  const { points, untimed, moments, zone, hasDays } = pointsOf(timeline, times);
  const began = moments.get('began');
  const since = (time: number): string =>
    began === undefined ? '' : time === began ? '0' : durationWords((time - began) / 1000);
  const rows = [
    ...points.map(({ index, time, entry }) => ({
      index,
      entry,
      day: hasDays ? dayWords(time) : '',
      since: since(time),
    })),
    ...untimed.flatMap((index) => {
      const entry = timeline[index];
      return entry ? [{ index, entry, day: '', since: '' }] : [];
    }),
  ];
  return (
    <table className="fig-table">
      <caption>The incident in time{zone ? `, ${zone}` : ''}</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Since it began</th>
          <th scope="col">Moment</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ index, entry, day, since: after }) => (
          <tr key={index}>
            <td className="fig-number">
              <a href={href(index)}>{whenWords(entry, day, zone)}</a>
            </td>
            <td className="fig-number">{after}</td>
            <td>{entry.moment ? momentName(entry.moment) : ''}</td>
            <td>
              {entry.text}
              {entry.certain ? '' : ' (not certain)'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whenWords({ local, zone }: TimelineEntry, day: string, usual: string | null): string {
  if (local === null) return 'no time said';
  const clock = /(\d\d:\d\d)$/.exec(local)?.[1];
  if (!clock) return local;
  return `${day ? `${day}, ` : ''}${clock}${zone && zone !== usual ? ` ${zone}` : ''}`;
}
